#include "casefile/given_days.hpp"

#include <string>

#include "base/text.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kPlaces = 9;  ///< one to nine, eleven to nineteen, ten to ninety: nine words in each language

/// Where a number begins that ends a text; nothing where none does.
struct NumberAtEnd {
  int value = 0;
  std::size_t begin = 0;
};

/// The place, from one to nine, of the phrase with which `text` ends as a word of its own.
NumberAtEnd place_at_end(std::string_view text, Wording words) {
  int index = 0;
  for (const auto word : phrases_of(words)) {
    const bool ends = text.ends_with(word);
    const std::size_t begin = ends ? text.size() - word.size() : 0;
    if (ends && (begin == 0 || !is_letter(text[begin - 1]))) return {index % kPlaces + 1, begin};
    ++index;
  }
  return {};
}

/// "Forty-five", "treinta y tres", "fourteen", "sixty", in lower case.
NumberAtEnd number_in_words(std::string_view text) {
  if (const auto teen = place_at_end(text, Wording::number_teens); teen.value > 0)
    return {10 + teen.value, teen.begin};
  if (const auto ten = place_at_end(text, Wording::number_tens); ten.value > 0)
    return {10 * ten.value, ten.begin};
  const auto unit = place_at_end(text, Wording::number_units);
  if (unit.value == 0) return {};
  for (const std::string_view joint : {"-", " y ", " "}) {
    const auto before = text.substr(0, unit.begin);
    if (!before.ends_with(joint)) continue;
    const auto ten = place_at_end(before.substr(0, before.size() - joint.size()), Wording::number_tens);
    if (ten.value > 0) return {10 * ten.value + unit.value, ten.begin};
  }
  return unit;
}

NumberAtEnd number_at_end(std::string_view text) {
  if (text.ends_with(')')) text.remove_suffix(1);
  std::size_t begin = text.size();
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  const auto digits = text.substr(begin);
  if (digits.empty()) return number_in_words(text);
  if (digits.size() > 3) return {};
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return {value, begin};
}

std::optional<DaysGiven> given_in(std::string_view sentence, std::string_view lower, Wording units,
                                  int of_days) {
  for (const auto unit : phrases_of(units)) {
    for (auto at = lower.find(unit); at != std::string_view::npos; at = lower.find(unit, at + 1)) {
      const auto number = number_at_end(lower.substr(0, at));
      if (number.value == 0 || !says(lower.substr(0, number.begin), Wording::days_given)) continue;
      return DaysGiven{number.value * of_days, sentence.substr(at + unit.size())};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<DaysGiven> days_given_in(std::string_view sentence) {
  const std::string lower = to_lower(sentence);
  const auto days = given_in(sentence, lower, Wording::days, 1);
  return days ? days : given_in(sentence, lower, Wording::weeks, kDaysOfWeek);
}

}  // namespace caselight
