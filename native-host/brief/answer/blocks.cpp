#include <algorithm>

#include "base/text.hpp"
#include "brief/answer/answer_text.hpp"
#include "brief/answer/inline_marks.hpp"
#include "brief/redaction/skeleton.hpp"

namespace caselight {
namespace {

constexpr std::size_t kLongestAnswer = 64U * 1024U;  ///< bytes; more is no answer to a person

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

struct Line {
  BlockKind kind = BlockKind::paragraph;
  bool begins_block = false;
  std::string_view text;
};

std::string_view after_number(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && i < 3 && is_digit(line[i])) ++i;
  const bool marked =
      i > 0 && i + 1 < line.size() && (line[i] == '.' || line[i] == ')') && line[i + 1] == ' ';
  return marked ? line.substr(i + 2) : std::string_view{};
}

Line read_line(std::string_view raw) {
  std::string_view line = trim(raw);
  while (starts_with(line, ">")) line = trim(line.substr(1));
  if (starts_with(line, "#")) {
    const auto text = line.substr(std::min(line.find_first_not_of('#'), line.size()));
    return {BlockKind::heading, true, trim(text)};
  }
  for (const std::string_view mark : {"- ", "* ", "+ ", "• ", "– "}) {
    if (starts_with(line, mark)) return {BlockKind::bullet, true, trim(line.substr(mark.size()))};
  }
  if (const auto text = after_number(line); !text.empty()) return {BlockKind::numbered, true, trim(text)};
  return {BlockKind::paragraph, false, line};
}

/// Rules, fences and the lines between the rows of a table say nothing.
bool is_decoration(std::string_view line) {
  return line.size() > 2 && line.find_first_not_of("-=*_`~|: ") == std::string_view::npos;
}

struct RawBlock {
  BlockKind kind;
  std::string text;
};

std::vector<RawBlock> raw_blocks(const std::string& text) {
  std::vector<RawBlock> out;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Line line = read_line(std::string_view(text).substr(at, end - at));
    at = end + 1;
    if (line.text.empty() || is_decoration(line.text)) {
      open = false;
    } else if (open && !line.begins_block) {
      out.back().text.append(" ").append(line.text);
    } else {
      out.push_back({line.kind, std::string(line.text)});
      open = line.kind != BlockKind::heading;
    }
  }
  return out;
}

}  // namespace

std::vector<AnswerBlock> read_answer(std::string_view text) {
  std::vector<AnswerBlock> out;
  const std::string clean = without_invisible(clean_utf8(text.substr(0, kLongestAnswer)));
  for (const RawBlock& raw : raw_blocks(clean)) {
    AnswerBlock block = read_marks(raw.text);
    block.kind = raw.kind;
    if (!trim(block.text).empty()) out.push_back(std::move(block));
  }
  return out;
}

}  // namespace caselight
