#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace caselight {

/// `size` bytes from `at` on as one number, the first byte the highest. They must be there.
inline std::uint64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace caselight
