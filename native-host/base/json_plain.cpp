#include <charconv>
#include <cstring>
#include <memory>
#include <memory_resource>

#include "base/byte_runs.hpp"
#include "base/json_readers.hpp"
#include "base/json_tree.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

/// Room after the copy for a look at eight bytes; its zeros end every loop, because no loop takes a zero.
constexpr std::size_t kPadding = bytes::kAtOnce;
constexpr std::size_t kMaxPlaces = 18;  ///< any number of so many digits fits into 64 bits

/// Reads a copy of the text in place: strings stay where they are and become shorter where an escape is
/// resolved. Every function takes one thing off the front and says whether it was there; false ends it all.
class PlainReader {
 public:
  PlainReader(char* begin, char* end, JsonTree& tree) : at_(begin), end_(end), tree_(tree) {}

  bool document() {
    skip_space();
    if (!value()) return false;
    skip_space();
    return at_ == end_;
  }

 private:
  void skip_space() {
    while (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r') ++at_;
  }
  bool take(char c) {
    if (*at_ != c) return false;
    ++at_;
    return true;
  }

  bool value() {
    switch (*at_) {
      case '{':
        return object();
      case '[':
        return array();
      case '"': {
        std::string_view text;
        if (!string(text)) return false;
        return tree_.string(text), true;
      }
      case 't':
        return word("true") && (tree_.boolean(true), true);
      case 'f':
        return word("false") && (tree_.boolean(false), true);
      case 'n':
        return word("null") && (tree_.null(), true);
      default:
        return number();
    }
  }

  bool object() {
    ++at_;
    if (!tree_.open(true)) return false;
    skip_space();
    if (!take('}')) {
      do {
        if (!member()) return false;
      } while (take(','));
      if (!take('}')) return false;
    }
    return tree_.close(), true;
  }

  bool member() {
    skip_space();
    std::string_view key;
    if (*at_ != '"' || !string(key)) return false;
    tree_.key(key);
    skip_space();
    if (!take(':')) return false;
    skip_space();
    if (!value()) return false;
    skip_space();
    return true;
  }

  bool array() {
    ++at_;
    if (!tree_.open(false)) return false;
    skip_space();
    if (!take(']')) {
      do {
        skip_space();
        if (!value()) return false;
        skip_space();
      } while (take(','));
      if (!take(']')) return false;
    }
    return tree_.close(), true;
  }

  bool word(std::string_view expected) {
    if (std::memcmp(at_, expected.data(), expected.size()) != 0) return false;
    at_ += expected.size();
    return true;
  }

  bool number() {
    char* const begin = at_;
    const bool negative = take('-');
    const char* const first_digit = at_;
    skip_digits();
    if (at_ == first_digit || (*first_digit == '0' && at_ - first_digit > 1)) return false;
    const bool fraction = take('.');
    const char* const first_place = at_;
    if (fraction) skip_digits();
    const auto size = static_cast<std::size_t>(at_ - begin);
    if ((fraction && at_ == first_place) || size > kMaxPlaces || *at_ == 'e' || *at_ == 'E') return false;
    if (fraction) return tree_.real({begin, size}), true;
    if (negative && *first_digit == '0') return false;  // "-0" is 0 to the other reader
    std::int64_t value = 0;
    std::from_chars(begin, at_, value);
    return tree_.integer(value, {begin, size}), true;
  }
  void skip_digits() {
    while (is_digit(*at_)) ++at_;
  }

  /// From the opening quote to after the closing one.
  bool string(std::string_view& out) {
    const char* const begin = ++at_;
    std::uint64_t marks = 0;
    while ((marks = bytes::json_marks(bytes::load(at_))) == 0) at_ += bytes::kAtOnce;
    at_ += bytes::first(marks);
    char* to = at_;
    while (!take('"')) {
      if (!take('\\') || !escape(to)) return false;  // anything else is a raw control character, or the end
      move_run(to);
    }
    out = {begin, static_cast<std::size_t>(to - begin)};
    return true;
  }

  /// Moves the bytes up to the next mark to `to`. Runs between escapes are short: most are single words.
  void move_run(char*& to) {
    while (!bytes::is_json_mark(*at_)) *to++ = *at_++;
  }

  bool escape(char*& to) {
    const char c = *at_++;
    if (c == 'u') return unicode(to);
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    const auto index = kNames.find(c);
    if (index == std::string_view::npos) return false;
    *to++ = kMeant[index];
    return true;
  }

  bool unicode(char*& to) {
    unsigned unit = 0;
    if (!hexadecimal(unit)) return false;
    if (unit >= 0xDC00 && unit <= 0xDFFF) return false;
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      unsigned low = 0;
      if (!take('\\') || !take('u') || !hexadecimal(low) || low < 0xDC00 || low > 0xDFFF) return false;
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
    }
    put_utf8(to, unit);
    return true;
  }

  bool hexadecimal(unsigned& out) {
    const auto [stopped, error] = std::from_chars(at_, at_ + 4, out, 16);
    if (error != std::errc{} || stopped != at_ + 4) return false;
    at_ += 4;
    return true;
  }

  static void put_utf8(char*& to, unsigned code) {
    const auto put = [&to](unsigned byte) { *to++ = static_cast<char>(byte); };
    const auto put_rest = [&](unsigned shift) { put(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) return put(0xC0U | (code >> 6U)), put_rest(0);
    if (code < 0x10000) return put(0xE0U | (code >> 12U)), put_rest(6), put_rest(0);
    put(0xF0U | (code >> 18U)), put_rest(12), put_rest(6), put_rest(0);
  }

  char* at_;
  char* end_;
  JsonTree& tree_;
};

}  // namespace

std::optional<JsonDocument> read_plain_json(std::string_view text, const JsonLimits& limits) {
  if (text.empty() || !is_valid_utf8(text)) return std::nullopt;
  JsonDocument document;
  // The copy of the text, and about as much again for the values in it.
  document.memory = std::make_shared<std::pmr::monotonic_buffer_resource>(3 * text.size() + 4096);
  auto* const copy = static_cast<char*>(document.memory->allocate(text.size() + kPadding, 1));
  std::memcpy(copy, text.data(), text.size());
  std::memset(copy + text.size(), 0, kPadding);
  JsonTree tree(*document.memory, limits.depth);
  if (!PlainReader(copy, copy + text.size(), tree).document()) return std::nullopt;
  document.root = tree.root();
  document.has_root = true;
  return document;
}

}  // namespace caselight
