#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "brief/redaction/identifiers.hpp"
#include "brief/redaction/ordinary_words.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::size_t kLongestName = 4;  ///< words of a name after its title

/// After some titles an ordinary word is no name ("Attorney General", "Director of"). After those that say
/// nothing else, words in small letters are a name too, if nothing of ours knows them: so many at least.
struct Title {
  std::string_view word;
  Identity kind;
  bool wants_unknown_word = false;
  std::size_t small_words = 0;  ///< 0: names in small letters are not looked for
};
constexpr std::array<Title, 30> kTitles{{
    {"officer", Identity::officer, true},
    {"iso", Identity::officer, true},
    {"adjudicator", Identity::officer, true},
    {"supervisor", Identity::officer, true},
    {"agent", Identity::officer, true},
    {"oficial", Identity::officer, true},
    {"director", Identity::officer, true},
    {"directora", Identity::officer, true},
    {"mr", Identity::person, false, 1},
    {"mrs", Identity::person, false, 1},
    {"ms", Identity::person, false, 1},
    {"miss", Identity::person},
    {"dr", Identity::person},
    {"sr", Identity::person, false, 1},
    {"sra", Identity::person, false, 1},
    {"srta", Identity::person, false, 1},
    {"dear", Identity::person},
    {"attn", Identity::person},
    {"estimado", Identity::person},
    {"estimada", Identity::person},
    {"senor", Identity::person, false, 1},
    {"senora", Identity::person, false, 1},
    {"attorney", Identity::person, true},
    {"abogado", Identity::person, true},
    {"abogada", Identity::person, true},
    {"esq", Identity::person},
    {"named", Identity::person, true, 1},
    {"llamo", Identity::person, true, 1},
    {"llama", Identity::person, true, 1},
    {"llamada", Identity::person, true, 1},
}};
/// "My name is …": one word may as well be "misspelled", two that nobody knows are a name.
constexpr Title kIntroduced{"is", Identity::person, true, 2};

/// Words in small letters before which a name stands: "my wife Hope", "mi empresa Delta". Whatever has a
/// capital there is a name, be it a word or a place too.
constexpr Title kBeside{"", Identity::person};
constexpr std::array kRelations{
    "wife"sv,      "husband"sv,    "spouse"sv,  "partner"sv,     "fiance"sv,  "fiancee"sv,   "son"sv,
    "daughter"sv,  "mother"sv,     "father"sv,  "mom"sv,         "dad"sv,     "brother"sv,   "sister"sv,
    "boyfriend"sv, "girlfriend"sv, "boss"sv,    "employer"sv,    "sponsor"sv, "cosponsor"sv, "lawyer"sv,
    "school"sv,    "university"sv, "college"sv, "company"sv,     "esposa"sv,  "esposo"sv,    "marido"sv,
    "mujer"sv,     "hijo"sv,       "hija"sv,    "madre"sv,       "padre"sv,   "mama"sv,      "papa"sv,
    "hermano"sv,   "hermana"sv,    "novio"sv,   "novia"sv,       "jefe"sv,    "jefa"sv,      "patron"sv,
    "empresa"sv,   "empleador"sv,  "escuela"sv, "universidad"sv, "colegio"sv};
struct Phrase {
  std::string_view first, second;
};
constexpr std::array<Phrase, 16> kPhrases{{{"married", "to"},
                                           {"work", "at"},
                                           {"works", "at"},
                                           {"worked", "at"},
                                           {"working", "at"},
                                           {"work", "for"},
                                           {"works", "for"},
                                           {"worked", "for"},
                                           {"study", "at"},
                                           {"studies", "at"},
                                           {"studied", "at"},
                                           {"casado", "con"},
                                           {"casada", "con"},
                                           {"trabajo", "para"},
                                           {"trabaja", "para"},
                                           {"case", "con"}}};
/// After these a place is as likely as a firm.
constexpr Title kInside{"en", Identity::person, true};
constexpr std::array kBeforeInside{"trabajo"sv, "trabaja"sv, "trabaje"sv,
                                   "estudio"sv, "estudia"sv, "estudie"sv};

