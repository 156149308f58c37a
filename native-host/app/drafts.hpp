#pragma once

#include <string_view>

#include "app/memory/memory.hpp"
#include "messaging/brief_service.hpp"

namespace caselight {

/// A text made from the findings, for the person alone: nothing in it is masked.
BriefAnswer draft_answer(const BriefQuery& query, DraftOf kind, Memory& memory);
/// What a model would be asked about it, masked.
BriefAnswer smooth_answer(const SmoothRequest& request, Memory& memory);
BriefAnswer smoothed_answer(const SmoothRequest& request, std::string_view text, Memory& memory);

}  // namespace caselight
