#include "brief/redaction/namesakes.hpp"

#include <algorithm>

#include "brief/redaction/ordinary_words.hpp"
#include "brief/redaction/spelling.hpp"

namespace caselight {
namespace {

/// The words before the comma of "SAMPLE, ALEX"; without a comma the last one.
std::vector<std::u32string> surnames_of(const KnownPerson& person) {
  const auto comma = person.shown.find(',');
  auto parts = name_parts(person.shown.substr(0, comma));
  if (comma == std::string::npos && parts.size() > 1) parts.erase(parts.begin(), parts.end() - 1);
  return parts;
}

bool has_spelling(const std::vector<std::u32string>& parts, std::u32string_view word) {
  return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return same_spelling(part, word); });
}

/// "Aasa" for Åsa: the same letters but for vowels, which people spell as they hear them.
bool is_heard_as(std::u32string_view word, std::u32string_view part) {
  const auto consonants = [](std::u32string_view text) {
    std::u32string out;
    for (const char32_t c : text) {
      if (std::u32string_view(U"aeiouy").find(c) == std::u32string_view::npos) out.push_back(c);
    }
    return out;
  };
  return !part.empty() && !word.empty() && part.front() == word.front() &&
         consonants(part) == consonants(word);
}

bool is_own_part(const KnownPerson& person, std::u32string_view word) {
  return has_spelling(person.parts, word) ||
         std::any_of(person.parts.begin(), person.parts.end(),
                     [&](const auto& part) { return is_heard_as(word, part); });
}

/// A word that can be somebody's given name: with a capital, and nothing else that we know.
bool may_be_given_name(const Skeleton& s, const TextWord& word) {
  const auto text = spelled(s, word);
  const std::string plain = ascii_of(text);
  return word.capital && text.size() > 1 && (plain.empty() || !is_ordinary_word(plain));
}

/// The place of the given name right before the surname at `i`; kNone when there is none.
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
std::size_t given_name_before(const Skeleton& s, const std::vector<TextWord>& words, std::size_t i,
                              const KnownPerson& person) {
  const bool beside = i > 0 && words[i].begin - words[i - 1].end == 1 && s[words[i - 1].end] == U' ';
  if (!beside || !has_spelling(surnames_of(person), spelled(s, words[i]))) return kNone;
  const bool of_the_person = is_own_part(person, spelled(s, words[i - 1]));
  return of_the_person || !may_be_given_name(s, words[i - 1]) ? kNone : i - 1;
}

}  // namespace

bool is_namesake(const Skeleton& name, const KnownPerson& person) {
  const auto words = words_of(name);
  bool surname_alone = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool own = is_own_part(person, spelled(name, words[i]));
    if (own && !has_spelling(surnames_of(person), spelled(name, words[i]))) return false;
    if (given_name_before(name, words, i, person) != kNone) surname_alone = true;
  }
  return surname_alone;
}

void find_namesakes(const Skeleton& skeleton, const std::vector<KnownPerson>& people,
                    const std::vector<NameMention>& mentions, std::vector<FoundIdentity>& found) {
  const auto words = words_of(skeleton);
  for (const NameMention& mention : mentions) {
    const auto at = std::find_if(words.begin(), words.end(),
                                 [&](const TextWord& word) { return word.begin == mention.begin; });
    if (at == words.end() || at->end != mention.end) continue;
    const auto i = static_cast<std::size_t>(at - words.begin());
    const std::size_t given = given_name_before(skeleton, words, i, people[mention.person]);
    if (given != kNone) found.push_back({words[given].begin, mention.end, Identity::person});
  }
}

}  // namespace caselight
