// From replies to frames.
#pragma once
#include <cstdint>
#include <string>

namespace caselight {

/// Appends the JSON text of a reply to request `id` as one frame, or as numbered parts when it is longer than
/// a frame may be. `json` must be valid UTF-8. Header and body are one piece, so that nothing can come
/// between them.
void append_reply_frames(std::string& out, std::int64_t id, std::string json);

}  // namespace caselight
