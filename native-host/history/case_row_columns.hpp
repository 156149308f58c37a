#pragma once

#include <string_view>

#include "history/sqlite/statement.hpp"
#include "history/values.hpp"

namespace caselight {

/// The columns that case_row reads, with the cached card of the locale in parameter 1.
inline constexpr std::string_view case_row_select =
    "SELECT case_file.receipt, person, person_name, newest, newest_at, form, applicant, stage, outcome, "
    "needs_you, "
    "decided, changed, next, filed, case_file.made_for, case_file.rules, card.json, card.made_for, "
    "card.rules "
    "FROM case_file LEFT JOIN card ON card.receipt = case_file.receipt AND card.locale = ?1 "
    "AND card.reading = case_file.newest ";

CaseRow case_row(const sqlite::Statement& row);

}  // namespace caselight
