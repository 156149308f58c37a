#pragma once

#include <string>
#include <string_view>

#include "analysis/change.hpp"
#include "report/speech/speech.hpp"

/// The two values of a change as a person reads them.
namespace caselight {

/// A name of the contract in plain words, a code with its meaning, a date written out, USCIS's own words in
/// quotes.
std::string change_value(const Change& change, const ChangeSide& side, const Speech& speech);

std::string day_value(const ChangeSide& side, const Speech& speech);     ///< `May 4, 2026`
std::string moment_value(const ChangeSide& side, const Speech& speech);  ///< with the hour where it is known

/// Whether a request is marked as responded to.
std::string mark_value(const ChangeSide& side, const Speech& speech);

/// The state of an appointment by its name in the contract.
std::string appointment_state_by_name(std::string_view name, const Speech& speech);

/// What a field of the record is called; its path where there is no plain name.
std::string field_label(std::string_view path, const Speech& speech);

}  // namespace caselight
