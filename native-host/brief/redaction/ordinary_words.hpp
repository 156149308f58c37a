#pragma once

#include <string_view>

namespace caselight {

/// True for a word that texts about cases use anyway: the words of our own sentences and tables and of
/// USCIS's published titles, and common words that are names too (May, Green, Case, Grace). `word` is folded:
/// lower case, without accents.
bool is_ordinary_word(std::string_view word);

/// The small words that hold sentences together ("will", "case", "de"); a name's neighbour that is one of
/// them stays where it stands.
bool is_function_word(std::string_view word);

/// True for a word of an office's or a city's name that USCIS publishes.
/// `georgia`: a place or somebody.
bool is_place_or_name(std::string_view word);

bool is_place_word(std::string_view word);

/// True for a whole text that USCIS publishes as it is: a status title, a notice or document type, an office.
/// True when each of its words stands in a text that USCIS publishes.
bool is_made_of_published_words(std::string_view text);

bool is_published_text(std::string_view text);

}  // namespace caselight
