#include "brief/answer/phrase.hpp"

#include <algorithm>

namespace caselight {
namespace {

/// Calls `take` with each piece between the marks.
template <typename Take>
void split(std::string_view text, char mark, const Take& take) {
  while (!text.empty()) {
    const auto end = std::min(text.find(mark), text.size());
    if (end > 0) take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string_view set_named(std::string_view name, std::span<const WordSet> sets) {
  for (const WordSet& set : sets) {
    if (set.first == name) return set.second;
  }
  return {};
}

}  // namespace

Phrase::Phrase(std::string_view text, std::span<const WordSet> sets) {
  split(text, ' ', [&](std::string_view part) { parts_.push_back(part_of(part, sets)); });
}

Phrase::Part Phrase::part_of(std::string_view text, std::span<const WordSet> sets) {
  Part out;
  if (text == "^") {
    out.at_start = true;
    return out;
  }
  if (text.substr(0, 2) == "..") {
    for (const char c : text.substr(2)) out.gap = out.gap * 10 + static_cast<std::size_t>(c - '0');
    return out;
  }
  if (text.front() == '?') {
    out.may_be_missing = true;
    text.remove_prefix(1);
  }
  const auto take = [&](std::string_view word) {
    if (word.back() == '*') {
      out.beginnings.push_back(word.substr(0, word.size() - 1));
    } else {
      out.words.push_back(word);
    }
  };
  split(text, '|', [&](std::string_view word) {
    if (word.front() == '$') {
      split(set_named(word.substr(1), sets), ' ', take);
    } else {
      take(word);
    }
  });
  return out;
}

bool Phrase::Part::takes(std::string_view word) const {
  return is_in(words, word) || begins_with_one_of(beginnings, word);
}

std::optional<std::size_t> Phrase::end_of(const std::vector<Token>& tokens, std::size_t place,
                                          std::size_t part) const {
  if (part == parts_.size()) return place;
  const Part& one = parts_[part];
  if (one.at_start) return place == 0 ? end_of(tokens, place, part + 1) : std::nullopt;
  if (one.gap > 0) {
    for (std::size_t over = 0; over <= one.gap && place + over <= tokens.size(); ++over) {
      if (const auto end = end_of(tokens, place + over, part + 1)) return end;
    }
    return std::nullopt;
  }
  if (place < tokens.size() && one.takes(tokens[place].word)) {
    if (const auto end = end_of(tokens, place + 1, part + 1)) return end;
  }
  return one.may_be_missing ? end_of(tokens, place, part + 1) : std::nullopt;
}

std::optional<Breach> Phrase::at(const std::vector<Token>& tokens, std::size_t place) const {
  const auto end = end_of(tokens, place, 0);
  if (!end || *end == place) return std::nullopt;
  return Breach{place, *end - 1};
}

std::optional<Breach> Phrase::find(const std::vector<Token>& tokens, std::size_t from) const {
  for (std::size_t place = from; place < tokens.size(); ++place) {
    if (const auto found = at(tokens, place)) return found;
  }
  return std::nullopt;
}

std::vector<Phrase> phrases_of(std::span<const std::string_view> list, std::span<const WordSet> sets) {
  std::vector<Phrase> out;
  out.reserve(list.size());
  for (const std::string_view text : list) out.emplace_back(text, sets);
  return out;
}

std::optional<Breach> find_any(const std::vector<Phrase>& phrases, const std::vector<Token>& tokens) {
  for (const Phrase& phrase : phrases) {
    if (const auto found = phrase.find(tokens)) return found;
  }
  return std::nullopt;
}

}  // namespace caselight
