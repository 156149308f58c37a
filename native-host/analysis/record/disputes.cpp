#include "analysis/record/disputes.hpp"

#include <algorithm>

namespace caselight {

void add_disputed_codes(const Case& of, std::vector<Conflict>& conflicts) {
  std::vector<std::string_view> seen;
  for (const Event& event : of.events) {
    const EventCode* code = find_event_code(event.code);
    const bool disputed = code != nullptr && code->certainty == Certainty::contradicted;
    if (!disputed || std::find(seen.begin(), seen.end(), code->code) != seen.end()) continue;
    seen.push_back(code->code);
    Conflict conflict;
    conflict.about = ConflictAbout::code_meaning;
    conflict.subject = code->code;
    for (const auto& reading : code->readings)
      conflict.claims.push_back({event.from, reading.source, reading.says});
    conflict.resolution = Resolution::code_ignored;
    conflicts.push_back(std::move(conflict));
  }
}

void add_form_conflict(const Case& of, std::vector<Conflict>& conflicts) {
  for (const SourcedText& claim : of.form_claims) {
    const Form* first = find_form(of.form.value);
    const Form* other = find_form(claim.value);
    const bool same = claim.value == of.form.value || (first != nullptr && first == other);
    if (same) continue;
    Conflict conflict;
    conflict.about = ConflictAbout::form;
    conflict.claims = {{of.form.from, {}, of.form.value}, {claim.from, {}, claim.value}};
    conflicts.push_back(std::move(conflict));
    return;
  }
}

bool is_grave(const Conflict& conflict) {
  switch (conflict.about) {
    case ConflictAbout::outcome:
    case ConflictAbout::codes:
    case ConflictAbout::evidence_request:
    case ConflictAbout::form:
      return true;
    case ConflictAbout::closed:
      return conflict.resolution == Resolution::not_decided;
    case ConflictAbout::code_meaning:
    case ConflictAbout::office:
      return false;
  }
  return true;
}

}  // namespace caselight
