#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "brief/redaction/identifiers.hpp"
#include "brief/redaction/ordinary_words.hpp"

namespace caselight {
namespace {

constexpr std::size_t kLongestName = 4;  ///< words of a name after its title

/// After some titles an ordinary word is no name ("Attorney General", "Director of").
struct Title {
  std::string_view word;
  Identity kind;
  bool wants_unknown_word = false;
};
constexpr std::array<Title, 26> kTitles{{
    {"officer", Identity::officer, true},
    {"iso", Identity::officer, true},
    {"adjudicator", Identity::officer, true},
    {"supervisor", Identity::officer, true},
    {"agent", Identity::officer, true},
    {"oficial", Identity::officer, true},
    {"director", Identity::officer, true},
    {"directora", Identity::officer, true},
    {"mr", Identity::person},
    {"mrs", Identity::person},
    {"ms", Identity::person},
    {"miss", Identity::person},
    {"dr", Identity::person},
    {"sr", Identity::person},
    {"sra", Identity::person},
    {"srta", Identity::person},
    {"dear", Identity::person},
    {"attn", Identity::person},
    {"estimado", Identity::person},
    {"estimada", Identity::person},
    {"senor", Identity::person},
    {"senora", Identity::person},
    {"attorney", Identity::person, true},
    {"abogado", Identity::person, true},
    {"abogada", Identity::person, true},
    {"esq", Identity::person},
}};

const Title* title_of(std::u32string_view word) {
  const std::string plain = ascii_of(word);
  const auto* found =
      std::find_if(kTitles.begin(), kTitles.end(), [&](const Title& t) { return t.word == plain; });
  return found == kTitles.end() ? nullptr : found;
}

/// Only punctuation of a name may stand between its words, so that a name ends with its sentence.
bool same_name(const Skeleton& skeleton, const TextWord& a, const TextWord& b, bool after_title) {
  const auto gap = std::u32string_view(skeleton.code).substr(a.end, b.begin - a.end);
  if (gap.size() > 3) return false;
  const bool dotted = after_title || a.end - a.begin == 1;
  return gap.find_first_not_of(dotted ? U" .,:-'" : U" -'") == gap.npos;
}

bool fits_name(const Skeleton& skeleton, const TextWord& word, const Title& title, bool first) {
  const std::string plain = ascii_of(spelled(skeleton, word));
  if (!word.capital || title_of(spelled(skeleton, word)) != nullptr) return false;
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
  return last;
}

}  // namespace

void find_announced_names(const Skeleton& skeleton, std::vector<FoundIdentity>& found) {
  const auto words = words_of(skeleton);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Title* title = title_of(spelled(skeleton, words[i]));
    if (title == nullptr) continue;
    const std::size_t last = end_of_name(skeleton, words, i, *title);
    if (last > i) found.push_back({words[i + 1].begin, words[last].end, title->kind});
  }
}

}  // namespace caselight
