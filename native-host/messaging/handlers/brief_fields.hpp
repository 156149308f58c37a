// The members that the messages of the assistant share.
#pragma once
#include <string_view>

#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

/// `receipt` or `capture`, `locale`, `level`, `blurDates`, `also`.
BriefQuery read_brief_query(const HostRequest& request, Fields& fields);
/// These and `brief`, `struck`, `purpose`, `question`.
AgreedBrief read_agreed_brief(const HostRequest& request, Fields& fields);
/// `receipt` or `capture`, `locale`, and `kind`; the draft itself is left empty.
SmoothRequest read_draft_request(const HostRequest& request, Fields& fields);
/// These and `draft`.
SmoothRequest read_smooth_request(const HostRequest& request, Fields& fields);

/// The answer as a reply of this type.
Reply brief_reply(const HostRequest& request, std::string_view type, const BriefAnswer& answer);

}  // namespace caselight
