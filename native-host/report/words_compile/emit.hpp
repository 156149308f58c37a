#pragma once

#include <string>

#include "report/words_compile/catalogue.hpp"

namespace caselight::words {

/// `enum class Word`: one enumerator a sentence of a topic that is not looked up.
std::string emit_header(const Catalogue& catalogue);

/// The tables behind it, one array of sentences a language in the same order, and the sorted keys to look up.
std::string emit_source(const Catalogue& catalogue);

}  // namespace caselight::words
