#pragma once

#include <vector>

#include "brief/redaction/kinds.hpp"
#include "brief/redaction/skeleton.hpp"

namespace caselight {

/// Words with a capital that no table and none of our sentences knows: probably somebody's name. Inside a
/// sentence of small letters one is enough, in a title it takes two side by side.
void find_unknown_names(const Skeleton& skeleton, std::vector<FoundIdentity>& found);

/// The same in scripts that have no capitals.
void find_caseless_names(const Skeleton& skeleton, std::vector<FoundIdentity>& found);

}  // namespace caselight
