#include "capture/slices.hpp"

#include <cstddef>
#include <cstdint>

#include "base/byte_runs.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

/// The position after the closing quote of the string whose first character is at `i`; past the end when it
/// is never closed.
std::size_t end_of_string(std::string_view text, std::size_t i) {
  while ((i = bytes::find_json_mark(text, i)) < text.size() && text[i] != '"') {
    i += text[i] == '\\' ? 2U : 1U;  // a control character is not our concern here
  }
  return i + 1;
}

/// The place of the next quote or bracket. Both kinds of brackets differ in one bit from one another, and so
/// do opening and closing ones in two more.
std::size_t find_structure(std::string_view text, std::size_t from) {
  return bytes::find(
      text, from,
      [](std::uint64_t x) {
        const std::uint64_t braces = x | bytes::each('[' ^ '{');
        return bytes::marks_equal(x, '"') | bytes::marks_equal(braces, '{') | bytes::marks_equal(braces, '}');
      },
      [](char c) { return c == '"' || c == '{' || c == '}' || c == '[' || c == ']'; });
}

/// The position after the bracket that closes the one at the start; the whole length when it is never closed.
std::size_t end_of_value(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = find_structure(text, 0); i < text.size(); i = find_structure(text, i)) {
    const char c = text[i++];
    if (c == '"') {
      i = end_of_string(text, i);
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (--depth == 0) {
      return i;
    }
  }
  return text.size();
}

/// In a saved account page the case list is the content of one script element; before it there are scripts
/// and styles full of braces.
std::string_view skip_to_embedded_list(std::string_view text) {
  const auto marker = text.find("data-component-name=\"CaseCardsApp\"");
  if (marker == std::string_view::npos) return text;
  const auto start = text.find('>', marker);
  const auto end = text.find("</script", marker);
  if (start == std::string_view::npos) return text;
  return text.substr(start + 1, end == std::string_view::npos ? end : end - start - 1);
}

/// The opening quote of a string that is never closed.
std::size_t find_open_string(std::string_view text) {
  auto quote = text.find('"');
  while (quote != std::string_view::npos) {
    const auto end = end_of_string(text, quote + 1);
    if (end > text.size()) return quote;
    quote = text.find('"', end);
  }
  return quote;
}

/// A line that starts with a brace is the next answer, unless the line before goes on to it.
bool begins_answer(std::string_view before, std::string_view after) {
  if (trim(after.substr(0, 64)).starts_with("\"data\"")) return true;
  const auto last = before.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos &&
         std::string_view("[{,:").find(before[last]) == std::string_view::npos;
}

}  // namespace

JsonSlices::JsonSlices(std::string_view text) : rest_(skip_to_embedded_list(text)) {}

std::string_view JsonSlices::next() {
  const auto start = rest_.find_first_of("{[");
  if (start == std::string_view::npos) {
    rest_ = {};
    return {};
  }
  rest_.remove_prefix(start);
  last_ = rest_.substr(0, end_of_value(rest_));
  rest_.remove_prefix(last_.size());
  return last_;
}

void JsonSlices::go_on_at(std::size_t offset) {
  const auto* const start = last_.data() + offset;
  const auto* const end = rest_.data() + rest_.size();
  rest_ = {start, static_cast<std::size_t>(end - start)};
}

std::size_t find_next_answer(std::string_view stretch) {
  for (auto at = stretch.find("\n{"); at != std::string_view::npos; at = stretch.find("\n{", at + 1)) {
    if (begins_answer(stretch.substr(0, at), stretch.substr(at + 2))) return at + 1;
  }
  return std::string_view::npos;
}

std::string end_open_body(std::string_view capture) {
  const auto quote = find_open_string(capture);
  if (quote == std::string_view::npos || quote + 1 == capture.size()) return {};
  auto before = trim(capture.substr(0, quote));
  if (!before.ends_with(':')) return {};
  before.remove_suffix(1);
  if (!trim(before).ends_with("\"body\"")) return {};
  const auto last = capture.find_last_not_of('\\');
  const bool in_escape = (capture.size() - last) % 2 == 0;
  return std::string(capture.substr(0, capture.size() - (in_escape ? 1 : 0))) + '"';
}

}  // namespace caselight
