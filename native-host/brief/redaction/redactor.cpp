#include "brief/redaction/redactor.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_rows.hpp"
#include "base/text.hpp"
#include "brief/redaction/identifiers.hpp"
#include "brief/redaction/namesakes.hpp"
#include "brief/redaction/ordinary_words.hpp"
#include "brief/redaction/unknown_names.hpp"

namespace caselight {
namespace {

constexpr std::size_t kShortestStem = 8;  ///< letters of a file's name that are looked for without its ending
constexpr std::size_t kLongestBracketed = 24;

bool is_number_like(Identity kind) {
  return kind == Identity::receipt || kind == Identity::a_number || kind == Identity::ssn ||
         kind == Identity::phone || kind == Identity::number;
}

/// The same key for every spelling of one value.
std::string key_of(Identity kind, std::string_view value) {
  const Skeleton skeleton = skeleton_of(value);
  std::string key;
  for (const char32_t c : skeleton.code) {
    const bool kept =
        is_word_letter(c) || is_ascii_digit(c) || (!is_number_like(kind) && c < 0x80 && c > ' ');
    if (kept) key.append(std::to_string(static_cast<unsigned>(c))).push_back('.');
  }
  return key;
}

std::string_view replacement(char c) {
  switch (c) {
    case '<':
      return "‹";
    case '>':
      return "›";
    case '[':
      return "(";
    case ']':
      return ")";
    case '"':
    case '`':
      return "'";
    default:
      return " ";
  }
}

std::string one_line(std::string_view text, std::string_view structural) {
  std::string out;
  for (const char c : text) {
    const bool structure = structural.find(c) != std::string_view::npos;
    structure ? void(out.append(replacement(c))) : out.push_back(c);
  }
  return out;
}

/// A file is looked for without its ending, unless little is left then.
std::string_view name_of_file(const KnownText& known) {
  const std::string_view value = known.value;
  const auto ending = value.rfind('.');
  const bool cut =
      known.kind == Identity::file && ending != std::string_view::npos && ending >= kShortestStem;
  return cut ? value.substr(0, ending) : value;
}

void find_known_texts(const Skeleton& skeleton, const std::vector<Redactor::FoldedText>& texts,
                      std::vector<FoundIdentity>& found) {
  for (const auto& [kind, value] : texts) {
    for (std::size_t at = skeleton.code.find(value); at != std::u32string::npos;
         at = skeleton.code.find(value, at + value.size())) {
      const bool inside = (at > 0 && is_word_letter(skeleton[at - 1]) && is_word_letter(value.front())) ||
                          (is_word_letter(skeleton[at + value.size()]) && is_word_letter(value.back()));
      if (!inside) found.push_back({at, at + value.size(), kind});
    }
  }
}

/// "Alex-jin" is one name, and "(312) 555-0187" one number with its brackets.
void take_the_rest(const Skeleton& s, FoundIdentity& one) {
  if (one.kind <= Identity::person) {
    while (s[one.end] == U'-' && is_word_letter(s[one.end + 1])) {
      ++one.end;
      while (is_word_letter(s[one.end])) ++one.end;
    }
  }
  const auto text = std::u32string_view(s.code).substr(one.begin, one.end - one.begin);
  const auto opened = std::count(text.begin(), text.end(), U'(');
  const auto closed = std::count(text.begin(), text.end(), U')');
  if (closed > opened && one.begin > 0 && s[one.begin - 1] == U'(') --one.begin;
  if (opened > closed && s[one.end] == U')') ++one.end;
}

/// In the order of the text, overlapping ones joined, so that no piece of any is left.
std::vector<FoundIdentity> settled(std::vector<FoundIdentity> found) {
  sort_rows(found, [](const auto& a, const auto& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<FoundIdentity> out;
  for (const FoundIdentity& one : found) {
    if (!out.empty() && one.begin < out.back().end) {
      out.back().end = std::max(out.back().end, one.end);
    } else {
      out.push_back(one);
    }
  }
  return out;
}

/// `[RECEIPT-1]`, given out or not; a name in brackets is none.
bool is_placeholder(std::string_view bracketed) {
  const auto inside = bracketed.substr(1, bracketed.size() - 2);
  for (int i = 0; i <= static_cast<int>(Identity::last); ++i) {
    const std::string_view word = placeholder_word(static_cast<Identity>(i));
    if (!equal_ignoring_case(inside.substr(0, word.size()), word)) continue;
    const auto rest = inside.substr(word.size());
    const bool numbered =
        rest.size() > 1 && rest.front() == '-' && std::all_of(rest.begin() + 1, rest.end(), is_digit);
    if (rest.empty() || numbered) return true;
  }
  return false;
}

/// A placeholder that stands in the text already names nobody.
void spare_placeholders(const Skeleton& skeleton, std::vector<FoundIdentity>& found) {
  for (auto at = next_bracketed(skeleton.text, 0); at; at = next_bracketed(skeleton.text, at->end)) {
    if (!is_placeholder(skeleton.text.substr(at->begin, at->end - at->begin))) continue;
    std::erase_if(found, [&](const FoundIdentity& one) {
      return skeleton.at[one.begin] >= at->begin && skeleton.at[one.end] <= at->end;
    });
  }
}

}  // namespace

Redactor::Redactor(KnownValues known, MaskWords mask) : known_(std::move(known)), mask_(std::move(mask)) {
  for (const KnownText& text : known_.texts) {
    std::u32string folded = skeleton_of(name_of_file(text)).code;
    const bool of_uscis = text.kind == Identity::file && is_made_of_published_words(name_of_file(text));
    const bool common =
        of_uscis || is_published_text(name_of_file(text)) || is_ordinary_word(ascii_of(folded));
    if (!folded.empty() && !common) looked_for_.push_back({text.kind, std::move(folded)});
  }
  if (!known_.receipt.empty()) whole(Identity::receipt, known_.receipt);
}

std::string Redactor::data(std::string_view text) {
  return redact(one_line(without_invisible(clean_utf8(text)), "\n\t<>[]\"`"));
}

std::string Redactor::typed(std::string_view text) {
  return redact(one_line(without_invisible(clean_utf8(text)), "<>`"));
}

std::string Redactor::whole(Identity kind, std::string_view value) {
  return value.empty() ? std::string() : give(kind, key_of(kind, value), clean_utf8(value));
}

std::string Redactor::redact(std::string_view text) {
  const Skeleton skeleton = skeleton_of(text);
  std::vector<FoundIdentity> found = find_identifiers(skeleton, find_dates(skeleton));
  find_known_texts(skeleton, looked_for_, found);
  const auto names = find_names(skeleton, known_.people);
  for (const NameMention& name : names)
    found.push_back({name.begin, name.end, known_.people[name.person].role});
  if (!is_published_text(text)) {
    find_namesakes(skeleton, known_.people, names, found);
    find_mistyped_names(skeleton, known_.people, found);
    find_announced_names(skeleton, found);
    find_unknown_names(skeleton, found);
    find_caseless_names(skeleton, found);
  }
  for (FoundIdentity& one : found) take_the_rest(skeleton, one);
  spare_placeholders(skeleton, found);
  std::string out;
  std::size_t copied = 0;
  for (const FoundIdentity& one : settled(std::move(found))) {
    const std::size_t begin = skeleton.at[one.begin];
    const std::size_t end = skeleton.at[one.end];
    out.append(text, copied, begin - copied).append(place(one, text.substr(begin, end - begin)));
    copied = end;
  }
  return out.append(text, copied);
}

/// A known person keeps one placeholder however the name is written.
std::string Redactor::place(const FoundIdentity& found, std::string_view value) {
  const Skeleton written = skeleton_of(value);
  const auto mentioned = find_names(written, known_.people);
  if ((found.kind <= Identity::person || found.kind == Identity::number) && !mentioned.empty()) {
    const KnownPerson& person = known_.people[mentioned.front().person];
    if (is_namesake(written, person)) return whole(Identity::person, value);
    return whole(person.role, person.shown);
  }
  if (found.kind == Identity::person) {
    if (const Placeholder* same = same_person(value)) return same->written;
  }
  return whole(found.kind, value);
}

/// The one person whose given name this is, or whose given name alone was written before; the fuller name is
/// the one that is put back. Nobody when two people come into question.
Placeholder* Redactor::same_person(std::string_view value) {
  const auto parts = name_parts(value);
  const std::string key = key_of(Identity::person, value);
  Placeholder* found = nullptr;
  for (Placeholder& one : placeholders_) {
    if (one.kind != Identity::person) continue;
    if (one.key == key) return &one;
    const auto known = name_parts(one.value);
    const bool one_is_given_name = (parts.size() == 1) != (known.size() == 1);
    if (parts.empty() || known.empty() || !one_is_given_name || parts.front() != known.front()) continue;
    if (found != nullptr) return nullptr;
    found = &one;
  }
  if (found != nullptr && parts.size() > 1) {
    found->value = clean_utf8(value);
    found->key = key;
  }
  return found;
}

std::string Redactor::give(Identity kind, std::string key, std::string_view value) {
  if (mask_) return mask_(kind);
  const auto same = [&](const Placeholder& p) { return p.kind == kind && p.key == key; };
  const auto known = std::find_if(placeholders_.begin(), placeholders_.end(), same);
  if (known != placeholders_.end()) return known->written;
  const auto count = std::count_if(placeholders_.begin(), placeholders_.end(),
                                   [&](const auto& p) { return p.kind == kind; });
  std::string written("[");
  written.append(placeholder_word(kind));
  if (is_numbered(kind)) written.append("-").append(std::to_string(count + 1));
  written.push_back(']');
  placeholders_.push_back({written, kind, std::string(value), std::move(key)});
  return written;
}

const Placeholder* Redactor::find(std::string_view written) const {
  const auto it = std::find_if(placeholders_.begin(), placeholders_.end(),
                               [&](const Placeholder& p) { return equal_ignoring_case(p.written, written); });
  return it == placeholders_.end() ? nullptr : &*it;
}

std::string Redactor::restore(std::string_view text) const {
  std::string out;
  std::size_t copied = 0;
  for (auto at = next_bracketed(text, 0); at; at = next_bracketed(text, at->end)) {
    const Placeholder* known = find(text.substr(at->begin, at->end - at->begin));
    if (known == nullptr) continue;
    out.append(text.substr(copied, at->begin - copied)).append(known->value);
    copied = at->end;
  }
  return out.append(text.substr(copied));
}

std::optional<BracketedWord> next_bracketed(std::string_view text, std::size_t from) {
  for (auto open = text.find('[', from); open != std::string_view::npos; open = text.find('[', open + 1)) {
    const auto inside = text.substr(open + 1, text.substr(open + 1, kLongestBracketed + 1).find(']'));
    const auto close = open + 1 + inside.size();
    const bool closed = close < text.size() && inside.size() <= kLongestBracketed;
    const bool shaped = closed && !inside.empty() && is_letter(inside.front()) &&
                        std::all_of(inside.begin(), inside.end(), [](char c) {
                          return is_letter(c) || is_digit(c) || c == '-' || c == '_';
                        });
    if (shaped) return BracketedWord{open, close + 1};
  }
  return std::nullopt;
}

}  // namespace caselight
