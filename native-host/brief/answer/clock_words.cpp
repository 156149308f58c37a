#include "brief/answer/clock_words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::array kEnglishHours{"one"sv,   "two"sv,   "three"sv, "four"sv, "five"sv,   "six"sv,
                                   "seven"sv, "eight"sv, "nine"sv,  "ten"sv,  "eleven"sv, "twelve"sv};
constexpr std::array kSpanishHours{"una"sv,   "dos"sv,  "tres"sv,  "cuatro"sv, "cinco"sv, "seis"sv,
                                   "siete"sv, "ocho"sv, "nueve"sv, "diez"sv,   "once"sv,  "doce"sv};

/// 1 to 12, or 0.
template <std::size_t N>
int hour_of(const std::array<std::string_view, N>& names, const std::string& word) {
  const auto* found = std::find(names.begin(), names.end(), word);
  if (found != names.end()) return static_cast<int>(found - names.begin()) + 1;
  const bool figures = !word.empty() && word.size() <= 2 && std::all_of(word.begin(), word.end(), is_digit);
  const int hour = figures ? std::atoi(word.c_str()) : 0;
  return hour <= 12 ? hour : 0;
}

std::string clock(int hour, std::string_view minutes) {
  return std::to_string(hour == 0 ? 12 : hour).append(":").append(minutes);
}

std::optional<ClockInWords> english(const TimeSentence& in, std::size_t at) {
  const std::string first = in.word(at);
  if ((first == "half" || first == "quarter") && (in.word(at + 1) == "past" || in.word(at + 1) == "to")) {
    const int hour = hour_of(kEnglishHours, in.word(at + 2));
    if (hour == 0) return std::nullopt;
    const bool to = in.word(at + 1) == "to";
    return ClockInWords{clock(to ? hour - 1 : hour, first == "half" ? "30" : to ? "45" : "15"), 3};
  }
  const int hour = hour_of(kEnglishHours, first);
  const bool apart = in.word(at + 1) == "o" && in.word(at + 2) == "clock";
  if (hour > 0 && (apart || in.word(at + 1) == "oclock"))
    return ClockInWords{clock(hour, "00"), apart ? 3U : 2U};
  // "At eight in the morning".
  const std::string part = in.word(at + 3);
  const bool of_day = in.word(at + 1) == "in" && in.word(at + 2) == "the" &&
                      (part == "morning" || part == "afternoon" || part == "evening");
  if (hour > 0 && at > 0 && in.word(at - 1) == "at" && of_day) return ClockInWords{clock(hour, "00"), 1};
  return std::nullopt;
}

/// "A las dos" counts as an hour only where nothing is counted by it: at the end, or before "de la".
std::optional<ClockInWords> spanish(const TimeSentence& in, std::size_t at) {
  const bool before = in.word(at) == "a" && (in.word(at + 1) == "las" || in.word(at + 1) == "la");
  const int hour = before ? hour_of(kSpanishHours, in.word(at + 2)) : 0;
  if (hour == 0) return std::nullopt;
  const std::string next = in.word(at + 3), after = in.word(at + 4);
  if (next == "y" && after == "media") return ClockInWords{clock(hour, "30"), 5};
  if (next == "y" && after == "cuarto") return ClockInWords{clock(hour, "15"), 5};
  const bool of_day = next == "de" && after == "la";
  const bool figures = is_digit(in.word(at + 2)[0]);
  const bool ends = at + 3 == in.words.size();
  if (of_day || next == "en" || (ends && !figures)) return ClockInWords{clock(hour, "00"), 3};
  return std::nullopt;
}

}  // namespace

std::optional<ClockInWords> clock_in_words(const TimeSentence& in, std::size_t at) {
  const std::string word = in.word(at);
  if (word == "noon" || word == "midday" || word == "mediodia") return ClockInWords{"12:00", 1};
  if (word == "midnight" || word == "medianoche") return ClockInWords{"12:00", 1};
  if (const auto found = english(in, at)) return found;
  return spanish(in, at);
}

}  // namespace caselight
