#include "brief/redaction/unknown_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "brief/redaction/ordinary_words.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::size_t kMostParticles = 3;
constexpr std::array kParticles{"de"sv,  "del"sv, "la"sv,  "las"sv, "los"sv, "da"sv,  "das"sv, "do"sv,
                                "dos"sv, "di"sv,  "du"sv,  "van"sv, "von"sv, "der"sv, "den"sv, "ter"sv,
                                "ten"sv, "zu"sv,  "bin"sv, "ibn"sv, "ben"sv, "al"sv,  "el"sv,  "bint"sv,
                                "abu"sv, "y"sv,   "e"sv,   "le"sv,  "st"sv,  "san"sv, "o"sv};
constexpr std::array kBeforePlaces{"in"sv,   "en"sv,   "el"sv,    "north"sv, "south"sv,
                                   "west"sv, "near"sv, "norte"sv, "sur"sv};
constexpr std::array kBeforeOrigins{"am"sv,     "is"sv,     "are"sv,      "come"sv,      "came"sv,
                                    "comes"sv,  "moved"sv,  "soy"sv,      "es"sv,        "vengo"sv,
                                    "vine"sv,   "travel"sv, "trip"sv,     "citizen"sv,   "born"sv,
                                    "viajar"sv, "viaje"sv,  "national"sv, "ciudadano"sv, "ciudadana"sv};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_particle(std::string_view word) { return is_in(kParticles, word); }

bool has_digit(std::u32string_view word) {
  for (const char32_t c : word) {
    if (is_ascii_digit(c)) return true;
  }
  return false;
}

class UnknownNames {
 public:
  UnknownNames(const Skeleton& skeleton, std::vector<FoundIdentity>& found)
      : s_(skeleton), words_(words_of(skeleton)), found_(found) {}

  void run() {
    const bool sentence = small_words() * 2 > words_.size();
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t end = run_end(i);
      const bool enough = end - i >= 2 || (sentence && end > i && !begins_sentence(i));
      if (enough) found_.push_back({words_[i].begin, words_[end - 1].end, Identity::person});
      i = end > i ? end : i + 1;
    }
  }

 private:
  std::size_t small_words() const {
    std::size_t count = 0;
    for (const TextWord& word : words_) count += word.capital ? 0 : 1;
    return count;
  }
  bool unknown(std::size_t i) const {
    const auto text = spelled(s_, words_[i]);
    if (!words_[i].capital || text.size() < 2 || has_digit(text)) return false;
    const std::string plain = ascii_of(text);
    if (!plain.empty() && (is_ordinary_word(plain) || is_place_word(plain))) return false;
    if (is_place_or_name(plain) && is_said_to_be_a_place(i)) return false;
    return !(words_[i].all_upper && text.size() <= 4);  // abbreviations and codes
  }
  std::size_t run_end(std::size_t i) const {
    std::size_t end = i;
    while (end < words_.size() && (end == i || side_by_side(end - 1))) {
      if (unknown(end))
        ++end;
      else if (end > i && after_particles(end) > end)
        end = after_particles(end);
      else
        break;
    }
    return end;
  }
  /// "Anneke de Vries", "Käthe von Bülow": behind the last name word that small words lead to, or `i`.
  std::size_t after_particles(std::size_t i) const {
    std::size_t at = i;
    while (at + 1 < words_.size() && at - i < kMostParticles && side_by_side(at) &&
           is_particle(ascii_of(spelled(s_, words_[at]))))
      ++at;
    return at > i && unknown(at) ? at + 1 : i;
  }
  /// "in Georgia", "El Salvador", "I am from Jordan".
  bool is_said_to_be_a_place(std::size_t i) const {
    if (i == 0) return false;
    const std::string before = ascii_of(spelled(s_, words_[i - 1]));
    if (is_in(kBeforePlaces, before)) return true;
    const bool of = before == "from" || before == "de" || before == "to" || before == "a";
    return of && i > 1 && is_in(kBeforeOrigins, ascii_of(spelled(s_, words_[i - 2])));
  }
  bool side_by_side(std::size_t i) const {
    const auto gap = std::u32string_view(s_.code).substr(words_[i].end, words_[i + 1].begin - words_[i].end);
    return gap.size() <= 2 && gap.find_first_not_of(U" ,-'") == gap.npos;
  }
  bool begins_sentence(std::size_t i) const {
    if (i == 0) return true;
    const auto gap =
        std::u32string_view(s_.code).substr(words_[i - 1].end, words_[i].begin - words_[i - 1].end);
    return gap.find_first_of(U".!?:;") != gap.npos;
  }

  const Skeleton& s_;
  std::vector<TextWord> words_;
  std::vector<FoundIdentity>& found_;
};

}  // namespace

void find_unknown_names(const Skeleton& skeleton, std::vector<FoundIdentity>& found) {
  UnknownNames(skeleton, found).run();
}

}  // namespace caselight
