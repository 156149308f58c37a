#include "capture/slices.hpp"

#include <cstddef>
#include <cstdint>

#include "base/byte_runs.hpp"

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

void JsonSlices::step_into() {
  const auto* const start = last_.data() + 1;
  const auto* const end = rest_.data() + rest_.size();
  rest_ = {start, static_cast<std::size_t>(end - start)};
}

}  // namespace caselight
