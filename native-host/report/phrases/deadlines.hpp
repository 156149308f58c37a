#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/deadlines/deadline_properties.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// What is due: by its rule where the kind says too little, and "motion" alone for a form that has no appeal.
std::string deadline_name(const Analysis& analysis, const Deadline& deadline, const Speech& speech);

/// The name beside a day: where the rule names only the longest time, it says that the day can be an earlier
/// one.
std::string deadline_label(const Analysis& analysis, const Deadline& deadline, const Speech& speech);

/// Of a day that is only a maximum: the latest that the rule allows, or that USCIS usually allows.
std::string latest_by_rule(const Deadline& deadline, const Speech& speech);

/// A day that a person plans for bears its weekday while it is ahead: "Friday, November 27, 2026 (in 4
/// days)".
std::string day_to_act(const Analysis& analysis, Date day, const Speech& speech);

/// What stands around the lines of a deadline or an appointment: nothing (a calendar's entry), the tasks of
/// the page, or among these one that names its day.
enum class Beside : std::uint8_t { nothing, tasks, its_task };

/// The day to go by, absolute and then relative: "Safe deadline: Friday, November 27, 2026 (in 4 days)". How
/// far it is, its task has said.
std::string deadline_day(const Analysis& analysis, const Deadline& deadline, const Speech& speech,
                         Beside beside = Beside::nothing);

/// What stands below the day to go by.
struct DeadlineNotes {
  std::vector<std::string> days;  ///< latest day, that it has passed
  std::vector<std::string> rule;  ///< how it was found: counted from, the rule's sentence, how sure it is,
                                  ///< and that the printed date governs; once it is over, the latest day too
};
DeadlineNotes deadline_notes_apart(const Analysis& analysis, const Deadline& deadline, const Speech& speech,
                                   Beside beside);

/// The further lines: latest day, counted from, the rule's sentence, how sure it is, that it has passed, and
/// that the printed date governs.
std::vector<std::string> deadline_notes(const Analysis& analysis, const Deadline& deadline,
                                        const Speech& speech, Beside beside = Beside::nothing);

}  // namespace caselight
