#include "brief/answer/inline_marks.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "brief/answer/word_bytes.hpp"

namespace caselight {
namespace {

constexpr std::size_t kLongestTag = 400;
constexpr std::size_t kLongestLink = 2000;

class MarkReader {
 public:
  explicit MarkReader(std::string_view text) : text_(text) {}

  AnswerBlock run() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  char before() const { return at_ > 0 ? text_[at_ - 1] : '\0'; }

  void put(char c) {
    out_.text.push_back(c == '\t' ? ' ' : c);
    out_.style.push_back(style_);
  }

  void step() {
    const char c = peek();
    if (c == '\\' && std::ispunct(static_cast<unsigned char>(peek(1))) != 0) {
      ++at_;
      return put(text_[at_++]);
    }
    if (c == '*' || c == '_') return emphasis(c);
    if (c == '`' || c == '|') {
      if (c == '|') put(' ');
      ++at_;
      return;
    }
    if (c == '<' && tag()) return;
    if (c == '[' && link()) return;
    put(text_[at_++]);
  }

  /// Two marks are bold, one is emphasis. A star between spaces and a line inside a word are text.
  void emphasis(char mark) {
    std::size_t count = 0;
    while (peek(count) == mark) ++count;
    const char after = peek(count);
    const bool inside_word = mark == '_' && is_word_byte(before()) && is_word_byte(after);
    const bool alone = (before() == ' ' || before() == '\0') && (after == ' ' || after == '\0');
    if (inside_word || alone) {
      for (; count > 0; --count) put(text_[at_++]);
      return;
    }
    if (count >= 2) style_ ^= kBold;
    if (count % 2 == 1) style_ ^= kEmphasis;
    at_ += count;
  }

  /// A tag vanishes; an address between angle brackets keeps its text.
  bool tag() {
    const auto length = text_.substr(at_, kLongestTag).find('>');
    if (length == std::string_view::npos) return false;
    const auto end = at_ + length;
    const auto inside = text_.substr(at_ + 1, end - at_ - 1);
    const bool address =
        inside.find("://") != std::string_view::npos && inside.find(' ') == std::string_view::npos;
    const char first = inside.empty() ? '\0' : inside.front();
    if (!address && !is_letter(first) && first != '/' && first != '!' && first != '?') return false;
    if (address) {
      for (const char c : inside) put(c);
    }
    at_ = end + 1;
    return true;
  }

  /// `[words](address)`: the words stay, the address is noted. The words may have marks of their own.
  bool link() {
    const auto reach = text_.substr(0, std::min(text_.size(), at_ + kLongestLink));
    const auto close = reach.find("](", at_);
    const auto end = close == std::string_view::npos ? close : reach.find(')', close);
    if (end == std::string_view::npos ||
        text_.substr(at_ + 1, close - at_ - 1).find('[') != std::string_view::npos)
      return false;
    AnswerBlock words = MarkReader(text_.substr(at_ + 1, close - at_ - 1)).run();
    const auto address = trim(text_.substr(close + 2, end - close - 2));
    out_.links.push_back({out_.text.size(), out_.text.size() + words.text.size(), std::string(address)});
    for (std::size_t i = 0; i < words.text.size(); ++i) {
      out_.text.push_back(words.text[i]);
      out_.style.push_back(static_cast<std::uint8_t>(words.style[i] | style_));
    }
    at_ = end + 1;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint8_t style_ = 0;
  AnswerBlock out_;
};

}  // namespace

AnswerBlock read_marks(std::string_view text) { return MarkReader(text).run(); }

}  // namespace caselight
