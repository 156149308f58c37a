#include "brief/answer/compile/notation.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace caselight::rules {
namespace {

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (auto end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
    out.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  out.push_back(text);
  return out;
}

bool is_gap(std::string_view part) {
  const std::string_view count = part.substr(2);
  return !count.empty() && count.size() < 3 && count.front() != '0' &&
         std::all_of(count.begin(), count.end(), is_digit);
}

std::string fault_in_choice(std::string_view word, const std::vector<std::string_view>& sets) {
  if (word.empty()) return "has an empty word";
  if (word.front() != '$') return fault_in_word(word);
  const bool known = std::find(sets.begin(), sets.end(), word.substr(1)) != sets.end();
  return known ? "" : "names the set \"" + std::string(word.substr(1)) + "\", which is not there";
}

std::string fault_in_part(std::string_view part, bool first, const std::vector<std::string_view>& sets) {
  if (part.empty()) return "has two spaces in a row, or one at an end";
  if (part == "^") return first ? "" : "has ^ elsewhere than at its beginning";
  if (part.starts_with("..")) return is_gap(part) ? "" : "has a gap that is not written ..1 to ..99";
  if (part.front() == '?') part.remove_prefix(1);
  for (const std::string_view word : split(part, '|')) {
    if (auto fault = fault_in_choice(word, sets); !fault.empty()) return fault;
  }
  return {};
}

bool is_word_letter(char c) { return (c >= 'a' && c <= 'z') || is_digit(c); }

}  // namespace

std::string fault_in_word(std::string_view word) {
  const std::string_view letters = word.ends_with('*') ? word.substr(0, word.size() - 1) : word;
  const bool good = !letters.empty() && std::all_of(letters.begin(), letters.end(), is_word_letter);
  return good ? ""
              : "has the word \"" + std::string(word) + "\": small letters without accents, and * at its end";
}

std::string fault_in(std::string_view phrase, const std::vector<std::string_view>& sets) {
  bool first = true;
  bool has_word = false;
  for (const std::string_view part : split(phrase, ' ')) {
    if (auto fault = fault_in_part(part, first, sets); !fault.empty()) return fault;
    has_word = has_word || (part != "^" && !part.starts_with("..") && !part.starts_with('?'));
    first = false;
  }
  return has_word ? "" : "has no word that must be there";
}

}  // namespace caselight::rules