bool announces_beside(const Skeleton& skeleton, const std::vector<TextWord>& words, std::size_t i) {
  if (words[i].capital) return false;
  const std::string word = ascii_of(spelled(skeleton, words[i]));
  if (std::find(kRelations.begin(), kRelations.end(), word) != kRelations.end()) return true;
  const std::string before = i > 0 ? ascii_of(spelled(skeleton, words[i - 1])) : std::string();
  return std::any_of(kPhrases.begin(), kPhrases.end(),
                     [&](const Phrase& one) { return one.first == before && one.second == word; });
}

bool announces_inside(const Skeleton& skeleton, const std::vector<TextWord>& words, std::size_t i) {
  if (i == 0 || ascii_of(spelled(skeleton, words[i])) != "en") return false;
  const std::string before = ascii_of(spelled(skeleton, words[i - 1]));
  return std::find(kBeforeInside.begin(), kBeforeInside.end(), before) != kBeforeInside.end();
}

const Title* title_of(std::u32string_view word) {
  const std::string plain = ascii_of(word);
  for (const Title& title : kTitles) {
    if (title.word == plain) return &title;
  }
  return nullptr;
}

bool is_one_of(std::u32string_view word, std::u32string_view a, std::u32string_view b) {
  return word == a || word == b;
}

/// What announces a name at word `i`: a title, or the end of "my name is", "mi nombre es".
const Title* announced_by(const Skeleton& skeleton, const std::vector<TextWord>& words, std::size_t i) {
  const auto word = spelled(skeleton, words[i]);
  const bool introduces = i > 0 && is_one_of(word, U"is", U"es") &&
                          is_one_of(spelled(skeleton, words[i - 1]), U"name", U"nombre");
  if (introduces) return &kIntroduced;
  if (announces_beside(skeleton, words, i)) return &kBeside;
  if (announces_inside(skeleton, words, i)) return &kInside;
  return title_of(word);
}

/// Only punctuation of a name may stand between its words, so that a name ends with its sentence.
bool same_name(const Skeleton& skeleton, const TextWord& a, const TextWord& b, bool after_title) {
  const auto gap = std::u32string_view(skeleton.code).substr(a.end, b.begin - a.end);
  if (gap.size() > 3) return false;
  const bool dotted = after_title || a.end - a.begin == 1;
  return gap.find_first_not_of(dotted ? U" .,:-'" : U" -'") == gap.npos;
}

/// "I", "RFE", "I-485" beside "my wife".
bool is_word_of_ours(const Skeleton& skeleton, const TextWord& word, const std::string& plain) {
  const bool figures = is_ascii_digit(skeleton[word.end - 1]) || is_ascii_digit(skeleton[word.begin]);
  const bool form = skeleton[word.end] == U'-' && is_ascii_digit(skeleton[word.end + 1]);
  return plain == "i" || figures || form || (word.all_upper && is_ordinary_word(plain));
}

bool fits_name(const Skeleton& skeleton, const TextWord& word, const Title& title, bool first) {
  const std::string plain = ascii_of(spelled(skeleton, word));
  if (title_of(spelled(skeleton, word)) != nullptr) return false;
  if (!word.capital) return title.small_words > 0 && !is_ordinary_word(plain) && !is_place_word(plain);
  if (&title == &kBeside) return !is_word_of_ours(skeleton, word, plain);
  if (&title == &kInside) return !is_place_word(plain) && !is_word_of_ours(skeleton, word, plain);
  if (!first) return true;
  return title.wants_unknown_word ? !is_ordinary_word(plain) : !is_function_word(plain);
}

std::size_t end_of_name(const Skeleton& skeleton, const std::vector<TextWord>& words, std::size_t at,
                        const Title& title) {
  std::size_t last = at;
  while (last + 1 < words.size() && last - at < kLongestName) {
    const bool first = last == at;
    if (!same_name(skeleton, words[last], words[last + 1], first)) break;
    if (!fits_name(skeleton, words[last + 1], title, first)) break;
    ++last;
  }
  const bool small = last > at && !words[at + 1].capital;
  return small && last - at < title.small_words ? at : last;
}

}  // namespace

void find_announced_names(const Skeleton& skeleton, std::vector<FoundIdentity>& found) {
  const auto words = words_of(skeleton);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Title* title = announced_by(skeleton, words, i);
    if (title == nullptr) continue;
    const std::size_t last = end_of_name(skeleton, words, i, *title);
    if (last > i) found.push_back({words[i + 1].begin, words[last].end, title->kind});
  }
}

}  // namespace caselight
