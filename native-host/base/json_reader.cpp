#include "base/json_reader.hpp"

#include <charconv>
#include <cstring>
#include <memory>
#include <memory_resource>

#include "base/byte_runs.hpp"
#include "base/json_grammar.hpp"
#include "base/json_tree.hpp"

namespace caselight {
namespace {

/// Room after the copy for a look at eight bytes; its zeros end every loop, because no loop takes a zero.
constexpr std::size_t kPadding = bytes::kAtOnce;

/// Reads a copy of the text in place: strings stay where they are and become shorter where an escape is
/// resolved. What is nested too deep is read too, but not kept; where it stood, there is a null.
class TreeReader : private JsonGrammar<TreeReader, char> {
 public:
  TreeReader(char* begin, JsonTree& tree) : JsonGrammar(begin), tree_(tree), begin_(begin) {}

  /// A zero byte ends a text, as it does where C wrote it.
  bool document() {
    if (std::memcmp(at_, "\xEF\xBB\xBF", 3) == 0) at_ += 3;
    if (!value()) return false;
    skip_space();
    return peek() == '\0';
  }

  std::size_t place() const { return static_cast<std::size_t>(at_ - begin_); }
  bool too_deep() const { return too_deep_; }

 private:
  friend JsonGrammar<TreeReader, char>;

  char peek() const { return *at_; }

  void begin_string() {
    from_ = at_;
    to_ = at_;
  }
  /// Runs between escapes are short: most are single words.
  void run() {
    char* at = at_;
    char* to = to_;
    if (to != at) {
      while (!bytes::is_json_mark(*at)) *to++ = *at++;
    } else {
      std::uint64_t marks = 0;
      while ((marks = bytes::json_marks(bytes::load(at))) == 0) at += bytes::kAtOnce;
      at += bytes::first(marks);
      to = at;
    }
    at_ = at;
    to_ = to;
  }
  void character(char c) { *to_++ = c; }
  void code_point(unsigned code) {
    const auto put = [this](unsigned byte) { *to_++ = static_cast<char>(byte); };
    const auto put_rest = [&](unsigned shift) { put(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) return put(0xC0U | (code >> 6U)), put_rest(0);
    if (code < 0x10000) return put(0xE0U | (code >> 12U)), put_rest(6), put_rest(0);
    put(0xF0U | (code >> 18U)), put_rest(12), put_rest(6), put_rest(0);
  }
  std::string_view last_string() const { return {from_, static_cast<std::size_t>(to_ - from_)}; }

  void begins() {}
  void ends() {}
  void key() {
    if (left_out_ == 0) tree_.key(last_string());
  }
  void string() {
    if (left_out_ == 0) tree_.string(last_string());
  }
  void boolean(bool value) {
    if (left_out_ == 0) tree_.boolean(value);
  }
  void null() {
    if (left_out_ == 0) tree_.null();
  }
  void number(std::string_view digits, bool whole) {
    if (left_out_ > 0) return;
    std::int64_t value = 0;
    const bool fits =
        whole && std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc{};
    if (!fits) return tree_.real(digits);
    tree_.integer(value, value == 0 ? "0" : digits);  // "-0" is 0
  }
  bool opens(bool object) {
    if (left_out_ == 0 && tree_.open(object)) return true;
    if (left_out_ == 0) tree_.null();
    ++left_out_;
    too_deep_ = true;
    return true;
  }
  void closes() {
    if (left_out_ == 0) return tree_.close();
    --left_out_;
  }

  JsonTree& tree_;
  const char* begin_;
  const char* from_ = nullptr;  ///< of the string that was read last
  char* to_ = nullptr;          ///< where its next byte goes
  std::size_t left_out_ = 0;    ///< open containers beyond the limit
  bool too_deep_ = false;
};

}  // namespace

JsonDocument read_json(std::string_view utf8, const JsonLimits& limits) {
  JsonDocument document;
  // The copy of the text, and about as much again for the values in it.
  document.memory = std::make_shared<std::pmr::monotonic_buffer_resource>(3 * utf8.size() + 4096);
  auto* const copy = static_cast<char*>(document.memory->allocate(utf8.size() + kPadding, 1));
  if (!utf8.empty()) std::memcpy(copy, utf8.data(), utf8.size());
  std::memset(copy + utf8.size(), 0, kPadding);
  JsonTree tree(*document.memory, limits.depth);
  TreeReader reader(copy, tree);
  if (!reader.document()) {
    document.stopped_at = reader.place();
    const bool at_end = document.stopped_at + 1 >= utf8.size();
    document.state = at_end ? JsonState::cut_off : JsonState::malformed;
  }
  tree.close_all();
  if (reader.too_deep()) document.state = JsonState::too_deep;
  document.root = tree.root();
  document.has_root = tree.has_root();
  return document;
}

}  // namespace caselight
