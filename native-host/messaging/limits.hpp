// The numbers of the frame and the envelope (docs/PROTOCOL.md); those of single fields are in
// docs/protocol.json.
#pragma once
#include <cstddef>
#include <cstdint>

namespace caselight {

inline constexpr int envelope_version = 1;
inline constexpr std::int64_t oldest_protocol = 1;
inline constexpr std::int64_t newest_protocol = 1;
inline constexpr std::uint32_t max_request_bytes = 8 * 1024 * 1024;
inline constexpr std::uint32_t max_frame_bytes = 512 * 1024;  // browsers refuse frames above 1 MiB
inline constexpr std::size_t max_json_depth = 64;
inline constexpr std::int64_t max_request_id =
    (std::int64_t{1} << 53) - 1;  // the last exact whole number in JavaScript

}  // namespace caselight
