#include "knowledge/wording_match.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "knowledge/title_text.hpp"

namespace caselight {
namespace {

template <class Stands>
bool fits_by(const WordingRow& row, Stands stands) {
  return std::ranges::all_of(row.all, [&](Phrases choice) { return std::ranges::any_of(choice, stands); }) &&
         std::ranges::none_of(row.none, stands);
}

constexpr bool is_within(WordingMatch match) {
  return match == WordingMatch::inside || match == WordingMatch::place;
}

}  // namespace

SoughtText::SoughtText(std::string_view text) : text_(text) {
  char before = '\0';
  for (const char c : text) {
    const char here = lower(c);
    pairs_.add(before, here);
    before = here;
  }
}

bool SoughtText::has(std::string_view phrase) const {
  return pairs_.may_have(phrase) && contains_ignoring_case(text_, phrase);
}

bool fits(const SoughtText& text, const WordingRow& row) {
  if (!is_within(row.match)) return fits(text.text(), row);
  return fits_by(row, [&](std::string_view phrase) { return text.has(phrase); });
}

bool fits(std::string_view text, const WordingRow& row) {
  if (is_within(row.match)) return fits(SoughtText{text}, row);
  if (row.match == WordingMatch::words) {
    const NormalTitle words{text};
    return fits_by(row, [&](std::string_view phrase) { return words.has(phrase); });
  }
  return fits_by(row, [&](std::string_view phrase) {
    const bool whole = row.match == WordingMatch::whole;
    return equal_ignoring_case(whole ? text : text.substr(0, phrase.size()), phrase);
  });
}

}  // namespace caselight
