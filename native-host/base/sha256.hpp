#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace caselight {

using Sha256 = std::array<std::uint8_t, 32>;

/// FIPS 180-4.
Sha256 sha256(std::string_view bytes);

std::string to_hex(const Sha256& digest);  ///< 64 lower-case digits

}  // namespace caselight
