#include "messaging/frame_writer.hpp"

#include <array>
#include <bit>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_writer.hpp"
#include "messaging/limits.hpp"
#include "messaging/reply.hpp"

namespace caselight {
namespace {

// All of a part but its data, with the longest numbers: well below this.
constexpr std::size_t part_overhead = 160;
constexpr std::size_t max_data_bytes = max_frame_bytes - part_overhead;

std::array<char, 4> header_of(std::string_view json) {
  return std::bit_cast<std::array<char, 4>>(static_cast<std::uint32_t>(json.size()));
}

void append_frame(std::string& out, std::string_view json) {
  const auto header = header_of(json);
  out.append(header.data(), header.size());
  out += json;
}

// Makes room for the header in the text itself: a second copy of a long reply would cost fresh memory.
std::string to_frame(std::string json) {
  const auto header = header_of(json);
  return std::move(json.insert(0, header.data(), header.size()));
}

// What a byte takes inside a JSON string. Six is the longest escape, that of a control character.
std::size_t escaped_size(char byte) {
  if (static_cast<unsigned char>(byte) < 0x20) return 6;
  return byte == '"' || byte == '\\' ? 2 : 1;
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

// The first piece of `text` whose escaped form fits into a part; cut between characters.
std::string_view first_piece(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t escaped = 0; size < text.size(); ++size) {
    escaped += escaped_size(text[size]);
    if (escaped > max_data_bytes) break;
  }
  while (size < text.size() && continues_character(text[size])) --size;
  return text.substr(0, size);
}

std::vector<std::string_view> cut(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    pieces.push_back(first_piece(text));
    text.remove_prefix(pieces.back().size());
  }
  return pieces;
}

void append_parts(std::string& out, std::int64_t id, std::string_view json) {
  const std::vector<std::string_view> pieces = cut(json);
  std::int64_t sequence = 0;
  for (const std::string_view piece : pieces) {
    JsonWriter part = begin_reply(id, "part");
    part.key("seq").integer(sequence++);
    part.key("of").integer(static_cast<std::int64_t>(pieces.size()));
    part.field("data", piece).end_object();
    append_frame(out, part.text());
  }
}

}  // namespace

void append_reply_frames(std::string& out, std::int64_t id, std::string json) {
  if (json.size() > max_frame_bytes) return append_parts(out, id, json);
  if (!out.empty()) return append_frame(out, json);
  out = to_frame(std::move(json));
}

}  // namespace caselight
