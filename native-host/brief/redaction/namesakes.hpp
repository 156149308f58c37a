#pragma once

#include <string_view>
#include <vector>

#include "brief/redaction/kinds.hpp"
#include "brief/redaction/people.hpp"

namespace caselight {

/// "Jordan Sample" beside the applicant Alex Sample: a name that shares only the surname with a known one is
/// somebody else's, and one name.
bool is_namesake(const Skeleton& name, const KnownPerson& person);

/// A known surname with a given name before it that no known person has: found as one name. `mentions` are
/// those of the people.
void find_namesakes(const Skeleton& skeleton, const std::vector<KnownPerson>& people,
                    const std::vector<NameMention>& mentions, std::vector<FoundIdentity>& found);

}  // namespace caselight
