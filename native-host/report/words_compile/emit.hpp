#pragma once

#include <string>

#include "report/words_compile/catalogue.hpp"

namespace caselight::words {

/// `enum class Word`: one enumerator a sentence of a topic that is not looked up.
std::string emit_header(const Catalogue& catalogue);

/// What is the same in every language: the names of the sentences, and the sorted keys to look up.
std::string emit_keys(const Catalogue& catalogue);

/// The tables behind it, one array of sentences a language in the same order.
std::string emit_source(const Catalogue& catalogue);

/// One language as bytes that are read when they are handed over (speech/packed_words.hpp).
std::string pack_locale(const Catalogue& catalogue, const std::string& name);

/// The same bytes as a source, for the language that is always there.
std::string emit_packed(const Catalogue& catalogue, const std::string& name);

}  // namespace caselight::words
