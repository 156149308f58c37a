#pragma once

#include <string_view>

namespace caselight {

/// One more language (speech/packed_words.hpp), before anything is said: what has spoken knows its languages.
/// The bytes have to stay where they are. False where they are not of these sentences.
bool hand_over_words(std::string_view packed);

}  // namespace caselight
