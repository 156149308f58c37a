// A notice's text beside a case: the members of a `notice` reply.
#pragma once

#include "base/date.hpp"
#include "history/kept_cases.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

/// The case is the capture that came with the request.
MemoryAnswer notice_beside_capture(const NoticeRequest& request, Instant now);
/// The case is the newest kept reading of the receipt.
MemoryAnswer notice_beside_kept(KeptCases& cases, const NoticeRequest& request, Instant now);

}  // namespace caselight
