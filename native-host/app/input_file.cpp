#include "app/input_file.hpp"

#include <array>
#include <cstdio>

#include "base/json.hpp"
#include "platform/files.hpp"

namespace caselight {
namespace {

constexpr std::size_t kLimit = JsonLimits{}.bytes;

InputFile read_standard_input() {
  InputFile out{"standard input", {}, {}};
  std::array<char, 65536> chunk{};
  while (out.text.size() <= kLimit) {
    const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), stdin);
    if (got == 0) break;
    out.text.append(chunk.data(), got);
  }
  if (std::ferror(stdin) != 0) out.fault = "It could not be read.";
  return out;
}

}  // namespace

InputFile read_input_file(const std::string& name) {
  if (name == "-") return read_standard_input();
  std::error_code error;
  auto text = read_file(name, kLimit, error);
  if (text) return {name, std::move(*text), {}};
  if (error == std::errc::file_too_large) return {name, std::string(kLimit + 1, ' '), {}};
  return {name, {}, "It could not be read: " + error.message() + "."};
}

}  // namespace caselight
