#include "messaging/json_text.hpp"

#include <array>
#include <utility>

#include "messaging/utf8.hpp"

namespace caselight {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

constexpr std::array<bool, 256> make_plain() {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x80; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}
constexpr auto plain = make_plain();  // bytes that stand for themselves in a JSON string

void append_escape(std::string& out, unsigned char c) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  out += "\\u00";
  out += hexadecimal[c >> 4U];
  out += hexadecimal[c & 0xFU];
}

// Appends what stands at `position` and cannot be copied as it is; returns how many bytes of the text it took.
std::size_t append_special(std::string& out, std::string_view text, std::size_t position) {
  const auto c = static_cast<unsigned char>(text[position]);
  if (c < 0x80) return append_escape(out, c), 1;
  const std::size_t length = utf8_sequence_length(text, position);
  if (length == 0) return out += replacement_character, 1;
  out += text.substr(position, length);
  return length;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t position = 0;
  while (position < text.size()) {
    std::size_t end = position;
    while (end < text.size() && plain[static_cast<unsigned char>(text[end])]) ++end;
    out += text.substr(position, end - position);
    position = end;
    if (position < text.size()) position += append_special(out, text, position);
  }
  out += '"';
}

void JsonObjectText::begin_member(std::string_view key) {
  if (out_.size() > 1) out_ += ',';
  append_json_string(out_, key);
  out_ += ':';
}

JsonObjectText& JsonObjectText::text(std::string_view key, std::string_view value) {
  begin_member(key);
  append_json_string(out_, value);
  return *this;
}

JsonObjectText& JsonObjectText::number(std::string_view key, std::int64_t value) {
  begin_member(key);
  out_ += std::to_string(value);
  return *this;
}

JsonObjectText& JsonObjectText::raw(std::string_view key, std::string_view json) {
  begin_member(key);
  out_ += json;
  return *this;
}

JsonObjectText& JsonObjectText::reserve(std::size_t bytes) {
  out_.reserve(out_.size() + bytes);
  return *this;
}

std::string JsonObjectText::finish() {
  out_ += '}';
  return std::move(out_);
}

}  // namespace caselight
