// The numbers of docs/PROTOCOL.md.
#pragma once
#include <cstddef>
#include <cstdint>

namespace caselight {

inline constexpr int envelope_version = 1;
inline constexpr std::int64_t oldest_protocol = 1;
inline constexpr std::int64_t newest_protocol = 1;
inline constexpr std::uint32_t max_request_bytes = 8 * 1024 * 1024;
inline constexpr std::uint32_t max_frame_bytes = 512 * 1024;  // browsers refuse frames above 1 MiB
inline constexpr int max_json_depth = 64;
inline constexpr std::int64_t max_page = 200;          // cases or readings in one answer
inline constexpr std::size_t max_receipts = 1000;      // named in one request
inline constexpr std::size_t max_filter_values = 100;  // forms or states of one query
inline constexpr std::size_t max_short_text = 200;     // bytes of a name, a search or a cursor
inline constexpr std::size_t max_notice_bytes = 256U * 1024U;
inline constexpr std::int64_t max_retention_months = 1200;
inline constexpr std::int64_t max_request_id =
    (std::int64_t{1} << 53) - 1;  // the last exact whole number in JavaScript

}  // namespace caselight
