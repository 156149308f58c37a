#include "brief/answer/facts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "brief/answer/evidence_ids.hpp"
#include "brief/redaction/redactor.hpp"

namespace caselight {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kUnits{{
    {"day", "day"},
    {"days", "day"},
    {"dia", "day"},
    {"dias", "day"},
    {"week", "week"},
    {"weeks", "week"},
    {"semana", "week"},
    {"semanas", "week"},
    {"month", "month"},
    {"months", "month"},
    {"mes", "month"},
    {"meses", "month"},
    {"year", "year"},
    {"years", "year"},
    {"ano", "year"},
    {"anos", "year"},
    {"hours", "hour"},
    {"horas", "hour"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 75> kNumbers{{
    {"one", "1"},          {"two", "2"},         {"three", "3"},        {"four", "4"},
    {"five", "5"},         {"six", "6"},         {"seven", "7"},        {"eight", "8"},
    {"nine", "9"},         {"ten", "10"},        {"eleven", "11"},      {"twelve", "12"},
    {"thirteen", "13"},    {"fourteen", "14"},   {"fifteen", "15"},     {"sixteen", "16"},
    {"seventeen", "17"},   {"eighteen", "18"},   {"nineteen", "19"},    {"twenty", "20"},
    {"thirty", "30"},      {"forty", "40"},      {"fifty", "50"},       {"sixty", "60"},
    {"seventy", "70"},     {"eighty", "80"},     {"ninety", "90"},      {"hundred", "100"},
    {"couple", "few"},     {"few", "few"},       {"several", "few"},    {"un", "1"},
    {"una", "1"},          {"dos", "2"},         {"tres", "3"},         {"cuatro", "4"},
    {"cinco", "5"},        {"seis", "6"},        {"siete", "7"},        {"ocho", "8"},
    {"nueve", "9"},        {"diez", "10"},       {"once", "11"},        {"doce", "12"},
    {"trece", "13"},       {"catorce", "14"},    {"quince", "15"},      {"dieciseis", "16"},
    {"diecisiete", "17"},  {"dieciocho", "18"},  {"diecinueve", "19"},  {"veinte", "20"},
    {"veintiuno", "21"},   {"veintidos", "22"},  {"veintitres", "23"},  {"veinticuatro", "24"},
    {"veinticinco", "25"}, {"veintiseis", "26"}, {"veintisiete", "27"}, {"veintiocho", "28"},
    {"veintinueve", "29"}, {"treinta", "30"},    {"cuarenta", "40"},    {"cincuenta", "50"},
    {"sesenta", "60"},     {"setenta", "70"},    {"ochenta", "80"},     {"noventa", "90"},
    {"cien", "100"},       {"par", "few"},       {"varios", "few"},     {"varias", "few"},
    {"unos", "few"},       {"unas", "few"},      {"pocas", "few"},
}};

template <std::size_t N>
std::string_view looked_up(const std::array<std::pair<std::string_view, std::string_view>, N>& table,
                           std::string_view word) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == word; });
  return found == table.end() ? std::string_view{} : found->second;
}

std::string number_of(const std::string& word) {
  const bool figures = !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
  return figures ? word : std::string(looked_up(kNumbers, word));
}

bool may_stand_between(std::string_view word) {
  return word == "of" || word == "business" || word == "calendar" || word == "more" || word == "full" ||
         word == "whole" || word == "entire" || word == "good" || word == "habiles" || word == "to" ||
         word == "or" || word == "a" || word == "o" || word == "and" || word == "y" || word == "de";
}

/// "twenty-five", "treinta y cinco"; moves `first` to the tens.
std::string tens_and_ones(const Skeleton& s, const std::vector<TextWord>& words, std::size_t last,
                          std::size_t& first) {
  const std::string_view ones = looked_up(kNumbers, ascii_of(spelled(s, words[last])));
  if (ones.size() != 1 || last == 0) return {};
  const bool spanish = last > 1 && ascii_of(spelled(s, words[last - 1])) == "y";
  const std::size_t at = last - (spanish ? 2 : 1);
  const std::string_view tens = looked_up(kNumbers, ascii_of(spelled(s, words[at])));
  if (tens.size() != 2 || tens[1] != '0' || tens[0] == '1') return {};
  first = at;
  return std::string(1, tens[0]).append(ones);
}

/// The number whose last word is `last`; moves `first` to its first ("7.4" is two words).
std::string whole_number(const Skeleton& s, const std::vector<TextWord>& words, std::size_t last,
                         std::size_t& first) {
  std::string number = number_of(ascii_of(spelled(s, words[last])));
  first = last;
  if (const std::string sum = tens_and_ones(s, words, last, first); !sum.empty()) return sum;
  if (number.empty() || last == 0 || words[last].begin - words[last - 1].end != 1) return number;
  const char32_t mark = s[words[last - 1].end];
  const std::string before = ascii_of(spelled(s, words[last - 1]));
  const bool figures = !before.empty() && std::all_of(before.begin(), before.end(), is_digit);
  if (!figures || (mark != U'.' && mark != U',')) return number;
  first = last - 1;
  return mark == U',' && number.size() == 3 ? before + number : before + "." + number;
}

}  // namespace

