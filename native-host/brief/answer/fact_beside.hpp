#pragma once

#include <set>
#include <string>
#include <string_view>

#include "brief/answer/brief_lines.hpp"

namespace caselight {

/// What the summary says in place of wrong words: of the rows that rest on the evidence which the sentence
/// names, the one that has a fact of that kind (an hour, a weekday, a day or length) and most of its words.
/// Empty when it names none.
std::string fact_beside(const BriefLines& lines, const std::set<std::size_t>& ids, std::string_view wrong,
                        std::string_view sentence);

/// The row about the office in charge; empty when there is none.
std::string office_row(const BriefLines& lines);

}  // namespace caselight
