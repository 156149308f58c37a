#include "report/text/wrap.hpp"

#include <algorithm>

namespace caselight {
namespace {

struct Character {
  std::size_t bytes;
  std::size_t columns;
};

/// `text` is well-formed; the ranges are the common wide ones of Unicode's East Asian Width.
Character next_character(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned>(static_cast<unsigned char>(text[i])) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {1, 1};
  if (lead < 0xE0) {
    const unsigned point = ((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU);
    return {2, point >= 0x300 && point <= 0x36F ? 0U : 1U};
  }
  if (lead >= 0xF0) return {4, 2};
  const unsigned point = ((lead & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  const bool wide = (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
                    (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
                    (point >= 0xFF00 && point <= 0xFF60);
  const bool joins = point >= 0x200B && point <= 0x200F;
  return {3, joins ? 0U : wide ? 2U : 1U};
}

/// How many bytes of `text` fit into `room` columns; at least one character.
std::size_t bytes_within(std::string_view text, std::size_t room) {
  std::size_t bytes = 0;
  for (std::size_t used = 0; bytes < text.size();) {
    const auto character = next_character(text.substr(bytes));
    used += character.columns;
    if (used > room && bytes > 0) break;
    bytes = std::min(bytes + character.bytes, text.size());
  }
  return bytes;
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const auto character = next_character(text);
    columns += character.columns;
    text.remove_prefix(std::min(character.bytes, text.size()));
  }
  return columns;
}

void append_wrapped(std::string& out, std::string_view text, std::string_view first, std::string_view rest,
                    std::size_t width) {
  std::string_view indent = first;
  do {
    const auto room = width - std::min(columns_of(indent), width - 1);
    std::size_t cut = bytes_within(text, room);
    if (cut < text.size() && text[cut] != ' ') {
      const auto space = text.substr(0, cut).find_last_of(' ');
      if (space != std::string_view::npos && space > 0) cut = space;
    }
    out.append(indent).append(text.substr(0, cut)).push_back('\n');
    text.remove_prefix(cut);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    indent = rest;
  } while (!text.empty());
}

}  // namespace caselight
