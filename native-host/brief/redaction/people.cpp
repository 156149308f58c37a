#include "brief/redaction/people.hpp"

#include <algorithm>
#include <optional>

#include "brief/redaction/dates.hpp"
#include "brief/redaction/ordinary_words.hpp"
#include "brief/redaction/spelling.hpp"

namespace caselight {
namespace {

constexpr std::size_t kShortestInside = 4;    ///< letters of a part that is looked for inside longer words
constexpr std::size_t kLongestJoined = 80;    ///< letters of parts that are written as one word
constexpr std::size_t kLongestShortened = 3;  ///< letters before the full stop of "Dr." and "J."
constexpr std::size_t npos = static_cast<std::size_t>(-1);

bool is_ordinary(std::u32string_view word) {
  if (word.empty()) return true;
  const std::string plain = ascii_of(word);
  const bool letter_alone = word.size() < 2 && word.front() < 0x2E80;  // 刘 is a whole name
  return letter_alone || (!plain.empty() && is_ordinary_word(plain));
}

bool is_part(const KnownPerson& person, std::u32string_view word) {
  return std::find(person.parts.begin(), person.parts.end(), word) != person.parts.end();
}

/// The same name as passports and keyboards without its marks write it: `mueller` of Müller.
bool is_other_spelling(const KnownPerson& person, std::u32string_view word) {
  return std::any_of(person.parts.begin(), person.parts.end(),
                     [&](const std::u32string& part) { return same_spelling(part, word); });
}

/// `odell` of O'Dell, `delacruz` of De La Cruz, `alexsample`: two or more parts written as one word.
bool is_joined(const KnownPerson& person, std::u32string_view word) {
  if (word.size() < 3 || word.size() > kLongestJoined) return false;
  std::vector<bool> reached(word.size() + 1, false);
  reached[0] = true;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (!reached[at]) continue;
    for (const auto& part : person.parts) {
      if (word.substr(at, part.size()) == part) reached[at + part.size()] = true;
    }
  }
  return reached[word.size()];
}

bool holds_part(const KnownPerson& person, std::u32string_view word) {
  if (is_ordinary(word)) return false;
  const std::u32string spelling = common_spelling(word);
  return std::any_of(person.parts.begin(), person.parts.end(), [&](const std::u32string& part) {
    const bool whole_name = part.size() >= 2 || person.parts.size() == 1;
    const bool letters_of_its_own = part.front() >= 0x2E80 && whole_name;  // scripts without spaces
    const bool long_enough = part.size() >= kShortestInside || letters_of_its_own;
    if (!long_enough || is_ordinary(part)) return false;
    const std::u32string other = common_spelling(part);
    const bool spelled_otherwise = other.size() >= kShortestInside && spelling.find(other) != spelling.npos;
    return spelled_otherwise || word.find(part) != word.npos;
  });
}

class NameFinder {
 public:
  NameFinder(const Skeleton& skeleton, const std::vector<KnownPerson>& people)
      : s_(skeleton),
        people_(people),
        words_(words_of(skeleton)),
        owner_(words_.size(), npos),
        published_(is_published_text(skeleton.text)) {}

  std::vector<NameMention> run() {
    for (std::size_t i = 0; i < words_.size(); ++i) owner_[i] = certain_owner(i);
    for (std::size_t i = 0; i < words_.size(); ++i) shared_part(i);
    if (!published_) {
      for (std::size_t i = 0; i < words_.size(); ++i) ordinary_pair(i);
      for (std::size_t i = 0; i < words_.size(); ++i) ordinary_alone(i);
    }
    for (std::size_t i = 0; i < words_.size(); ++i) grow(i);
    for (std::size_t i = words_.size(); i-- > 0;) grow(i);
    return mentions();
  }

 private:
  std::u32string_view word(std::size_t i) const { return spelled(s_, words_[i]); }
  std::u32string_view gap(std::size_t i) const {
    return std::u32string_view(s_.code).substr(words_[i].end, words_[i + 1].begin - words_[i].end);
  }
  /// True when words i and i + 1 can belong to one name.
  bool joined(std::size_t i) const {
    if (i + 1 >= words_.size()) return false;
    const auto between = gap(i);
    if (between.size() > 3 || between.find_first_not_of(U" ,.-_'/+&") != between.npos) return false;
    return between.find(U". ") == between.npos || word(i).size() <= kLongestShortened;
  }

  std::size_t certain_owner(std::size_t i) const {
    const auto text = word(i);
    for (std::size_t p = 0; p < people_.size(); ++p) {
      const bool plain = is_other_spelling(people_[p], text) && !is_ordinary(text);
      if (plain || (!is_ordinary(text) && is_joined(people_[p], text)) || holds_part(people_[p], text))
        return p;
    }
    return npos;
  }

  /// "Jordan Sample" where Alex Sample is known as well: a part that two people have belongs to the one whose
  /// own part stands beside it.
  void shared_part(std::size_t i) {
    if (owner_[i] == npos || is_owned_beside(i, owner_[i])) return;
    for (std::size_t p = 0; p < people_.size(); ++p) {
      if (is_other_spelling(people_[p], word(i)) && is_owned_beside(i, p)) owner_[i] = p;
    }
  }
  /// A part of this person, and not of the one whom the word would belong to by itself, stands beside it.
  bool is_owned_beside(std::size_t i, std::size_t person) const {
    const auto own = [&](std::size_t k) {
      return owner_[k] == person && word(k) != word(i) && is_other_spelling(people_[person], word(k));
    };
    return (i > 0 && joined(i - 1) && own(i - 1)) || (i + 1 < words_.size() && joined(i) && own(i + 1));
  }

