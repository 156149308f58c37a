#include "base/json_mend.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"

namespace caselight {
namespace {

class Mender {
 public:
  explicit Mender(std::string text) : text_(std::move(text)) {}

  std::string run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        string();
      } else if (is_of_word(c)) {
        word();
      } else {
        const std::size_t blank = foreign_blank();
        if (blank == 0 && c == ',' && comma_too_many()) text_[at_] = ' ';
        text_.replace(at_, blank, blank, ' ');
        at_ += blank == 0 ? 1 : blank;
      }
    }
    return std::move(text_);
  }

 private:
  static bool is_of_word(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '+' || c == '.' || c == '_';
  }

  /// The bytes of a space that the grammar does not know, or of a mark without width. Any other character
  /// stays:
  /// "[…]" is no empty list.
  std::size_t foreign_blank() const {
    const auto rest = std::string_view(text_).substr(at_, 3);
    if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\x85")) return 2;
    const bool general = rest.starts_with("\xE2\x80") && rest.size() == 3 &&
                         (rest[2] <= '\x8F' || rest[2] == '\xA8' || rest[2] == '\xA9' || rest[2] == '\xAF');
    const bool other = rest == "\xE2\x81\x9F" || rest == "\xE2\x81\xA0" || rest == "\xE3\x80\x80" ||
                       rest == "\xEF\xBB\xBF" || rest == "\xE1\x9A\x80" || rest == "\xEF\xBF\xBD";
    return general || other ? 3 : 0;
  }

  bool comma_too_many() const {
    const auto next = text_.find_first_not_of(" \t\r\n", at_ + 1);
    return next != std::string::npos && (text_[next] == ',' || text_[next] == '}' || text_[next] == ']');
  }

  void word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_of_word(text_[at_])) ++at_;
    const auto word = std::string_view(text_).substr(start, at_ - start);
    if (!is_no_value(word)) return;
    text_.replace(start, word.size(), word.size(), ' ').replace(start, 2, "\"\"");
  }

  static bool is_no_value(std::string_view word) {
    return word == "NaN" || word.ends_with("Infinity") || word == "None" || word == "undefined";
  }

  void string() {
    ++at_;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\') {
        escape();
      } else {
        if (static_cast<unsigned char>(text_[at_]) < 0x20) text_[at_] = ' ';
        ++at_;
      }
    }
    ++at_;
  }

  void escape() {
    const bool known =
        is_unicode() || (at_ + 1 < text_.size() &&
                         std::string_view("\"\\/bfnrt").find(text_[at_ + 1]) != std::string_view::npos);
    if (!known) text_[at_] = ' ';
    at_ += known ? 2 : 1;
  }

  /// True at an escape `\\uXXXX` with its four digits.
  bool is_unicode() const {
    const auto digits = std::string_view(text_).substr(at_).substr(1);
    return digits.size() > 4 && digits.front() == 'u' && std::ranges::all_of(digits.substr(1, 4), [](char c) {
             return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
  }

  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace

std::string mend_json(std::string text) { return Mender(std::move(text)).run(); }

}  // namespace caselight
