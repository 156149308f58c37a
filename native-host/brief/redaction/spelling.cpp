#include "brief/redaction/spelling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace caselight {
namespace {

constexpr std::size_t kShortestSpelling = 4;  ///< letters of a form by which words are compared
constexpr std::size_t kOneMistake = 5;        ///< letters of a word with one mistake
constexpr std::size_t kTwoMistakes = 8;
constexpr std::size_t kLongestCompared = 40;  ///< letters; the work grows with their square

/// Three letters before two, so that UXX is not read as U and XX.
constexpr std::array<std::pair<std::u32string_view, char32_t>, 8> kWritten{{
    {U"uxx", U'u'},
    {U"nxx", U'n'},
    {U"ae", U'a'},
    {U"aa", U'a'},
    {U"oe", U'o'},
    {U"ue", U'u'},
    {U"ss", U's'},
    {U"th", U't'},
}};

std::size_t mistakes_allowed(std::size_t letters) {
  return letters >= kTwoMistakes ? 2 : letters >= kOneMistake ? 1 : 0;
}

/// The fewest letters to type, leave out, change or swap to come from one word to the other.
std::size_t mistakes_between(std::u32string_view a, std::u32string_view b) {
  std::vector<std::vector<std::size_t>> least(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) least[i][0] = i;
  for (std::size_t k = 0; k <= b.size(); ++k) least[0][k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t changed = least[i - 1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
      least[i][k] = std::min({changed, least[i - 1][k] + 1, least[i][k - 1] + 1});
      const bool swapped = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
      if (swapped) least[i][k] = std::min(least[i][k], least[i - 2][k - 2] + 1);
    }
  }
  return least[a.size()][b.size()];
}

bool is_near(std::u32string_view a, std::u32string_view b) {
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  const std::size_t allowed = mistakes_allowed(shorter);
  if (allowed == 0 || longer > kLongestCompared || longer - shorter > allowed) return false;
  return mistakes_between(a, b) <= allowed;
}

/// How many letters stand for the first sound of a word, and the letter that it is written with here.
std::pair<std::size_t, char32_t> beginning_of(std::u32string_view word) {
  for (const auto& [written, sound] : kWritten) {
    if (word.starts_with(written)) return {written.size(), sound};
  }
  return {1, word.front()};
}

}  // namespace

std::u32string common_spelling(std::u32string_view word) {
  std::u32string out;
  while (!word.empty()) {
    const auto [letters, sound] = beginning_of(word);
    out.push_back(sound);
    word.remove_prefix(letters);
  }
  return out;
}

bool same_spelling(std::u32string_view a, std::u32string_view b) {
  if (a == b) return true;
  if (a.empty() || b.empty() || a.front() != b.front()) return false;  // no form changes the first letter
  const std::u32string form = common_spelling(a);
  return form.size() >= kShortestSpelling && form == common_spelling(b);
}

bool is_misspelling(std::u32string_view word, std::u32string_view name) {
  return is_near(word, name) || is_near(common_spelling(word), common_spelling(name));
}

}  // namespace caselight
