#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.hpp"

/// The grammar of JSON (RFC 8259), stated once. Whoever reads JSON here is a Reader: it says how bytes are
/// looked at and what becomes of the values, and takes no decision about what is well-formed.
///
/// Example: of `{"a":[1]}` a Reader hears opens(true), key(), opens(false), number("1", true), closes(),
/// closes().
///
/// A Reader has
///   peek()                      the byte at `at_`, 0 at the end of the text
///   begin_string(), run()       a string begins; `run` goes on to the next mark (quote, backslash, control
///   character) character(c), code_point(u) what an escape stands for begins(), ends()            before and
///   behind each value key(), string()             the string that was just read number(text, whole),
///   boolean(value), null() opens(object), closes()     `opens` may refuse, where nothing may be nested
///   deeper
namespace caselight {

template <class Reader, class Byte = const char>
class JsonGrammar {
 protected:
  explicit JsonGrammar(Byte* begin) : at_(begin) {}

  /// One value with all that is in it. False where a byte cannot stand where it stands; `at_` is then there.
  /// It does not call itself, so that no text can use up the stack.
  bool value() {
    bool expected = true;  // a value, not what follows one
    do {
      skip_space();
      if (!(expected ? start(expected) : follow(expected))) return false;
    } while (expected || !closers_.empty());
    return true;
  }

  void skip_space() {
    for (char c = self().peek(); c == ' ' || c == '\n' || c == '\t' || c == '\r'; c = self().peek()) ++at_;
  }

  std::size_t depth() const { return closers_.size(); }

  Byte* at_;

 private:
  Reader& self() { return static_cast<Reader&>(*this); }

  bool take(char c) {
    if (self().peek() != c) return false;
    ++at_;
    return true;
  }

  bool start(bool& expected) {
    self().begins();
    const char c = self().peek();
    if (c == '{' || c == '[') return open(c == '{', expected);
    expected = false;
    return scalar(c) && (self().ends(), true);
  }

  bool scalar(char c) {
    switch (c) {
      case '"':
        return string() && (self().string(), true);
      case 't':
        return word("true") && (self().boolean(true), true);
      case 'f':
        return word("false") && (self().boolean(false), true);
      case 'n':
        return word("null") && (self().null(), true);
      default:
        return number();
    }
  }

  bool word(std::string_view expected) {
    return std::ranges::all_of(expected, [this](char c) { return take(c); });
  }

  bool open(bool object, bool& expected) {
    if (!self().opens(object)) return false;
    ++at_;
    closers_.push_back(object ? '}' : ']');
    skip_space();
    return self().peek() == closers_.back() ? close(expected) : member(expected);
  }

  bool close(bool& expected) {
    ++at_;
    closers_.pop_back();
    self().closes();
    self().ends();
    expected = false;
    return true;
  }

  bool follow(bool& expected) {
    if (take(',')) return member(expected);
    return self().peek() == closers_.back() && close(expected);
  }

  bool member(bool& expected) {
    expected = true;
    if (closers_.back() == ']') return true;
    skip_space();
    if (!string()) return false;
    self().key();
    skip_space();
    return take(':');
  }

  bool number() {
    const char* const begin = at_;
    take('-');
    if (!take('0') && !digits()) return false;
    const bool fraction = take('.');
    if (fraction && !digits()) return false;
    const bool exponent = take('e') || take('E');
    if (exponent && !take('+')) take('-');
    if (exponent && !digits()) return false;
    self().number({begin, static_cast<std::size_t>(at_ - begin)}, !fraction && !exponent);
    return true;
  }
  bool digits() {
    const char* const begin = at_;
    while (is_digit(self().peek())) ++at_;
    return at_ != begin;
  }

  bool string() {
    if (!take('"')) return false;
    self().begin_string();
    for (;;) {
      self().run();
      if (take('"')) return true;
      if (!take('\\') || !escape()) return false;  // anything else is a raw control character, or the end
    }
  }

  bool escape() {
    if (take('u')) return unicode();
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    const auto index = kNames.find(self().peek());
    if (index == std::string_view::npos) return false;
    ++at_;
    self().character(kMeant[index]);
    return true;
  }

  /// Half of a pair alone is JSON all the same, but no character: U+FFFD stands for it.
  bool unicode() {
    constexpr unsigned kNoCharacter = 0xFFFD;
    unsigned unit = 0;
    if (!hexadecimal(unit)) return false;
    const bool high = unit >= 0xD800 && unit <= 0xDBFF;
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    Byte* const behind = at_;
    unsigned second = 0;
    if (high && take('\\') && take('u') && hexadecimal(second) && second >= 0xDC00 && second <= 0xDFFF) {
      self().code_point(0x10000 + ((unit - 0xD800) << 10U) + (second - 0xDC00));
      return true;
    }
    at_ = behind;
    self().code_point(high || low ? kNoCharacter : unit);
    return true;
  }

  bool hexadecimal(unsigned& out) {
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = self().peek();
      const char small = static_cast<char>(c | 0x20);
      if (!is_digit(c) && (small < 'a' || small > 'f')) return false;
      out = 16 * out + static_cast<unsigned>(is_digit(c) ? c - '0' : small - 'a' + 10);
    }
    return true;
  }

  std::string closers_;  ///< of what is open, outermost first
};

}  // namespace caselight
