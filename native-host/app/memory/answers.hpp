// One function an answer of the memory. Each returns the members of its reply, or the numbered error for what
// was asked; each throws HistoryFault when the history cannot do it.
#pragma once

#include "base/date.hpp"
#include "history/history.hpp"
#include "history/import_check.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

MemoryAnswer list_cases(History& history, const CasesRequest& request, Instant now);
MemoryAnswer open_stored_case(History& history, const CaseRequest& request, Instant now);
MemoryAnswer mark_seen(History& history, const SeenRequest& request);
MemoryAnswer change_people(History& history, const PeopleRequest& request);
MemoryAnswer list_calendar(History& history, const CalendarRequest& request, Instant now);
MemoryAnswer render_cases(History& history, const RenderRequest& request, Instant now);
/// `check` goes with an exported file from one request to the next.
MemoryAnswer import_text(History& history, const ImportRequest& request, ImportCheck& check, Instant now);
MemoryAnswer export_page(History& history, const ExportRequest& request);
MemoryAnswer forget_cases(History& history, const WhichCases& which);
MemoryAnswer describe_memory(History& history, const MemoryRequest& request, Instant now);
MemoryAnswer recover_a_step(History& history);

}  // namespace caselight
