#pragma once

#include <span>

#include "knowledge/title_patterns.hpp"

namespace caselight {

// The rules for notice and document types in no table, in their order; tried before those for status titles.
std::span<const TitlePattern> notice_patterns();

}  // namespace caselight
