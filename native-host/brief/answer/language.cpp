#include "brief/answer/language.hpp"

#include <algorithm>
#include <array>

#include "brief/answer/tokens.hpp"
#include "brief/redaction/skeleton.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::size_t kFewestWords = 12;  ///< of fewer nobody can tell
constexpr std::size_t kOneIn = 12;        ///< so many words hold a small one at least
constexpr std::ptrdiff_t kFewestForeign = 3;

constexpr std::array kSmallWords{
    "the"sv,   "a"sv,    "an"sv,   "of"sv,    "to"sv,   "in"sv,    "is"sv,   "was"sv,   "your"sv, "you"sv,
    "and"sv,   "on"sv,   "by"sv,   "for"sv,   "not"sv,  "it"sv,    "this"sv, "that"sv,  "has"sv,  "be"sv,
    "uscis"sv, "case"sv, "or"sv,   "says"sv,  "from"sv, "with"sv,  "el"sv,   "los"sv,   "las"sv,  "y"sv,
    "su"sv,    "para"sv, "con"sv,  "por"sv,   "del"sv,  "al"sv,    "caso"sv, "usted"sv, "fue"sv,  "se"sv,
    "una"sv,   "lo"sv,   "sus"sv,  "dice"sv,  "ha"sv,   "hay"sv,   "de"sv,   "la"sv,    "que"sv,  "en"sv,
    "about"sv, "they"sv, "are"sv,  "when"sv,  "no"sv,   "other"sv, "at"sv,   "as"sv,    "if"sv,   "can"sv,
    "may"sv,   "will"sv, "code"sv, "cases"sv, "date"sv};
/// Small words of French, Portuguese, Haitian Creole, German, Italian, Vietnamese, Tagalog and Swahili that
/// English and Spanish do not have.
constexpr std::array kForeign{"votre"sv, "vous"sv, "est"sv,  "une"sv,   "les"sv,  "des"sv, "pour"sv, "dans"sv,
                              "avec"sv,  "sera"sv, "nao"sv,  "voce"sv,  "sua"sv,  "foi"sv, "uma"sv,  "seu"sv,
                              "ou"sv,    "pou"sv,  "nan"sv,  "yon"sv,   "der"sv,  "die"sv, "und"sv,  "ist"sv,
                              "nicht"sv, "ihr"sv,  "wird"sv, "della"sv, "sono"sv, "suo"sv, "ang"sv,  "mga"sv,
                              "ng"sv,    "cua"sv,  "ban"sv,  "wa"sv,    "kwa"sv,  "il"sv,  "che"sv,  "ne"sv,
                              "pas"sv,   "et"sv,   "du"sv,   "au"sv,    "em"sv,   "ao"sv};

std::ptrdiff_t count_of(const std::vector<Token>& tokens, WordList list) {
  return std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) { return is_in(list, t.word); });
}

/// Words of scripts that have no small Latin ones at all.
bool is_mostly_of_other_letters(const Skeleton& s) {
  std::size_t letters = 0;
  std::size_t latin = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!is_word_letter(s[i])) continue;
    ++letters;
    latin += s[i] < 0x250 ? 1U : 0U;
  }
  return letters > kFewestWords && latin * 2 < letters;
}

}  // namespace

bool is_of_unknown_language(std::string_view text) {
  if (is_mostly_of_other_letters(skeleton_of(text))) return true;
  const auto tokens = tokens_of(text);
  const std::ptrdiff_t foreign = count_of(tokens, kForeign);
  const std::ptrdiff_t small = count_of(tokens, kSmallWords);
  if (foreign >= kFewestForeign && foreign > small) return true;
  return tokens.size() >= kFewestWords && static_cast<std::size_t>(small) * kOneIn < tokens.size();
}

}  // namespace caselight
