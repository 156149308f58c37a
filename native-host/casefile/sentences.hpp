#pragma once

#include <algorithm>
#include <string_view>

#include "base/date.hpp"
#include "base/text.hpp"
#include "knowledge/wordings.hpp"

/// Small steps of reading a status's text.
namespace caselight {

/// "… until 5:00 p.m. Eastern Time on December 7", "at 9:00 a.m. Monday": behind an hour its zone or its day.
inline bool goes_on_behind_hour(std::string_view before, std::string_view rest) {
  const bool hour = before.ends_with(".m");
  return hour && (date_at_start(rest) || behind(rest, Wording::behind_hour).size() < rest.size());
}

/// Where the first sentence ends; the stops of "by Dec. 5, 2026" and of "at 9:00 a.m. on" end none.
inline std::size_t end_of_sentence(std::string_view text) {
  const auto goes_on = [&](std::size_t at) {
    const bool small = at < text.size() && (is_digit(text[at]) || (text[at] >= 'a' && text[at] <= 'z'));
    return small || (at < text.size() && goes_on_behind_hour(text.substr(0, at - 2), text.substr(at)));
  };
  auto stop = text.find(". ");
  while (stop != std::string_view::npos && goes_on(stop + 2)) stop = text.find(". ", stop + 1);
  return std::min(stop, text.size() - 1) + 1;
}

template <class Visit>
void for_each_sentence(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const auto end = end_of_sentence(text);
    visit(text.substr(0, end));
    text.remove_prefix(end);
  }
}

}  // namespace caselight
