// Whether and when the same question may be sent again.
#pragma once
#include <optional>

#include "assistant/http/transfer.hpp"
#include "assistant/outcome.hpp"
#include "base/date.hpp"

namespace caselight {

/// How long the server asks to wait: `retry-after-ms`, else `retry-after` in seconds or as a date. Nothing
/// when it does not say.
std::optional<Milliseconds> asked_wait(const HttpHead& head, Instant now);

/// How long to wait before attempt number `attempt` + 1; nothing when it is not to be made. At most three
/// attempts, no wait above 20 seconds, and a 429 without a time is not tried again: it may be a spending
/// limit.
std::optional<Milliseconds> wait_before_retry(Cause cause, const HttpHead& head, int attempt, Instant now);

}  // namespace caselight
