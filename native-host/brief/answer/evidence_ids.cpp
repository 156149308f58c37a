#include "brief/answer/evidence_ids.hpp"

#include "base/text.hpp"
#include "brief/answer/word_bytes.hpp"

namespace caselight {
namespace {

constexpr std::size_t kMostDigits = 7;

/// Reads `e` and a number; moves `at` behind it.
std::optional<std::size_t> read_id(std::string_view text, std::size_t& at) {
  std::size_t i = at;
  if (i >= text.size() || lower(text[i]) != 'e') return std::nullopt;
  ++i;
  while (i < text.size() && text[i] == ' ') ++i;
  const std::size_t first = i;
  std::size_t value = 0;
  for (; i < text.size() && is_digit(text[i]) && i - first < kMostDigits; ++i) {
    value = value * 10 + static_cast<std::size_t>(text[i] - '0');
  }
  if (i == first || (i < text.size() && is_word_byte(text[i]))) return std::nullopt;
  at = i;
  return value;
}

std::size_t over_separators(std::string_view text, std::size_t at) {
  for (;;) {
    if (at < text.size() && (text[at] == ' ' || text[at] == ',' || text[at] == ';' || text[at] == '-')) {
      ++at;
    } else if (text.substr(at, 4) == "and ") {
      at += 4;
    } else if (text.substr(at, 2) == "y ") {
      at += 2;
    } else if (text.substr(at, 3) == "–") {
      at += 3;
    } else {
      return at;
    }
  }
}

}  // namespace

std::optional<EvidenceMention> evidence_id_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '[' && text[at] != '(')) return std::nullopt;
  const char closing = text[at] == '[' ? ']' : ')';
  EvidenceMention found{at, at + 1, {}};
  for (;;) {
    found.end = over_separators(text, found.end);
    const auto id = read_id(text, found.end);
    if (!id) break;
    found.ids.push_back(*id);
  }
  if (found.ids.empty() || found.end >= text.size() || text[found.end] != closing) return std::nullopt;
  ++found.end;
  return found;
}

std::vector<EvidenceMention> find_evidence_ids(std::string_view text) {
  std::vector<EvidenceMention> out;
  for (std::size_t at = 0; at < text.size();) {
    if (auto found = evidence_id_at(text, at)) {
      at = found->end;
      out.push_back(std::move(*found));
      continue;
    }
    std::size_t end = at;
    const bool bare =
        (at == 0 || !is_word_byte(text[at - 1])) && at + 1 < text.size() && is_digit(text[at + 1]);
    if (const auto id = bare ? read_id(text, end) : std::nullopt) out.push_back({at, end, {*id}});
    at = end > at ? end : at + 1;
  }
  return out;
}

}  // namespace caselight
