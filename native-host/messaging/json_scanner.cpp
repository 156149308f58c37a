#include "messaging/json_scanner.hpp"

#include "base/byte_runs.hpp"
#include "base/json_grammar.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

/// Reads a text where it lies and keeps only where the members of the outermost object are.
class Scanner : private JsonGrammar<Scanner> {
 public:
  Scanner(std::string_view text, std::size_t max_depth, std::vector<MemberText>& members)
      : JsonGrammar(text.data()), text_(text), max_depth_(max_depth), members_(members) {}

  bool document() {
    skip_space();
    if (peek() != '{' || !value()) return false;
    skip_space();
    return place() == text_.size();
  }

 private:
  friend JsonGrammar;

  std::size_t place() const { return static_cast<std::size_t>(at_ - text_.data()); }
  char peek() const { return place() == text_.size() ? '\0' : *at_; }

  void begin_string() { string_ = at_; }
  void run() { at_ = text_.data() + bytes::find_json_mark(text_, place()); }
  void character(char) {}
  void code_point(unsigned) {}

  void begins() {
    if (depth() == 1) value_ = at_;
  }
  void ends() {
    if (depth() == 1) members_.push_back({key_, {value_, static_cast<std::size_t>(at_ - value_)}});
  }
  void key() {
    if (depth() == 1) key_ = {string_, static_cast<std::size_t>(at_ - string_) - 1};
  }
  void string() {}
  void boolean(bool) {}
  void null() {}
  void number(std::string_view, bool) {}
  bool opens(bool) const { return depth() < max_depth_; }
  void closes() {}

  std::string_view text_;
  std::size_t max_depth_;
  std::vector<MemberText>& members_;
  const char* string_ = nullptr;  ///< behind the opening quote of the string that was read last
  const char* value_ = nullptr;   ///< of the member that is being read
  std::string_view key_;
};

}  // namespace

std::optional<std::vector<MemberText>> scan_object(std::string_view text, std::size_t max_depth) {
  std::vector<MemberText> members;
  if (!is_valid_utf8(text) || !Scanner(text, max_depth, members).document()) return std::nullopt;
  return members;
}

}  // namespace caselight
