// The members that the messages of the assistant share.
#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "base/json.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

/// Either what was asked, or the name of the field that is missing or of the wrong kind.
using ReadAgreed = std::variant<AgreedBrief, std::string>;

/// `receipt` or `capture`, `locale`, `level`, `blurDates`.
std::variant<BriefQuery, std::string> read_brief_query(const HostRequest& request);
/// These and `brief`, `struck`, `purpose`, `question`.
ReadAgreed read_agreed_brief(const HostRequest& request);

/// `receipt` or `capture`, `locale`, and `kind`.
std::variant<SmoothRequest, std::string> read_draft_request(const HostRequest& request);
/// These and `draft`.
std::variant<SmoothRequest, std::string> read_smooth_request(const HostRequest& request);

/// The answer as a reply of this type.
Reply brief_reply(const HostRequest& request, std::string_view type, const BriefAnswer& answer);

}  // namespace caselight
