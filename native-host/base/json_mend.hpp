#pragma once

#include <string>

namespace caselight {

/// Mends what some programs write and the grammar refuses: raw control characters and unknown escapes in
/// strings, a comma too many, foreign white space, and words that stand for no value (`NaN`, `None`), which
/// become empty texts. Nothing else is touched, and each byte stays at its place.
std::string mend_json(std::string text);

}  // namespace caselight
