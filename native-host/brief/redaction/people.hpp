#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/redaction/kinds.hpp"
#include "brief/redaction/skeleton.hpp"

namespace caselight {

/// Somebody whose name stands in a name field of the answers.
struct KnownPerson {
  Identity role = Identity::person;
  std::string shown;                  ///< as the field spells it
  std::vector<std::u32string> parts;  ///< folded words of the name, of all spellings that belong together
};

/// The words of a name, folded; single letters are kept as initials.
std::vector<std::u32string> name_parts(std::string_view name);

/// A mention of people[index]: elements [begin, end).
struct NameMention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t person = 0;
};

/// Every mention of the people: whole names and parts of them in any order, case, accents and spelling,
/// joined
/// ("ODell") or inside a longer word, with initials. A part that is an ordinary word counts only where it
/// stands as a name: next to another part, after a title, before 's, or in capitals among small letters.
std::vector<NameMention> find_names(const Skeleton& skeleton, const std::vector<KnownPerson>& people);

/// Words that are a known name but for a slip of the pen. Nobody can say whose they are: somebody's name of
/// their own, it may be, so they are put back as they were written.
void find_mistyped_names(const Skeleton& skeleton, const std::vector<KnownPerson>& people,
                         std::vector<FoundIdentity>& found);

}  // namespace caselight
