// Whatever a name holds: nothing that steers a terminal is left of it, cleaning it again changes nothing, and
// JSON gives back what came without showing such a character itself.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/json.hpp"
#include "base/json_writer.hpp"
#include "base/printable.hpp"
#include "base/text.hpp"

namespace {

using namespace caselight;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_shown(std::string_view text) {
  const auto is_control = [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
  };
  return is_valid_utf8(text) && find_steering(text) == text.size() && std::ranges::none_of(text, is_control);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string shown = printable(text);
  require(is_shown(shown) && printable(shown) == shown);
  require(one_line(text).find('\n') == std::string::npos);
  JsonWriter out;
  out.string(text);
  require(is_shown(out.text()));
  if (is_valid_utf8(text)) require(parse_json(out.text()).root.text() == text);
  return 0;
}