/// "2 to 3 months" and "2-3 months" name two lengths; in "2026, 72 days" the year is none.
static bool joins_two_numbers(const Skeleton& s, const std::vector<TextWord>& words, std::size_t first) {
  if (first == 0) return false;
  const std::string before = ascii_of(spelled(s, words[first - 1]));
  if (before == "to" || before == "or" || before == "a" || before == "o" || before == "and" || before == "y")
    return true;
  return words[first].begin - words[first - 1].end == 1 && s[words[first - 1].end] == U'-';
}

/// "two and a half years": the place of "two", when this is such a half.
static std::optional<std::size_t> number_before_half(const Skeleton& s, const std::vector<TextWord>& words,
                                                     std::size_t unit) {
  const auto is = [&](std::size_t at, std::string_view word) {
    return ascii_of(spelled(s, words[at])) == word;
  };
  if (unit < 4 || !is(unit - 1, "half") || !is(unit - 2, "a") || !is(unit - 3, "and")) return std::nullopt;
  return unit - 4;
}

std::vector<SpanOfTime> find_spans_of_time(const Skeleton& skeleton) {
  std::vector<SpanOfTime> out;
  const auto words = words_of(skeleton);
  for (std::size_t unit = 1; unit < words.size(); ++unit) {
    const std::string_view name = looked_up(kUnits, ascii_of(spelled(skeleton, words[unit])));
    if (name.empty()) continue;
    if (const auto before = number_before_half(skeleton, words, unit)) {
      std::size_t first = 0;
      const std::string number = whole_number(skeleton, words, *before, first);
      if (!number.empty())
        out.push_back({words[first].begin, words[unit].end, number + ".5 " + std::string(name)});
      continue;
    }
    bool counted = false;
    for (std::size_t back = 1; back <= 3 && back <= unit; ++back) {
      std::size_t first = 0;
      const std::size_t at = unit - back;
      const std::string number = whole_number(skeleton, words, at, first);
      constexpr std::size_t kYear = 4;  // "October 14, 2026, and a week later"
      if (number.size() >= kYear && number.find('.') == number.npos) break;
      if (!number.empty()) {
        if (number != "few" || !counted)
          out.push_back({words[first].begin, words[unit].end, number + " " + std::string(name)});
        counted = true;
        if (!joins_two_numbers(skeleton, words, first)) break;
      } else if (!may_stand_between(ascii_of(spelled(skeleton, words[at])))) {
        break;
      }
      back += at - std::min(first, at);
    }
  }
  return out;
}

Facts facts_of(std::string_view sent) {
  Facts out;
  out.text = sent;
  for (const EvidenceMention& mention : find_evidence_ids(sent))
    out.evidence.insert(mention.ids.begin(), mention.ids.end());
  const Skeleton skeleton = skeleton_of(sent);
  for (const DateMention& mention : find_dates(skeleton)) out.days.push_back(mention.readings.front());
  for (const SpanOfTime& span : find_spans_of_time(skeleton)) out.spans.insert(span.key);
  for (const TextWord& word : words_of(skeleton)) out.words.insert(ascii_of(spelled(skeleton, word)));
  for (auto at = next_bracketed(sent, 0); at; at = next_bracketed(sent, at->end)) {
    out.placeholders.insert(to_lower(sent.substr(at->begin, at->end - at->begin)));
  }
  return out;
}

}  // namespace caselight
