#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace caselight {

/// Writes JSON straight into one string. It exists because a reply carries a whole HTML document: building a
/// tree of it first costs more than the analysis. Malformed UTF-8 becomes U+FFFD, so that the output is
/// always valid.
class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json);  ///< text that is already JSON

  JsonWriter& field(std::string_view name, std::string_view text) { return key(name).string(text); }
  JsonWriter& field(std::string_view name, const char* text) { return key(name).string(text); }
  JsonWriter& field(std::string_view name, bool value) { return key(name).boolean(value); }
  /// Writes the member only when there is something to say.
  JsonWriter& optional_field(std::string_view name, std::string_view text);

  /// For a writer whose result is known to be long, so that it does not grow by copying.
  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  std::string take() { return std::move(out_); }
  const std::string& text() const { return out_; }

 private:
  void separate();
  std::string out_;
  bool need_comma_ = false;
};

}  // namespace caselight
