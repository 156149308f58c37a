#include <cstring>
#include <memory>
#include <memory_resource>
#include <nlohmann/json.hpp>
#include <string>

#include "base/json_readers.hpp"
#include "base/json_tree.hpp"

namespace caselight {
namespace {

/// Hands nlohmann's SAX events on to a tree.
class TreeSax : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeSax(std::pmr::memory_resource& memory, std::size_t max_depth)
      : memory_(memory), tree_(memory, max_depth) {}

  bool null() override {
    return add([&] { tree_.null(); });
  }
  bool boolean(bool value) override {
    return add([&] { tree_.boolean(value); });
  }
  bool number_integer(number_integer_t value) override {
    return add([&] { tree_.integer(value, keep(std::to_string(value))); });
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add([&] { tree_.integer(static_cast<std::int64_t>(value), keep(std::to_string(value))); });
  }
  bool number_float(number_float_t, const string_t& digits) override {
    return add([&] { tree_.real(keep(digits)); });
  }
  bool string(string_t& value) override {
    return add([&] { tree_.string(keep(value)); });
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(true); }
  bool start_array(std::size_t) override { return open(false); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    return add([&] { tree_.key(keep(value)); });
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    error_position_ = position;
    failed_ = true;
    return false;
  }

  JsonTree& tree() { return tree_; }
  bool failed() const { return failed_; }
  bool too_deep() const { return too_deep_; }
  std::size_t error_position() const { return error_position_; }

 private:
  /// What lies deeper than the limit is not kept; where it stood, there is a null.
  bool open(bool object) {
    if (left_out_ > 0) return ++left_out_, true;
    if (tree_.open(object)) return true;
    tree_.null();
    left_out_ = 1;
    too_deep_ = true;
    return true;
  }
  bool close() {
    if (left_out_ == 0) return tree_.close(), true;
    return --left_out_, true;
  }
  template <class Add>
  bool add(Add to_tree) {
    if (left_out_ == 0) to_tree();
    return true;
  }
  std::string_view keep(const std::string& text) {
    if (text.empty()) return {};
    auto* place = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }

  std::pmr::memory_resource& memory_;
  JsonTree tree_;
  std::size_t error_position_ = 0;
  std::size_t left_out_ = 0;  ///< open containers beyond the limit
  bool failed_ = false;
  bool too_deep_ = false;
};

}  // namespace

JsonDocument read_any_json(std::string_view text, const JsonLimits& limits) {
  JsonDocument document;
  document.memory = std::make_shared<std::pmr::monotonic_buffer_resource>(text.size() + 4096);
  TreeSax sax(*document.memory, limits.depth);
  nlohmann::json::sax_parse(text.begin(), text.end(), &sax);
  sax.tree().close_all();
  if (sax.failed()) {
    const bool at_end = sax.error_position() >= text.size();
    document.state = at_end ? JsonState::cut_off : JsonState::malformed;
    document.stopped_at = sax.error_position() > 0 ? sax.error_position() - 1 : 0;
  }
  if (sax.too_deep()) document.state = JsonState::too_deep;
  document.root = sax.tree().root();
  document.has_root = sax.tree().has_root();
  return document;
}

}  // namespace caselight
