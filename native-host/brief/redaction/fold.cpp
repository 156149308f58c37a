#include "brief/redaction/fold.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace caselight {
namespace {

/// Base letters of a block, in the order of Unicode; a dot where there is none. After the canonical
/// decomposition, and the usual letter for ß, æ, ø, đ, ł, þ.
struct Block {
  char32_t first;
  std::string_view letters;
};
constexpr std::array<Block, 3> kBlocks{{
    {0xC0,
     "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo."
     "ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHh"
     "IiIiIiIiIi..JjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"},
    {0x1CD,
     "AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......"
     "AaEeOoOoOoOoYy"},
    {0x1E00,
     "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsS"
     "s"
     "SsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy......"
     "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOo"
     "OoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy"},
}};

char base_letter(char32_t c) {
  for (const Block& block : kBlocks) {
    if (c >= block.first && c < block.first + block.letters.size()) return block.letters[c - block.first];
  }
  return '.';
}

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// First digits of the scripts in which numbers are typed.
char32_t ascii_digit(char32_t c) {
  for (const char32_t zero : {0x660U, 0x6F0U, 0x966U, 0xFF10U, 0x1D7CEU}) {
    if (between(c, zero, zero + 9)) return U'0' + (c - zero);
  }
  return 0;
}

bool is_dash(char32_t c) { return between(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63; }
bool is_wide_space(char32_t c) {
  return between(c, 0x2000, 0x200A) || c == 0xA0 || c == 0x202F || c == 0x205F || c == 0x3000;
}
bool is_apostrophe(char32_t c) { return c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0xB4 || c == '`'; }

Folded fold_script(char32_t c) {
  if (between(c, 0x410, 0x42F) || between(c, 0x391, 0x3A9)) return {c + 0x20, true};
  if (c == 0x1E9E) return {U's', true};  // ẞ, the capital of ß
  if (between(c, 0x400, 0x40F)) return {c + 0x50, true};
  if (between(c, 0xFF21, 0xFF3A)) return {c - 0xFF21 + U'a', true};
  if (between(c, 0xFF01, 0xFF5E)) return fold(c - 0xFEE0);
  return {c, false};
}

}  // namespace

CodePoint decode_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U;
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  if (lead < 0xF0) return {((lead & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
  return {
      ((lead & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU),
      4};
}

bool is_unseen(char32_t c) {
  const bool control = (c < 0x20 && c != '\n' && c != '\t') || between(c, 0x7F, 0x9F);
  return control || c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160 || c == 0x3164 ||
         between(c, 0x17B4, 0x17B5) || between(c, 0x180B, 0x180F) || between(c, 0x200B, 0x200F) ||
         between(c, 0x2028, 0x202E) || between(c, 0x2060, 0x206F) || between(c, 0xFE00, 0xFE0F) ||
         c == 0xFEFF || c == 0xFFA0 || between(c, 0xFFF9, 0xFFFB) || between(c, 0xE0000, 0xE0FFF);
}

bool is_combining_mark(char32_t c) {
  return between(c, 0x300, 0x36F) || between(c, 0x1AB0, 0x1AFF) || between(c, 0x1DC0, 0x1DFF) ||
         between(c, 0x20D0, 0x20FF) || between(c, 0xFE20, 0xFE2F);
}

Folded fold(char32_t c) {
  if (c < 0x80) {
    const char plain = static_cast<char>(c);
    if (is_upper(plain)) return {static_cast<char32_t>(lower(plain)), true};
    return {c == '\t' || c == '\n' ? U' ' : is_apostrophe(c) ? U'\'' : c, false};
  }
  if (const char base = base_letter(c); base != '.') {
    return {static_cast<char32_t>(lower(base)), is_upper(base)};
  }
  if (const char32_t digit = ascii_digit(c); digit != 0) return {digit, false};
  if (is_dash(c)) return {U'-', false};
  if (is_wide_space(c)) return {U' ', false};
  if (is_apostrophe(c)) return {U'\'', false};
  return fold_script(c);
}

}  // namespace caselight
