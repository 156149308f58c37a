#pragma once

#include <string>

namespace caselight {

/// Mends what some programs write and the grammar refuses: raw control characters, half surrogate pairs and
/// unknown escapes in strings, a comma too many, foreign white space, and numbers that are none (`NaN`,
/// `1e400`), which become empty texts. Nothing else is touched, and each byte stays at its place.
std::string mend_json(std::string text);

}  // namespace caselight
