#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// One form for the ways in which passports and keyboards write a word: Müller, Mueller, MULLER. `word` is
/// folded. Passports spell Ä AE, Å AA, Ö and Ø OE, Ü UE or UXX, Ñ NXX, ẞ SS and Þ TH (ICAO Doc 9303 part 3,
/// section 6, table A); each is brought back to the letter that folding makes of it. Different names may
/// share a form.
std::u32string common_spelling(std::u32string_view word);

/// True when two folded words are spellings of one name, as long as they are not so short that many words
/// would be.
bool same_spelling(std::u32string_view a, std::u32string_view b);

/// True when a few letters were mistyped, left out, added or swapped with their neighbour: one in a word of
/// five letters or more, two in one of eight or more.
bool is_misspelling(std::u32string_view word, std::u32string_view name);

}  // namespace caselight