  /// Two ordinary words of one name side by side, both with a capital: "Green, May".
  void ordinary_pair(std::size_t i) {
    if (!joined(i) || owner_[i] != npos || word(i) == word(i + 1)) return;
    if (!words_[i].capital || !words_[i + 1].capital) return;
    for (std::size_t p = 0; p < people_.size(); ++p) {
      if (is_part(people_[p], word(i)) && is_part(people_[p], word(i + 1))) owner_[i] = owner_[i + 1] = p;
    }
  }

  void ordinary_alone(std::size_t i) {
    if (owner_[i] != npos || word(i).size() < 2 || !words_[i].capital) return;
    const auto owner =
        std::find_if(people_.begin(), people_.end(), [&](const auto& p) { return is_part(p, word(i)); });
    if (owner == people_.end()) return;
    const bool whole = words_.size() == 1;
    if (whole || owns_something(i) || stands_out(i) || is_month_without_date(i))
      owner_[i] = static_cast<std::size_t>(owner - people_.begin());
  }
  bool owns_something(std::size_t i) const {
    return s_[words_[i].end] == U'\'' && s_[words_[i].end + 1] == U's';
  }
  /// In capitals while its neighbours are not.
  bool stands_out(std::size_t i) const {
    if (!words_[i].all_upper) return false;
    const auto shouts = [&](std::size_t k) {
      return k < words_.size() && (words_[k].all_upper || word(k).size() < 2);
    };
    return !(i > 0 && shouts(i - 1)) && !shouts(i + 1);
  }
  /// "Julio" and "April" are months only beside a figure; "May" is left alone because it is a verb as well.
  bool is_month_without_date(std::size_t i) const {
    if (month_named(word(i)) == 0 || word(i) == U"may") return false;
    const auto figure = [&](std::size_t k) {
      return k < words_.size() && is_ascii_digit(s_[words_[k].begin]);
    };
    return !figure(i + 1) && !figure(i + 2) && !(i > 0 && figure(i - 1)) && !(i > 1 && figure(i - 2));
  }

  /// A known part draws in its neighbours: ordinary parts, particles and initials of the same name.
  void grow(std::size_t i) {
    if (owner_[i] == npos) return;
    if (joined(i)) take(i + 1, owner_[i]);
    if (i > 0 && joined(i - 1)) take(i - 1, owner_[i]);
  }
  void take(std::size_t i, std::size_t person) {
    if (owner_[i] != npos) return;
    const bool small_word = !words_[i].capital && is_function_word(ascii_of(word(i)));
    const bool part = is_other_spelling(people_[person], word(i));
    if (part ? !small_word : is_initial(i, person)) owner_[i] = person;
  }
  bool is_initial(std::size_t i, std::size_t person) const {
    if (word(i).size() != 1 || !words_[i].capital) return false;
    const auto& parts = people_[person].parts;
    const bool between = i > 0 && i + 1 < words_.size() && owner_[i - 1] == person && owner_[i + 1] == person;
    return between || std::any_of(parts.begin(), parts.end(),
                                  [&](const auto& p) { return p.front() == word(i).front(); });
  }

  std::vector<NameMention> mentions() const {
    std::vector<NameMention> out;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (owner_[i] == npos) continue;
      const bool more = i > 0 && owner_[i - 1] == owner_[i] && joined(i - 1);
      if (more) {
        out.back().end = words_[i].end;
      } else {
        out.push_back({words_[i].begin, words_[i].end, owner_[i]});
      }
    }
    return out;
  }

  const Skeleton& s_;
  const std::vector<KnownPerson>& people_;
  std::vector<TextWord> words_;
  std::vector<std::size_t> owner_;
  bool published_;
};

bool is_mistyped_part(const std::vector<KnownPerson>& people, std::u32string_view word) {
  return std::any_of(people.begin(), people.end(), [&](const KnownPerson& person) {
    return std::any_of(person.parts.begin(), person.parts.end(), [&](const std::u32string& part) {
      return !is_ordinary(part) && is_misspelling(word, part);
    });
  });
}

}  // namespace

std::vector<std::u32string> name_parts(std::string_view name) {
  const Skeleton skeleton = skeleton_of(name);
  std::vector<std::u32string> parts;
  for (const TextWord& word : words_of(skeleton)) {
    std::u32string part(spelled(skeleton, word));
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
  }
  return parts;
}

void find_mistyped_names(const Skeleton& skeleton, const std::vector<KnownPerson>& people,
                         std::vector<FoundIdentity>& found) {
  for (const TextWord& word : words_of(skeleton)) {
    const auto text = spelled(skeleton, word);
    const bool known = is_ordinary(text) || is_place_word(ascii_of(text)) || month_named(text) != 0;
    if (!known && is_mistyped_part(people, text)) found.push_back({word.begin, word.end, Identity::person});
  }
}

std::vector<NameMention> find_names(const Skeleton& skeleton, const std::vector<KnownPerson>& people) {
  return people.empty() ? std::vector<NameMention>{} : NameFinder(skeleton, people).run();
}

}  // namespace caselight
