#include "brief/answer/unknown_things.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "brief/redaction/identifiers.hpp"
#include "knowledge/event_codes.hpp"

namespace caselight {
namespace {

constexpr std::size_t kShortestCode = 3;
constexpr std::size_t kLongestCode = 6;

std::string_view words_at(const Skeleton& s, std::size_t begin, std::size_t end) {
  return s.text.substr(s.at[begin], s.at[end] - s.at[begin]);
}

class ThingFinder {
 public:
  ThingFinder(std::string_view sentence, const Facts& facts) : s_(skeleton_of(sentence)), facts_(facts) {}

  std::vector<UnknownThing> run() {
    const auto dates = find_dates(s_);
    codes();
    placeholders();
    for (const FoundIdentity& one : find_identifiers(s_, dates)) {
      if (one.kind != Identity::link) add(FindingKind::unknown_placeholder, one.begin, one.end);
    }
    return std::move(out_);
  }

 private:
  void add(FindingKind kind, std::size_t begin, std::size_t end) {
    const std::string words(words_at(s_, begin, end));
    const bool told = std::any_of(out_.begin(), out_.end(),
                                  [&](const auto& o) { return o.kind == kind && o.words == words; });
    if (!told) out_.push_back({kind, words});
  }

  void codes() {
    const auto words = words_of(s_);
    std::size_t shouted = 0;
    for (const TextWord& word : words) shouted += word.all_upper ? 1 : 0;
    const bool shouting = shouted * 2 > words.size() && words.size() > 3;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string plain = ascii_of(spelled(s_, words[i]));
      const bool named =
          i > 0 && is_code_word(spelled(s_, words[i - 1])) && (words[i].capital || has_digit(plain));
      const bool known = facts_.words.count(plain) > 0;
      if (!known && (named || mixes_digits(plain) || (!shouting && is_table_code(words[i]))))
        add(FindingKind::unknown_code, words[i].begin, words[i].end);
    }
  }
  static bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), is_digit); }
  static bool is_code_word(std::u32string_view word) {
    return word == U"code" || word == U"codes" || word == U"codigo" || word == U"codigos";
  }
  /// `fta1`, `h008`; not a form's number (`i485`) and not `18th`.
  static bool mixes_digits(std::string_view word) {
    if (word.size() < kShortestCode || word.size() > kLongestCode || !is_letter(word[0]) || !has_digit(word))
      return false;
    const bool form = (word[0] == 'i' || word[0] == 'n' || word[0] == 'g') && is_digit(word[1]);
    return !form;
  }
  /// Capitals that every letter has, and that are codes of the table by chance.
  static bool is_ordinary(std::string_view word) {
    constexpr std::array<std::string_view, 22> kOrdinary{
        "ID", "US", "USA", "RFE", "NOID", "NOIR", "EAD", "ASC", "FBI", "PDF", "OK",
        "AM", "PM", "NVC", "NTA", "DOJ",  "DHS",  "INA", "CFR", "TPS", "SSN", "IT"};
    return std::find(kOrdinary.begin(), kOrdinary.end(), word) != kOrdinary.end();
  }
  bool is_table_code(const TextWord& word) const {
    if (is_ordinary(words_at(s_, word.begin, word.end))) return false;
    return word.all_upper && find_event_code(words_at(s_, word.begin, word.end)) != nullptr;
  }

  void placeholders() {
    for (auto at = next_bracketed(s_.text, 0); at; at = next_bracketed(s_.text, at->end)) {
      const std::string word(s_.text.substr(at->begin, at->end - at->begin));
      if (facts_.placeholders.count(to_lower(word)) == 0)
        out_.push_back({FindingKind::unknown_placeholder, word});
    }
    templates();
  }
  /// "[Applicant Name]", "{{name}}", "{e99.date}": what somebody was meant to fill in.
  void templates() {
    constexpr std::size_t kLongest = 40;
    for (std::size_t open = s_.text.find_first_of("[{"); open != std::string_view::npos;
         open = s_.text.find_first_of("[{", open + 1)) {
      const char closing = s_.text[open] == '[' ? ']' : '}';
      const auto close = s_.text.substr(open, kLongest).find(closing);
      if (close == std::string_view::npos || close < 2) continue;
      const std::string_view inside = s_.text.substr(open + 1, close - 1);
      const bool words = closing == '}' || inside.find(' ') != std::string_view::npos;
      const bool letters = std::any_of(inside.begin(), inside.end(), [](char c) { return is_letter(c); });
      const std::string whole(s_.text.substr(open, close + 1));
      if (words && letters && facts_.text.find(whole) == std::string::npos)
        out_.push_back({FindingKind::unknown_placeholder, whole});
    }
  }

  Skeleton s_;
  const Facts& facts_;
  std::vector<UnknownThing> out_;
};

bool is_address_end(char32_t c) {
  return c == U' ' || c == U'\0' || c == U'"' || c == U')' || c == U']' || c == U'>';
}

/// `uscis.gov/x`, `pay-uscis.com`: a name with a dot and an ending of the web.
bool looks_like_host(std::u32string_view text) {
  constexpr std::array<std::u32string_view, 16> kEndings{U"com",    U"org", U"net", U"gov", U"info", U"us",
                                                         U"io",     U"co",  U"app", U"biz", U"site", U"xyz",
                                                         U"online", U"ly",  U"me",  U"edu"};
  const auto host = text.substr(0, text.find_first_of(U"/?#:"));
  const auto dot = host.rfind(U'.');
  if (dot == host.npos || dot == 0) return false;
  return std::find(kEndings.begin(), kEndings.end(), host.substr(dot + 1)) != kEndings.end();
}

}  // namespace

std::vector<UnknownThing> unknown_things(std::string_view sentence, const Facts& facts) {
  return ThingFinder(sentence, facts).run();
}

std::vector<WebAddress> find_web_addresses(std::string_view text) {
  const Skeleton s = skeleton_of(text);
  std::vector<WebAddress> out;
  for (std::size_t i = 0; i < s.size();) {
    std::size_t end = i;
    while (!is_address_end(s[end])) ++end;
    std::size_t last = end;
    while (last > i && std::u32string_view(U".,;:!?'").find(s[last - 1]) != std::u32string_view::npos) --last;
    const auto piece = std::u32string_view(s.code).substr(i, last - i);
    const auto scheme = piece.find(U"://");
    const bool address = scheme != piece.npos || piece.substr(0, 4) == U"www." || looks_like_host(piece);
    if (address && piece.find(U'@') == piece.npos) out.push_back({s.at[i], s.at[last]});
    i = std::max(end, i + 1);
  }
  return out;
}

}  // namespace caselight
