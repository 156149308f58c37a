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

/// Where each of them stands in a list that begins with those that need the person.
std::vector<std::size_t> order_by_need(std::span<const ListedCase> cases);

/// The members of a `cases` reply.
std::string cases_members(std::span<const ListedCase> cases, const CasesRequest& request);

/// The members of a `people` reply, after what is set. The receipts of a person come in the order of `cases`.
std::string people_members(std::span<ListedCase> cases, const std::optional<PersonChange>& set);

}  // namespace caselight
