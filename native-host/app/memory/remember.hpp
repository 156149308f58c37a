#pragma once

#include <string>

#include "analysis/analysis.hpp"
#include "app/memory/memory.hpp"
#include "capture/capture.hpp"
#include "messaging/services.hpp"

namespace caselight {

/// Keeps a capture before its answer is written, and puts into `analysis` what the memory knows: the changes
/// since the person last looked, and the pairs of code and status text of this case. Never throws for a
/// memory that cannot be used: the answer says so, with the sentence only once in a conversation.
Remembered remember(Memory& memory, const AnalyzeRequest& request, const Capture& capture, Analysis& analysis,
                    const Speech& speech);

/// For a case that is explained before the memory could answer.
Remembered not_kept_yet(bool say, const Speech& speech);

}  // namespace caselight
