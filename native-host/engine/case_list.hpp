// The list of cases that are handed over: filtered, sorted and counted as the memory does it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "explain/many_cases.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

/// Cases of one applicant stand under one person.
CasePerson person_of(const Analysis& analysis);

std::string card_with_person(const Analysis& analysis, const Speech& speech);

/// Those that need the person first.
void order_by_need(std::vector<Analysis>& analyses);

/// The members of a `cases` reply.
std::string cases_members(std::span<const Analysis> analyses, const CasesRequest& request);

}  // namespace caselight
