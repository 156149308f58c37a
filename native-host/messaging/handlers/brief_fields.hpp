// The members that the messages of the assistant share.
#pragma once
#include <string_view>

#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

/// `receipt` or `capture`, `locale`, `level`, `blurDates`.
BriefQuery read_brief_query(const HostRequest& request, Fields& fields);
/// These and `brief`, `struck`, `purpose`, `question`.
AgreedBrief read_agreed_brief(const HostRequest& request, Fields& fields);

/// The answer as a reply of this type.
Reply brief_reply(const HostRequest& request, std::string_view type, const BriefAnswer& answer);

}  // namespace caselight
