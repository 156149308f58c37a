#pragma once

#include "base/date.hpp"
#include "brief/redaction/redactor.hpp"
#include "history/history.hpp"
#include "messaging/brief_service.hpp"

namespace caselight {

/// The members of a `conversation` reply, after what was asked is done. What is kept goes through `redactor`
/// again. Throws HistoryFault.
std::string converse(History& history, const ConversationRequest& request, Redactor& redactor, Instant now);

}  // namespace caselight
