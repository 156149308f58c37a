#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caselight {

enum class BlockKind : std::uint8_t { paragraph, heading, bullet, numbered };

/// How a byte of a block is written.
inline constexpr std::uint8_t kBold = 1;
inline constexpr std::uint8_t kEmphasis = 2;

struct WrittenLink {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string address;
};

/// A paragraph, heading or list item of a model's answer, without its marks. `style` has one entry a byte.
struct AnswerBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::vector<std::uint8_t> style;
  std::vector<WrittenLink> links;
};

/// Reads the small part of Markdown that an answer may use; everything else is text, and tags are left out.
/// Takes any bytes.
std::vector<AnswerBlock> read_answer(std::string_view text);

/// Sentences of a block's text: [begin, end), with the evidence ids behind the full stop.
struct SentenceSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<SentenceSpan> sentences_of(std::string_view text);

}  // namespace caselight
