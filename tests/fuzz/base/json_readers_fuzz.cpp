// The quick reader may refuse a text; what it takes, it must read exactly as nlohmann/json does.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/json_readers.hpp"

namespace {

using namespace caselight;

void require(bool same) {
  if (!same) std::abort();
}

void compare(const JsonValue& a, const JsonValue& b) {
  require(a.kind() == b.kind() && a.text() == b.text());
  require(a.integer() == b.integer() && a.boolean() == b.boolean());
  require(a.items().size() == b.items().size() && a.members().size() == b.members().size());
  for (std::size_t i = 0; i < a.items().size(); ++i) compare(a.items()[i], b.items()[i]);
  for (std::size_t i = 0; i < a.members().size(); ++i) {
    require(a.members()[i].key == b.members()[i].key);
    compare(a.members()[i].value, b.members()[i].value);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto quick = read_plain_json(text, {});
  const auto other = read_any_json(text, {});
  if (!quick) return 0;
  require(other.state == JsonState::whole && quick->state == JsonState::whole);
  require(other.has_root && quick->has_root);
  compare(quick->root, other.root);
  return 0;
}
