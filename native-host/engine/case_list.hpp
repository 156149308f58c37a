// The list of cases that are handed over: filtered, sorted and counted as the memory does it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "engine/held_cases.hpp"
#include "explain/many_cases.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

/// A case as a list shows it.
struct ListedCase {
  Analysis analysis;
  CasePerson person;
};

/// Cases of one applicant stand under one person, unless the person gave the case another name.
CasePerson person_of(const HeldCase& of, const Analysis& analysis);

/// Those that need the person first.
void order_by_need(std::vector<ListedCase>& cases);

/// The members of a `cases` reply.
std::string cases_members(std::span<const ListedCase> cases, const CasesRequest& request);

/// The members of a `people` reply, after what is set.
std::string people_members(std::vector<ListedCase> cases, const std::optional<PersonChange>& set);

}  // namespace caselight
