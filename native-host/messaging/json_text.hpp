// Writing JSON text without building a tree: replies are long and are written once.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace caselight {

/// Appends `text` as a JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD, so that the result is
/// always valid: a browser closes the port at the first invalid frame.
void append_json_string(std::string& out, std::string_view text);

/// One object, written member by member in the order of the calls.
class JsonObjectText {
 public:
  JsonObjectText& text(std::string_view key, std::string_view value);
  JsonObjectText& number(std::string_view key, std::int64_t value);
  /// `json` is JSON text already.
  JsonObjectText& raw(std::string_view key, std::string_view json);
  /// Room for `bytes` more, to write a long reply without moving it.
  JsonObjectText& reserve(std::size_t bytes);
  /// Closes the object and gives its text away; the last call.
  std::string finish();

 private:
  void begin_member(std::string_view key);
  std::string out_ = "{";
};

}  // namespace caselight
