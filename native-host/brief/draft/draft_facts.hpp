#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caselight {

/// The facts of a draft that another text lacks, as the draft writes them: days, lengths of time, what stands
/// in square brackets or in quotes, and words with figures in them (I-485).
std::vector<std::string> facts_missing_in(std::string_view text, std::string_view draft);

}  // namespace caselight
