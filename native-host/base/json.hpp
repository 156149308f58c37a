#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>

namespace caselight {

struct JsonMember;

/// One value of a parsed JSON text. It points into its JsonDocument and is as cheap to pass as a few
/// pointers.
class JsonValue {
 public:
  enum class Kind : std::uint8_t { null, boolean, integer, real, string, array, object };

  Kind kind() const { return kind_; }
  bool is_null() const { return kind_ == Kind::null; }
  bool is_object() const { return kind_ == Kind::object; }
  bool is_array() const { return kind_ == Kind::array; }
  bool is_string() const { return kind_ == Kind::string; }
  bool is_number() const { return kind_ == Kind::integer || kind_ == Kind::real; }
  bool is_boolean() const { return kind_ == Kind::boolean; }
  /// True for an array or object in which the text was cut off or went wrong; those before it are whole.
  bool is_cut() const { return cut_; }

  bool boolean() const { return kind_ == Kind::boolean && integer_ != 0; }
  std::int64_t integer() const { return kind_ == Kind::integer ? integer_ : 0; }
  /// A string's text; a number's digits as they were sent; empty for the rest.
  std::string_view text() const { return text_; }
  std::span<const JsonValue> items() const { return {items_, kind_ == Kind::array ? size_ : 0}; }
  std::span<const JsonMember> members() const;

  /// The member of an object; nullptr when there is none. Of a key that stands twice, the last one.
  const JsonValue* find(std::string_view key) const;
  /// As find, but nullptr for `null` too.
  const JsonValue* value_of(std::string_view key) const;

 private:
  friend class JsonTree;
  Kind kind_ = Kind::null;
  bool cut_ = false;
  std::size_t size_ = 0;
  std::int64_t integer_ = 0;
  std::string_view text_;
  union {
    const JsonValue* items_ = nullptr;
    const JsonMember* members_;
  };
};

struct JsonMember {
  std::string_view key;
  JsonValue value;
};

inline std::span<const JsonMember> JsonValue::members() const {
  return {members_, kind_ == Kind::object ? size_ : 0};
}

struct JsonLimits {
  std::size_t depth = 64;
  std::size_t bytes = 32U * 1024U * 1024U;
};

enum class JsonState : std::uint8_t {
  whole,      ///< well-formed to the end
  cut_off,    ///< the text ends inside the value; what came before is kept
  malformed,  ///< an error inside the text; what came before it is kept
  too_deep,   ///< nested deeper than the limit; what lies deeper is left out
  too_large,  ///< longer than the limit; nothing is kept
};

/// A parsed text and the memory that its values live in. Movable; values stay valid.
struct JsonDocument {
  std::shared_ptr<std::pmr::monotonic_buffer_resource> memory;
  JsonValue root;
  JsonState state = JsonState::whole;
  bool has_root = false;       ///< false when not even the first value began
  std::size_t stopped_at = 0;  ///< of a malformed text: the byte at which it went wrong; 0 when not known
};

/// Parses one JSON text (a byte-order mark is allowed). Never throws on any input; a cut-off text is kept as
/// far as it goes.
JsonDocument parse_json(std::string_view text, JsonLimits limits = {});

/// The same for a text that was checked as UTF-8 when it came in: a part of a message, or a text out of JSON
/// that was read.
JsonDocument parse_checked_json(std::string_view utf8, JsonLimits limits = {});

}  // namespace caselight
