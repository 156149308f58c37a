#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/json.hpp"
#include "base/json_notation.hpp"

/// Whatever was written: each line is a value that a reader of JSON takes as far as it goes, no deeper than
/// it reads.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace caselight;
  const Notation notation = json_from_notation({reinterpret_cast<const char*>(data), size});
  std::string_view rest = notation.json;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    if (parse_json(rest.substr(0, end)).state == JsonState::too_deep) std::abort();
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return 0;
}
