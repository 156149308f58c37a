#include "base/json_writer.hpp"

#include <array>

#include "base/byte_runs.hpp"
#include "base/printable.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::size_t kLongestEscape = 6;  ///< `\u001f`
constexpr std::size_t kPiece = 256;        ///< bytes that are escaped at a time, into a buffer on the stack

constexpr char short_escape(char c) {
  switch (c) {
    case '"':
    case '\\':
      return c;
    case '\n':
      return 'n';
    case '\t':
      return 't';
    case '\r':
      return 'r';
    default:
      return '\0';
  }
}

char* escape(char* to, char c) {
  *to++ = '\\';
  if (const char name = short_escape(c); name != '\0') {
    *to++ = name;
    return to;
  }
  for (const char digit : {'u', '0', '0', kHex[static_cast<unsigned char>(c) >> 4U],
                           kHex[static_cast<unsigned char>(c) & 0xFU]}) {
    *to++ = digit;
  }
  return to;
}

/// Copies whole words and goes back to the first mark: runs between the quotes of a page are short.
char* escape(char* to, std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (static_cast<std::size_t>(end - at) >= bytes::kAtOnce) {
    const auto word = bytes::load(at);
    bytes::store(to, word);
    const auto marks = bytes::json_writer_marks(word);
    const auto plain = marks == 0 ? bytes::kAtOnce : bytes::first(marks);
    at += plain;
    to += plain;
    if (marks != 0) to = escape(to, *at++);
  }
  for (; at != end; ++at) {
    if (bytes::is_json_writer_mark(*at))
      to = escape(to, *at);
    else
      *to++ = *at;
  }
  return to;
}

void append_escaped(std::string& out, std::string_view text) {
  std::array<char, kLongestEscape * kPiece + bytes::kAtOnce> escaped;
  while (!text.empty()) {
    const auto piece = text.substr(0, kPiece);
    out.append(escaped.data(), escape(escaped.data(), piece));
    text.remove_prefix(piece.size());
  }
}

void append_unit(std::string& out, unsigned unit) {
  out += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out.push_back(kHex[(unit >> shift) & 0xFU]);
}

/// A well-formed character beyond ASCII as one escape, or as two halves of a pair.
void append_code(std::string& out, std::string_view character) {
  unsigned code = static_cast<unsigned char>(character.front()) & (0xFFU >> (character.size() + 1));
  for (const char c : character.substr(1)) code = code << 6U | (static_cast<unsigned char>(c) & 0x3FU);
  if (code < 0x10000) return append_unit(out, code);
  append_unit(out, 0xD800U + ((code - 0x10000) >> 10U));
  append_unit(out, 0xDC00U + ((code - 0x10000) & 0x3FFU));
}

/// What steers a terminal or hides text is escaped like a control character: the value is the same, and
/// whoever prints the JSON sees it.
void append_quoted(std::string& out, std::string_view text) {
  out.push_back('"');
  for (std::size_t at = find_steering(text); at < text.size(); at = find_steering(text)) {
    append_escaped(out, text.substr(0, at));
    const std::size_t bytes = steering_character(text.substr(at));
    append_code(out, text.substr(at, bytes));
    text.remove_prefix(at + bytes);
  }
  append_escaped(out, text);
  out.push_back('"');
}

}  // namespace

void JsonWriter::separate() {
  if (need_comma_) out_.push_back(',');
  need_comma_ = true;
}

JsonWriter& JsonWriter::begin_object() {
  separate();
  out_.push_back('{');
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  out_.push_back('}');
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  separate();
  out_.push_back('[');
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  out_.push_back(']');
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_quoted(out_, name);
  out_.push_back(':');
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  separate();
  if (is_valid_utf8(text)) {
    append_quoted(out_, text);
  } else {
    append_quoted(out_, clean_utf8(text));
  }
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) { return raw(std::to_string(value)); }
JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_.append(json);
  return *this;
}

JsonWriter& JsonWriter::optional_field(std::string_view name, std::string_view text) {
  return text.empty() ? *this : field(name, text);
}

}  // namespace caselight
