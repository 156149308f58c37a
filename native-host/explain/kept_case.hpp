// A kept reading opened, listed and set beside another one. Each answer is the members of its reply, or the
// numbered error for what was asked.
#pragma once

#include "base/date.hpp"
#include "explain/many_cases.hpp"
#include "history/kept_cases.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

MemoryAnswer open_kept_case(KeptCases& cases, const CaseRequest& request, const CasePerson& person,
                            Instant now);
MemoryAnswer list_kept_readings(KeptCases& cases, const ReadingsRequest& request);
MemoryAnswer compare_kept_readings(KeptCases& cases, const CompareRequest& request);

}  // namespace caselight
