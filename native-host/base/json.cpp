#include "base/json.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace caselight {

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto all = members();
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const JsonMember& m) { return m.key == key; });
  return last == all.rend() ? nullptr : &last->value;
}

const JsonValue* JsonValue::value_of(std::string_view key) const {
  const JsonValue* value = find(key);
  return value == nullptr || value->is_null() ? nullptr : value;
}

/// Receives nlohmann's SAX events and lays the values out in one arena. Children wait on a stack until their
/// parent ends, so that each array or object is one contiguous block.
class JsonBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonBuilder(std::pmr::memory_resource& memory, std::size_t max_depth)
      : memory_(memory), max_depth_(max_depth) {}

  bool null() override { return add({}); }
  bool boolean(bool value) override { return add(scalar(JsonValue::Kind::boolean, value ? 1 : 0, {})); }
  bool number_integer(number_integer_t value) override { return add_integer(value, std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override {
    return add_integer(static_cast<std::int64_t>(value), std::to_string(value));
  }
  bool number_float(number_float_t, const string_t& digits) override {
    return add(scalar(JsonValue::Kind::real, 0, keep(digits)));
  }
  bool string(string_t& value) override { return add(scalar(JsonValue::Kind::string, 0, keep(value))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(true); }
  bool start_array(std::size_t) override { return open(false); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    key_ = keep(value);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    error_position_ = position;
    failed_ = true;
    return false;
  }

  /// Ends what is still open, so that a cut-off text gives the values that were complete.
  void close_all() {
    while (!frames_.empty()) close();
  }
  bool failed() const { return failed_; }
  bool too_deep() const { return too_deep_; }
  std::size_t error_position() const { return error_position_; }
  bool has_root() const { return has_root_; }
  const JsonValue& root() const { return root_; }

 private:
  struct Frame {
    std::size_t first_child;
    std::string_view key;  ///< of this container in its parent
    bool object;
  };

  static JsonValue scalar(JsonValue::Kind kind, std::int64_t integer, std::string_view text) {
    JsonValue value;
    value.kind_ = kind;
    value.integer_ = integer;
    value.text_ = text;
    return value;
  }
  bool add_integer(std::int64_t value, const std::string& digits) {
    return add(scalar(JsonValue::Kind::integer, value, keep(digits)));
  }
  std::string_view keep(const std::string& text) {
    if (text.empty()) return {};
    auto* place = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }
  bool add(const JsonValue& value) {
    if (frames_.empty()) {
      root_ = value;
      has_root_ = true;
    } else {
      children_.push_back({key_, value});
    }
    return true;
  }
  bool open(bool object) {
    if (frames_.size() >= max_depth_) {
      too_deep_ = true;
      return false;
    }
    frames_.push_back({children_.size(), key_, object});
    return true;
  }
  bool close() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    JsonValue value;
    value.size_ = children_.size() - frame.first_child;
    value.kind_ = frame.object ? JsonValue::Kind::object : JsonValue::Kind::array;
    if (frame.object) {
      value.members_ = place<JsonMember>(frame.first_child, [](const JsonMember& m) { return m; });
    } else {
      value.items_ = place<JsonValue>(frame.first_child, [](const JsonMember& m) { return m.value; });
    }
    children_.resize(frame.first_child);
    key_ = frame.key;
    return add(value);
  }
  template <class T, class Project>
  const T* place(std::size_t first, Project project) {
    const std::size_t count = children_.size() - first;
    if (count == 0) return nullptr;
    auto* block = static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T)));
    for (std::size_t i = 0; i < count; ++i) new (block + i) T(project(children_[first + i]));
    return block;
  }

  std::pmr::memory_resource& memory_;
  std::size_t max_depth_;
  std::vector<Frame> frames_;
  std::vector<JsonMember> children_;
  std::string_view key_;
  JsonValue root_;
  std::size_t error_position_ = 0;
  bool has_root_ = false;
  bool failed_ = false;
  bool too_deep_ = false;
};

namespace {

constexpr std::size_t kEscape = 6;  ///< `\\uD83D`

/// The value of the `\\uXXXX` escape at `at`, or 0 when there is none.
unsigned escape_at(std::string_view text, std::size_t at) {
  if (at + kEscape > text.size() || text[at] != '\\' || text[at + 1] != 'u') return 0;
  unsigned value = 0;
  const auto* const first = text.data() + at + 2;
  const auto result = std::from_chars(first, first + 4, value, 16);
  return result.ptr == first + 4 ? value : 0;
}

constexpr bool is_high(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
constexpr bool is_low(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Replaces escapes of half a character by the escape of U+FFFD.
std::string mend_surrogates(std::string text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '\\') continue;
    const unsigned unit = escape_at(text, i);
    if (is_high(unit) && is_low(escape_at(text, i + kEscape))) {
      i += 2 * kEscape - 1;
    } else if (is_high(unit) || is_low(unit)) {
      text.replace(i, kEscape, "\\ufffd");
      i += kEscape - 1;
    } else {
      ++i;  // the escaped character
    }
  }
  return text;
}

JsonDocument parse_once(std::string_view text, const JsonLimits& limits) {
  JsonDocument document;
  document.memory = std::make_shared<std::pmr::monotonic_buffer_resource>(text.size() + 4096);
  JsonBuilder builder(*document.memory, limits.depth);
  nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  if (builder.too_deep()) {
    document.state = JsonState::too_deep;
    return document;
  }
  builder.close_all();
  if (builder.failed()) {
    const bool at_end = builder.error_position() >= text.size();
    document.state = at_end ? JsonState::cut_off : JsonState::malformed;
  }
  document.root = builder.root();
  document.has_root = builder.has_root();
  return document;
}

}  // namespace

bool is_cut_off(const JsonDocument& document, const JsonValue& value) {
  if (document.state == JsonState::whole) return false;
  const JsonValue* edge = &document.root;
  while (edge != nullptr && edge != &value) {
    if (edge->is_array() && !edge->items().empty()) {
      edge = &edge->items().back();
    } else if (edge->is_object() && !edge->members().empty()) {
      edge = &edge->members().back().value;
    } else {
      edge = nullptr;
    }
  }
  return edge != nullptr;
}

JsonDocument parse_json(std::string_view text, JsonLimits limits) {
  if (text.size() > limits.bytes) {
    JsonDocument refused;
    refused.state = JsonState::too_large;
    return refused;
  }
  JsonDocument document = parse_once(text, limits);
  // The parser stops at a byte that is not UTF-8 and at half of a surrogate pair; one bad character in a name
  // must not cost the rest of the case.
  if (document.state != JsonState::malformed) return document;
  const std::string repaired = mend_surrogates(is_valid_utf8(text) ? std::string(text) : clean_utf8(text));
  return repaired == text ? document : parse_once(repaired, limits);
}

}  // namespace caselight
