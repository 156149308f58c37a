#pragma once

#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace caselight {

/// Builds the values of a text in one arena, in the order in which a parser meets them. Children wait on a
/// stack until their parent ends, so that each array or object is one contiguous block. Texts handed in must
/// live as long as the arena.
class JsonTree {
 public:
  JsonTree(std::pmr::memory_resource& memory, std::size_t max_depth);

  void null() { add({}); }
  void boolean(bool value) { add(scalar(JsonValue::Kind::boolean, value ? 1 : 0, {})); }
  void integer(std::int64_t value, std::string_view digits) {
    add(scalar(JsonValue::Kind::integer, value, digits));
  }
  void real(std::string_view digits) { add(scalar(JsonValue::Kind::real, 0, digits)); }
  void string(std::string_view text) { add(scalar(JsonValue::Kind::string, 0, text)); }
  void key(std::string_view name) { key_ = name; }
  bool open(bool object);        ///< false when nested beyond the limit
  void close(bool cut = false);  ///< `cut`: the text itself did not end it
  /// Ends what is still open, so that a cut-off text gives the values that were complete.
  void close_all();

  bool has_root() const { return has_root_; }
  const JsonValue& root() const { return root_; }

 private:
  struct Frame {
    std::size_t first_child;
    std::string_view key;  ///< of this container in its parent
    bool object;
  };

  static JsonValue scalar(JsonValue::Kind kind, std::int64_t integer, std::string_view text);
  void add(const JsonValue& value);
  template <class T, class Project>
  const T* place(std::size_t first, Project project);

  std::pmr::memory_resource& memory_;
  std::size_t max_depth_;
  std::vector<Frame> frames_;
  std::vector<JsonMember> children_;
  std::string_view key_;
  JsonValue root_;
  bool has_root_ = false;
};

}  // namespace caselight
