#include "base/json_tree.hpp"

#include <new>

namespace caselight {
namespace {

// Enough for most answers, so that the stacks do not grow by copying.
constexpr std::size_t kUsualDepth = 16;
constexpr std::size_t kUsualChildren = 64;

}  // namespace

JsonTree::JsonTree(std::pmr::memory_resource& memory, std::size_t max_depth)
    : memory_(memory), max_depth_(max_depth) {
  frames_.reserve(kUsualDepth);
  children_.reserve(kUsualChildren);
}

JsonValue JsonTree::scalar(JsonValue::Kind kind, std::int64_t integer, std::string_view text) {
  JsonValue value;
  value.kind_ = kind;
  value.integer_ = integer;
  value.text_ = text;
  return value;
}

void JsonTree::add(const JsonValue& value) {
  if (!frames_.empty()) {
    children_.push_back({key_, value});
    return;
  }
  root_ = value;
  has_root_ = true;
}

bool JsonTree::open(bool object) {
  if (frames_.size() >= max_depth_) return false;
  frames_.push_back({children_.size(), key_, object});
  return true;
}

template <class T, class Project>
const T* JsonTree::place(std::size_t first, Project project) {
  const std::size_t count = children_.size() - first;
  if (count == 0) return nullptr;
  auto* block = static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T)));
  for (std::size_t i = 0; i < count; ++i) new (block + i) T(project(children_[first + i]));
  return block;
}

void JsonTree::close(bool cut) {
  const Frame frame = frames_.back();
  frames_.pop_back();
  JsonValue value;
  value.cut_ = cut;
  value.size_ = children_.size() - frame.first_child;
  value.kind_ = frame.object ? JsonValue::Kind::object : JsonValue::Kind::array;
  if (frame.object) {
    value.members_ = place<JsonMember>(frame.first_child, [](const JsonMember& m) { return m; });
  } else {
    value.items_ = place<JsonValue>(frame.first_child, [](const JsonMember& m) { return m.value; });
  }
  children_.resize(frame.first_child);
  key_ = frame.key;
  add(value);
}

void JsonTree::close_all() {
  while (!frames_.empty()) close(true);
}

}  // namespace caselight
