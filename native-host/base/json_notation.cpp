#include "base/json_notation.hpp"

#include <array>
#include <cstddef>
#include <optional>

#include "base/text.hpp"

namespace caselight {
namespace {

using std::string_view;

constexpr int kMaxTries = 16;          ///< braces in the prose before and between values
constexpr std::size_t kMaxDepth = 64;  ///< as deep as JSON is read

enum class Quote : unsigned char { straight, apostrophe, curly, curly_single };

struct QuoteMark {
  string_view bytes;
  Quote quote;
};

constexpr std::array<QuoteMark, 16> kQuoteMarks{{{"\"", Quote::straight},
                                                 {"'", Quote::apostrophe},
                                                 {"\u201C", Quote::curly},
                                                 {"\u201D", Quote::curly},
                                                 {"\u201E", Quote::curly},
                                                 {"\u201F", Quote::curly},
                                                 {"\u00AB", Quote::curly},
                                                 {"\u00BB", Quote::curly},
                                                 {"\uFF02", Quote::curly},
                                                 {"\u2033", Quote::curly},
                                                 {"\u301D", Quote::curly},
                                                 {"\u301E", Quote::curly},
                                                 {"\u2018", Quote::curly_single},
                                                 {"\u2019", Quote::curly_single},
                                                 {"\u201A", Quote::curly_single},
                                                 {"\u201B", Quote::curly_single}}};

constexpr std::array<string_view, 12> kForeignSpaces{"\u00A0", "\u2000", "\u2002", "\u2003",
                                                     "\u2009", "\u200A", "\u200B", "\u202F",
                                                     "\u2028", "\u2029", "\u3000", "\uFEFF"};

constexpr std::array<string_view, 6> kLeftOut{"\u2026", "...", "Array(", "[Object", "[Array", "Object {"};

bool is_of_word(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '$'; }
bool is_of_number(char c) { return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

/// Writes one value as JSON, token by token.
class Writer {
 public:
  explicit Writer(string_view text) : text_(text) {}

  /// The value at the start of the text; none when something in it cannot be read.
  std::optional<std::string> run() {
    while (at_ < text_.size()) {
      if (!token()) return std::nullopt;
      if (depth_ == 0 && !out_.empty()) break;
    }
    return std::move(out_);
  }
  std::size_t end() const { return at_; }
  bool shortened() const { return shortened_; }

 private:
  string_view rest() const { return text_.substr(at_); }

  bool token() {
    const char c = text_[at_];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') return pass(1);
    if (const auto blank = foreign_space()) return pass(blank);
    for (const auto mark : kLeftOut) {
      if (rest().starts_with(mark)) return fail_shortened();
    }
    if (c == '{' || c == '[' || c == '}' || c == ']') return bracket(c);
    if (c == ',' || c == ':') {
      out_.push_back(c);
      return pass(1);
    }
    if (const QuoteMark* mark = mark_at(at_)) return string(*mark);
    if (is_digit(c) || c == '-') return number();
    return is_of_word(c) && word();
  }

  bool pass(std::size_t bytes) {
    at_ += bytes;
    return true;
  }
  bool fail_shortened() {
    shortened_ = true;
    return false;
  }

  bool bracket(char c) {
    const bool opens = c == '{' || c == '[';
    if (opens && ++depth_ > kMaxDepth) return false;
    if (!opens && depth_-- == 0) return false;
    out_.push_back(c);
    return pass(1);
  }

  std::size_t foreign_space() const {
    for (const auto space : kForeignSpaces) {
      if (rest().starts_with(space)) return space.size();
    }
    return 0;
  }

  const QuoteMark* mark_at(std::size_t place) const {
    constexpr string_view kFirstBytes = "\"'\xE2\xC2\xEF\xE3";
    if (place >= text_.size() || kFirstBytes.find(text_[place]) == string_view::npos) return nullptr;
    for (const QuoteMark& mark : kQuoteMarks) {
      if (text_.substr(place).starts_with(mark.bytes)) return &mark;
    }
    return nullptr;
  }

  bool number() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_of_number(text_[at_])) ++at_;
    if (at_ < text_.size() && is_of_word(text_[at_])) return false;
    out_.append(text_.substr(start, at_ - start));
    return true;
  }

  /// A word is a value that has a name, or a key without quotes; after "u", "b" or "r" comes a string of
  /// Python.
  bool word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_of_word(text_[at_])) ++at_;
    const string_view word = text_.substr(start, at_ - start);
    const bool prefix = word == "u" || word == "b" || word == "r";
    if (prefix && at_ < text_.size() && (text_[at_] == '\'' || text_[at_] == '"')) return true;
    if (at_ == text_.size()) return true;  // cut off inside the word
    if (is_key()) {
      out_.append("\"").append(word).append("\"");
      return true;
    }
    const string_view value = value_of(word);
    out_.append(value);
    return !value.empty();
  }

  bool is_key() const {
    auto next = at_;
    while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\n')) ++next;
    return next < text_.size() && text_[next] == ':';
  }

  static string_view value_of(string_view word) {
    if (word == "True" || word == "true") return "true";
    if (word == "False" || word == "false") return "false";
    const bool none =
        word == "None" || word == "null" || word == "undefined" || word == "NaN" || word == "nil";
    return none ? "null" : string_view{};
  }

  bool string(const QuoteMark& open) {
    out_.push_back('"');
    at_ += open.bytes.size();
    while (at_ < text_.size()) {
      if (text_[at_] == '\\') {
        escape();
        continue;
      }
      const QuoteMark* mark = mark_at(at_);
      if (mark != nullptr && mark->quote == open.quote && closes(*mark)) {
        out_.push_back('"');
        return pass(mark->bytes.size());
      }
      character();
    }
    return true;  // cut off inside the string
  }

  /// A text may hold curly quotes of its own: those that end a value stand before what comes after one.
  bool closes(const QuoteMark& mark) const {
    if (mark.quote == Quote::straight || mark.quote == Quote::apostrophe) return true;
    const auto next = text_.find_first_not_of(" \t\r\n", at_ + mark.bytes.size());
    return next == string_view::npos || string_view(",:}]").find(text_[next]) != string_view::npos;
  }

  void character() {
    const char c = text_[at_];
    if (c == '"') out_.push_back('\\');
    out_.push_back(c);
    ++at_;
  }

  /// What JSON knows stays; `\'` and `\xA0` are Python's and JavaScript's.
  void escape() {
    const string_view rest = this->rest();
    if (const QuoteMark* mark = mark_at(at_ + 1); mark != nullptr) {
      out_.append(mark->quote == Quote::apostrophe || mark->quote == Quote::curly_single ? "'" : "\\\"");
      at_ += 1 + mark->bytes.size();
    } else if (rest.size() > 3 && rest[1] == 'x') {
      out_.append("\\u00").append(rest.substr(2, 2));
      at_ += 4;
    } else if (rest.size() > 1 && string_view("\\/bfnrtu").find(rest[1]) != string_view::npos) {
      out_.append(rest.substr(0, 2));
      at_ += 2;
    } else {
      ++at_;
    }
  }

  string_view text_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool shortened_ = false;
};

}  // namespace

Notation json_from_notation(string_view text) {
  Notation out;
  for (int tries = 0; tries < kMaxTries; ++tries) {
    const auto start = text.find_first_of("{[");
    if (start == string_view::npos) break;
    text.remove_prefix(start);
    Writer writer(text);
    if (const auto value = writer.run()) {
      out.json.append(*value).push_back('\n');
      text.remove_prefix(writer.end());
    } else {
      out.shortened = out.shortened || writer.shortened();
      text.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace caselight
