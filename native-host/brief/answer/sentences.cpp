#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "brief/answer/answer_text.hpp"
#include "brief/answer/evidence_ids.hpp"

namespace caselight {
namespace {

constexpr std::array<std::string_view, 14> kShortened{"mr",  "mrs", "ms",  "dr",  "no",   "st",     "sr",
                                                      "sra", "vs",  "etc", "ave", "dept", "approx", "num"};

bool is_stop(char c) { return c == '.' || c == '!' || c == '?'; }

/// The bytes of the full stop at `at`, or 0: `.`, `!`, `?`, `…`, `。`.
std::size_t stop_length(std::string_view text, std::size_t at) {
  if (is_stop(text[at])) return 1;
  const auto three = text.substr(at, 3);
  return three == "…" || three == "。" || three == "！" || three == "？" ? 3 : 0;
}

bool is_shortened(std::string_view text, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  const std::string word = to_lower(text.substr(begin, stop - begin));
  if (word.size() == 1) return true;  // U.S., e.g., a.m.
  return std::find(kShortened.begin(), kShortened.end(), word) != kShortened.end();
}

std::size_t over_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// Further stops, closing marks, and the evidence ids that belong to the sentence before them.
std::size_t over_trailers(std::string_view text, std::size_t at) {
  for (;;) {
    if (at < text.size() && (is_stop(text[at]) || text[at] == ')' || text[at] == '"' || text[at] == '\'')) {
      ++at;
    } else if (text.substr(at, 3) == "”" || text.substr(at, 3) == "…") {
      at += 3;
    } else if (const auto id = evidence_id_at(text, over_spaces(text, at)); id) {
      at = id->end;
    } else {
      return at;
    }
  }
}

/// A small letter goes on with the sentence, whatever stands before it.
bool begins_sentence(std::string_view text, std::size_t at) {
  return at >= text.size() || !(text[at] >= 'a' && text[at] <= 'z');
}

}  // namespace

std::vector<SentenceSpan> sentences_of(std::string_view text) {
  std::vector<SentenceSpan> out;
  std::size_t begin = over_spaces(text, 0);
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t stop = stop_length(text, at);
    if (stop == 0 || (text[at] == '.' && is_shortened(text, at))) {
      ++at;
      continue;
    }
    const std::size_t end = over_trailers(text, at + stop);
    const std::size_t next = over_spaces(text, end);
    const bool spaced = next > end || stop == 3 || next >= text.size();
    if (spaced && begins_sentence(text, next)) {
      out.push_back({begin, end});
      begin = next;
    }
    at = std::max(next, at + 1);
  }
  if (begin < text.size()) out.push_back({begin, text.size()});
  return out;
}

}  // namespace caselight
