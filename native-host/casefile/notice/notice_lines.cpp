#include "casefile/notice/notice_lines.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "base/printable.hpp"
#include "base/text.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

constexpr std::size_t kMostLines = 6000;
constexpr std::size_t kLongestHeading = 60;

/// Blanks that are no ASCII blank, and characters without a width, which would part a word from itself.
struct Odd {
  std::string_view bytes;
  std::string_view instead;
};
constexpr std::array kOdd{Odd{"\xC2\xA0", " "},     Odd{"\xE2\x80\xAF", " "}, Odd{"\xE2\x80\x87", " "},
                          Odd{"\xC2\xAD", ""},      Odd{"\xE2\x80\x8B", ""},  Odd{"\xE2\x80\x8C", ""},
                          Odd{"\xE2\x80\x8D", ""},  Odd{"\xE2\x81\xA0", ""},  Odd{"\xEF\xBB\xBF", ""},
                          Odd{"\xE2\x80\x91", "-"}, Odd{"\xE2\x80\x90", "-"}};

/// The odd character at the start of `rest`; null for every other one.
const Odd* odd_at(std::string_view rest) {
  for (const Odd& odd : kOdd) {
    if (rest.starts_with(odd.bytes)) return &odd;
  }
  return nullptr;
}

/// A carriage return alone ends a line, too; control characters have gone by the time lines are made.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!pair) out.push_back(text[i] == '\r' || text[i] == '\f' ? '\n' : text[i]);
  }
  return out;
}

std::string without_odd(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Odd* odd = static_cast<unsigned char>(text[i]) < 0x80 ? nullptr : odd_at(text.substr(i));
    const std::string_view piece = odd != nullptr ? odd->instead : text.substr(i, 1);
    if (piece != " " || (!out.empty() && out.back() != ' ' && out.back() != '\n')) out.append(piece);
    i += odd != nullptr ? odd->bytes.size() : 1;
  }
  return out;
}

std::string_view first_word(std::string_view line) { return line.substr(0, line.find(' ')); }
std::string_view last_word(std::string_view line) { return line.substr(line.rfind(' ') + 1); }

bool joins(std::string_view word) { return says(word, Wording::joining_word); }

/// Every word but small ones begins with a capital or a digit, and no mark ends it: "NOTICE TYPE", "Request
/// for Evidence".
bool looks_like_heading(std::string_view line) {
  if (line.empty() || line.size() > kLongestHeading) return false;
  if (std::string_view(".,;:!?").find(line.back()) != std::string_view::npos) return false;
  for (std::string_view rest = line; !rest.empty();) {
    const std::string_view word = first_word(rest);
    const bool small = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
    if (small && (rest.size() == line.size() || !joins(word))) return false;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return true;
}

bool goes_on(std::string_view before, std::string_view line) {
  if (before.empty() || line.empty()) return false;
  const bool tied = joins(last_word(before)) || joins(first_word(line)) || date_at_start(line).has_value();
  return tied || !looks_like_heading(before);
}

std::size_t word_start_from(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && text[at - 1] != ' ') ++at;
  return std::min(at, text.size());
}

}  // namespace

std::vector<std::string> notice_lines(std::string_view text) {
  const std::string clean = without_odd(printable(with_line_feeds(text)));
  std::vector<std::string> out;
  for (std::string_view rest = clean; !rest.empty() && out.size() < kMostLines;) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = trim(rest.substr(0, end));
    if (!line.empty() || (!out.empty() && !out.back().empty())) out.emplace_back(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

std::vector<std::string> notice_paragraphs(const std::vector<std::string>& lines) {
  std::vector<std::string> out;
  std::string_view before;
  for (const std::string& line : lines) {
    if (line.empty()) {
      before = {};
      continue;
    }
    if (goes_on(before, line)) {
      out.back().append(" ").append(line);
    } else {
      out.push_back(line);
    }
    before = line;
  }
  return out;
}

std::string excerpt(std::string_view text, std::size_t at, std::size_t size, std::size_t room) {
  if (text.size() <= room) return std::string(trim(text));
  const std::size_t before = room * 2 / 3;
  const std::size_t from = at > before ? word_start_from(text, at - before) : 0;
  std::size_t to = std::min(text.size(), std::max(from + room, at + size));
  while (to < text.size() && to > at + size && text[to] != ' ') --to;
  std::string out(from > 0 ? "… " : "");
  out.append(trim(text.substr(from, to - from)));
  if (to < text.size()) out.append(" …");
  return out;
}

}  // namespace caselight
