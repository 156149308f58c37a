#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "brief/redaction/dates.hpp"

namespace caselight {

/// "315 days", "two weeks": elements [begin, end) of a skeleton, and how it is compared ("315 day").
struct SpanOfTime {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string key;
};
std::vector<SpanOfTime> find_spans_of_time(const Skeleton& skeleton);

/// What stands in the text that was sent; an answer may name this and nothing else.
struct Facts {
  std::set<std::size_t> evidence;
  std::vector<WrittenDay> days;
  std::set<std::string> spans;
  std::set<std::string> words;         ///< every word, in lower case
  std::set<std::string> placeholders;  ///< `[RECEIPT-1]`, in lower case
  std::string text;                    ///< as it stands
};
Facts facts_of(std::string_view sent);

}  // namespace caselight
