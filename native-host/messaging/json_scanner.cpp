#include "messaging/json_scanner.hpp"

#include "base/byte_runs.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Every function takes one thing off the front of the text and returns whether it was there.
class Scanner {
 public:
  Scanner(std::string_view text, int max_depth) : text_(text), depth_left_(max_depth) {}

  bool document(std::vector<MemberText>& members) {
    skip_space();
    if (!object(&members)) return false;
    skip_space();
    return at_end();
  }

 private:
  bool at_end() const { return position_ == text_.size(); }
  bool take(char c) {
    if (at_end() || text_[position_] != c) return false;
    ++position_;
    return true;
  }
  void skip_space() {
    while (!at_end() && (text_[position_] == ' ' || text_[position_] == '\n' || text_[position_] == '\t' ||
                         text_[position_] == '\r')) {
      ++position_;
    }
  }

  bool value() {
    if (at_end()) return false;
    switch (text_[position_]) {
      case '{':
        return object(nullptr);
      case '[':
        return array();
      case '"':
        return string();
      case 't':
        return word("true");
      case 'f':
        return word("false");
      case 'n':
        return word("null");
      default:
        return number();
    }
  }

  bool object(std::vector<MemberText>* members) {
    if (!take('{') || depth_left_-- == 0) return false;
    skip_space();
    if (!take('}')) {
      do {
        if (!member(members)) return false;
      } while (take(','));
      if (!take('}')) return false;
    }
    ++depth_left_;
    return true;
  }

  bool member(std::vector<MemberText>* members) {
    skip_space();
    const std::size_t key = position_ + 1;
    if (!string()) return false;
    const std::size_t key_end = position_ - 1;
    skip_space();
    if (!take(':')) return false;
    skip_space();
    const std::size_t begin = position_;
    if (!value()) return false;
    if (members != nullptr) {
      members->push_back({text_.substr(key, key_end - key), text_.substr(begin, position_ - begin)});
    }
    skip_space();
    return true;
  }

  bool array() {
    if (!take('[') || depth_left_-- == 0) return false;
    skip_space();
    if (!take(']')) {
      do {
        skip_space();
        if (!value()) return false;
        skip_space();
      } while (take(','));
      if (!take(']')) return false;
    }
    ++depth_left_;
    return true;
  }

  bool string() {
    if (!take('"')) return false;
    while (true) {
      position_ = bytes::find_json_mark(text_, position_);
      if (at_end()) return false;
      if (take('"')) return true;
      if (!take('\\') || !escape()) return false;  // anything else is a raw control character
    }
  }

  bool escape() {
    constexpr std::string_view short_escapes = "\"\\/bfnrt";
    if (at_end()) return false;
    const char c = text_[position_++];
    if (c != 'u') return short_escapes.find(c) != std::string_view::npos;
    for (int i = 0; i < 4; ++i) {
      if (at_end() || !is_hexadecimal(text_[position_++])) return false;
    }
    return true;
  }

  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      return digits();
    }
    return true;
  }

  bool digits() {
    const std::size_t begin = position_;
    while (!at_end() && is_digit(text_[position_])) ++position_;
    return position_ != begin;
  }

  bool word(std::string_view expected) {
    if (text_.substr(position_, expected.size()) != expected) return false;
    position_ += expected.size();
    return true;
  }

  std::string_view text_;
  std::size_t position_ = 0;
  int depth_left_;
};

}  // namespace

std::optional<std::vector<MemberText>> scan_object(std::string_view text, int max_depth) {
  std::vector<MemberText> members;
  if (!is_valid_utf8(text)) return std::nullopt;
  if (!Scanner(text, max_depth).document(members)) return std::nullopt;
  return members;
}

}  // namespace caselight
