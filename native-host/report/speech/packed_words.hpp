#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "report/speech/catalogue.hpp"

/// A language's words as bytes that are handed over, so that a phone loads the language that its person reads
/// and not every one. The words compiler writes them (words_compile/emit.cpp), one text after the other, each
/// with a zero byte at its end: the shape, the language's name, the number of its plural rule, its habits,
/// then the sentences.
namespace caselight {

/// A sentence with plural forms is this byte and the number of the slot that chooses; its six forms follow.
inline constexpr char kPluralMark = '\x02';

/// Tells the keys and slots that words were packed for from others.
std::string_view words_shape();

/// The language that is always there.
std::string_view packed_english();

/// Words that were handed over. The bytes have to stay where they are.
struct UnpackedWords {
  std::string_view name;
  Habits habits;
  std::vector<Sentence> sentences;
  std::vector<std::unique_ptr<PluralForms>> plurals;
};

/// Nothing, where the bytes were packed for other sentences or are cut off.
std::unique_ptr<UnpackedWords> unpack_words(std::string_view packed);

}  // namespace caselight
