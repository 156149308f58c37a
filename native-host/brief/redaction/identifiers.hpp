#pragma once

#include <vector>

#include "brief/redaction/dates.hpp"
#include "brief/redaction/kinds.hpp"
#include "brief/redaction/skeleton.hpp"

namespace caselight {

/// Everything that looks like a receipt number, an A-number, an e-mail address, a telephone, account or
/// tracking number, a street address, a file name or an address on the web (but USCIS's own), however it is
/// spaced. `dates` are left alone. May overlap, in no order.
std::vector<FoundIdentity> find_identifiers(const Skeleton& skeleton, const std::vector<DateMention>& dates);

/// Street and postal addresses alone.
void find_addresses(const Skeleton& skeleton, std::vector<FoundIdentity>& found);

/// "Officer Doe", "Dear Ms. Doe", "Attn: Jane Doe", "my name is jane doe": names that a title or an
/// introduction announces.
void find_announced_names(const Skeleton& skeleton, std::vector<FoundIdentity>& found);

}  // namespace caselight
