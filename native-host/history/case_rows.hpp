#pragma once

#include <optional>
#include <string_view>

#include "history/sqlite/connection.hpp"
#include "history/values.hpp"

namespace caselight {

/// Makes the row of a case that is new, puts it under its person, and remembers its newest reading.
void note_reading(sqlite::Connection& connection, std::string_view receipt, ReadingId reading, Instant at,
                  std::string_view applicant);

/// Sets the newest reading of a case anew from what is kept; the index and the cards of another one are
/// outdated.
void settle_newest(sqlite::Connection& connection, std::string_view receipt);

/// A number for a person.
PersonId new_person_id();

/// Nothing when there is no such case.
std::optional<bool> has_no_person(sqlite::Connection& connection, std::string_view receipt);

/// Puts a case under the person under whom cases of this applicant start.
void assign_person(sqlite::Connection& connection, std::string_view receipt, std::string_view applicant);

/// A person without cases vanishes, and with them the names under which cases would start with them.
void drop_persons_without_cases(sqlite::Connection& connection);

}  // namespace caselight
