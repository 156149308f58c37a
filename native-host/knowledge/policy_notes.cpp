#include "knowledge/policy_notes.hpp"

#include <algorithm>

namespace caselight {

std::vector<const PolicyNote*> policy_notes_for(std::string_view form, std::chrono::sys_days filed,
                                                std::chrono::sys_days today) {
  std::vector<const PolicyNote*> found;
  for (const PolicyNote& note : policy_notes()) {
    const bool for_form =
        std::ranges::any_of(note.forms, [form](auto name) { return name == "*" || name == form; });
    const bool in_time = note.from <= today && (!note.until || *note.until >= filed);
    const bool about_it = !note.by_filing || filed >= note.from;
    if (for_form && in_time && about_it) found.push_back(&note);
  }
  return found;
}

}  // namespace caselight
