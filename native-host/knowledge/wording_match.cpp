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

}  // namespace

bool fits(std::string_view text, const WordingRow& row) {
  if (row.match == WordingMatch::words) {
    const NormalTitle words{text};
    return fits_by(row, [&](std::string_view phrase) { return words.has(phrase); });
  }
  return fits_by(row, [&](std::string_view phrase) {
    if (row.match == WordingMatch::whole) return equal_ignoring_case(text, phrase);
    if (row.match == WordingMatch::start) return equal_ignoring_case(text.substr(0, phrase.size()), phrase);
    return contains_ignoring_case(text, phrase);
  });
}

}  // namespace caselight
