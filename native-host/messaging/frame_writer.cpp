#include "messaging/frame_writer.hpp"

#include <array>
#include <bit>
#include <vector>

#include "messaging/json_text.hpp"
#include "messaging/limits.hpp"
#include "messaging/utf8.hpp"

namespace caselight {
namespace {

// All of a part but its data, with the longest numbers: well below this.
constexpr std::size_t part_overhead = 160;
constexpr std::size_t max_data_bytes = max_frame_bytes - part_overhead;

void append_frame(std::string& out, std::string_view json) {
  const auto size = static_cast<std::uint32_t>(json.size());
  const auto header = std::bit_cast<std::array<char, sizeof size>>(size);
  out.append(header.data(), header.size());
  out += json;
}

// What a character takes inside a JSON string. JSON text has no raw control characters except between its tokens, and
// there the short escapes are two bytes; six is the longest escape.
std::size_t escaped_size(std::string_view text, std::size_t position, std::size_t length) {
  const auto c = static_cast<unsigned char>(text[position]);
  if (c < 0x20) return 6;
  return c == '"' || c == '\\' ? 2 : length;
}

// The first piece of `text` whose escaped form fits into a part; cut between characters.
std::string_view first_piece(std::string_view text) {
  std::size_t position = 0;
  std::size_t escaped = 0;
  while (position < text.size()) {
    const std::size_t found = utf8_sequence_length(text, position);
    const std::size_t length = found == 0 ? 1 : found;
    escaped += escaped_size(text, position, length);
    if (escaped > max_data_bytes) break;
    position += length;
  }
  return text.substr(0, position);
}

std::vector<std::string_view> cut(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    pieces.push_back(first_piece(text));
    text.remove_prefix(pieces.back().size());
  }
  return pieces;
}

}  // namespace

void append_reply_frames(std::string& out, std::int64_t id, std::string_view json) {
  if (json.size() <= max_frame_bytes) return append_frame(out, json);
  const std::vector<std::string_view> pieces = cut(json);
  std::int64_t sequence = 0;
  for (const std::string_view piece : pieces) {
    append_frame(out, JsonObjectText()
                          .reserve(piece.size() + piece.size() / 4 + part_overhead)
                          .number("v", envelope_version)
                          .number("id", id)
                          .text("type", "part")
                          .number("seq", sequence++)
                          .number("of", static_cast<std::int64_t>(pieces.size()))
                          .text("data", piece)
                          .finish());
  }
}

}  // namespace caselight
