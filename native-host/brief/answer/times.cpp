#include "brief/answer/times.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.hpp"
#include "brief/answer/clock_words.hpp"
#include "brief/answer/lengths_of_time.hpp"
#include "brief/answer/relative_days.hpp"
#include "brief/answer/time_sentence.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::array<std::pair<std::string_view, unsigned>, 14> kWeekdays{{{"sunday", 0},
                                                                           {"monday", 1},
                                                                           {"tuesday", 2},
                                                                           {"wednesday", 3},
                                                                           {"thursday", 4},
                                                                           {"friday", 5},
                                                                           {"saturday", 6},
                                                                           {"domingo", 0},
                                                                           {"lunes", 1},
                                                                           {"martes", 2},
                                                                           {"miercoles", 3},
                                                                           {"jueves", 4},
                                                                           {"viernes", 5},
                                                                           {"sabado", 6}}};
/// Before these words a month is one: "in May", "hasta enero".
constexpr std::array kBeforeMonth{"in"sv,      "by"sv,     "of"sv,      "until"sv, "before"sv,
                                  "since"sv,   "during"sv, "early"sv,   "late"sv,  "mid"sv,
                                  "en"sv,      "de"sv,     "hasta"sv,   "desde"sv, "antes"sv,
                                  "durante"sv, "next"sv,   "proximo"sv, "this"sv,  "last"sv};

class DayJudge {
 public:
  explicit DayJudge(TimeSentence& in) : in_(in) {}

  void run() {
    dates();
    weekdays();
    clocks();
    clocks_in_words();
    months();
    ordinals();
    relative();
  }

 private:
  bool in_date(std::size_t element) const {
    return std::any_of(in_.dates.begin(), in_.dates.end(),
                       [&](const DateMention& d) { return element >= d.begin && element < d.end; });
  }
  /// The fault of a day that the evidence does not have.
  TimeFault fault_of(const WrittenDay& said) const {
    const bool sent = std::any_of(in_.from.sent.days.begin(), in_.from.sent.days.end(),
                                  [&](const WrittenDay& known) { return same_where_said(said, known); });
    return sent && in_.narrowed ? TimeFault::uncited : TimeFault::unknown;
  }
  bool has_day(const WrittenDay& said) const {
    const auto same = [&](const WrittenDay& known) { return same_where_said(said, known); };
    return std::any_of(in_.days.begin(), in_.days.end(), same) ||
           std::any_of(in_.from.question.days.begin(), in_.from.question.days.end(), same);
  }

  /// In figures the order of the language counts: "3/2/2027" is March 2 in English.
  std::vector<WrittenDay> readings_of(const DateMention& mention) const {
    if (mention.readings.size() < 2) return mention.readings;
    const auto& wanted = in_.from.day_first ? mention.readings.back() : mention.readings.front();
    return {wanted};
  }
  void dates() {
    for (const DateMention& mention : in_.dates) {
      const auto readings = readings_of(mention);
      const bool known =
          std::any_of(readings.begin(), readings.end(), [&](const WrittenDay& d) { return has_day(d); });
      if (!known && !is_second_event(readings.front()))
        in_.add(fault_of(readings.front()), mention.begin, mention.end);
    }
  }

  /// "USCIS approved it on June 1 and revoked it on October 22", with the evidence of the second alone: the
  /// day of another event that the sentence names.
  bool is_second_event(const WrittenDay& said) const {
    const bool first = std::any_of(in_.dates.begin(), in_.dates.end(),
                                   [&](const DateMention& one) { return has_day(readings_of(one).front()); });
    const auto named = days_of_named_events(in_);
    return first && in_.narrowed && std::any_of(named.begin(), named.end(), [&](const WrittenDay& known) {
             return same_where_said(said, known);
           });
  }
  /// The day of the date that stands right beside the element, with the year that the evidence gives it.
  std::optional<WrittenDay> date_beside(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kBeside = 4;
    for (const DateMention& mention : in_.dates) {
      const bool after = mention.begin >= end && mention.begin - end <= kBeside;
      const bool before = begin >= mention.end && begin - mention.end <= kBeside;
      if (after || before) return readings_of(mention).front();
    }
    return std::nullopt;
  }
  /// "December 6, the safe day, is a Sunday": the date before it, with no other weekday between them.
  std::optional<WrittenDay> date_before(std::size_t at) const {
    constexpr std::size_t kNear = 30;
    for (auto it = in_.dates.rbegin(); it != in_.dates.rend(); ++it) {
      const std::size_t begin = in_.words[at].begin;
      if (it->end > begin) continue;
      const bool other = std::any_of(in_.words.begin(), in_.words.end(), [&](const TextWord& word) {
        return word.begin >= it->end && word.end <= begin && weekday_of(ascii_of(spelled(in_.s, word)));
      });
      if (other || begin - it->end > kNear) return std::nullopt;
      return readings_of(*it).front();
    }
    return std::nullopt;
  }
  static std::optional<unsigned> weekday_of(std::string_view name) {
    const auto* it =
        std::find_if(kWeekdays.begin(), kWeekdays.end(), [&](const auto& w) { return w.first == name; });
    return it == kWeekdays.end() ? std::nullopt : std::optional(it->second);
  }
  bool is_said_of_today() const {
    return std::any_of(in_.words.begin(), in_.words.end(), [&](const TextWord& word) {
      const auto plain = ascii_of(spelled(in_.s, word));
      return plain == "today" || plain == "hoy";
    });
  }
  void weekdays() {
    for (std::size_t i = 0; i < in_.words.size(); ++i) {
      const auto named = weekday_of(in_.word(i));
      if (!named) continue;
      auto beside = date_beside(in_.words[i].begin, in_.words[i].end);
      if (!beside) beside = date_before(i);
      const bool right = std::any_of(in_.days.begin(), in_.days.end(), [&](const WrittenDay& known) {
        if (beside && !same_where_said(*beside, known)) return false;
        const auto day = date_of(known);
        // Of the days of the evidence; the day of the reading has a weekday by chance.
        if (!beside && day == in_.from.facts.today && !is_said_of_today()) return false;
        return day && std::chrono::weekday(*day).c_encoding() == *named;
      });
      if (!right) in_.add(TimeFault::unknown, in_.words[i].begin, in_.words[i].end);
    }
  }

  /// "9:30 AM", "10 a.m.", "a las 9:30": an hour that was not sent.
  void clocks() {
    for (std::size_t i = 0; i < in_.words.size(); ++i) {
      const std::string hour = in_.word(i);
      const bool figures =
          !hour.empty() && hour.size() <= 2 && std::all_of(hour.begin(), hour.end(), is_digit);
      const bool minutes_before = in_.words[i].begin > 0 && in_.s[in_.words[i].begin - 1] == U':';
      if (!figures || minutes_before || in_date(in_.words[i].begin)) continue;
      const std::string next = in_.word(i + 1);
      const bool minutes = i + 1 < in_.words.size() && in_.s[in_.words[i].end] == U':' && next.size() == 2 &&
                           is_digit(next[0]);
      const bool half =
          next == "am" || next == "pm" ||
          ((next == "a" || next == "p") && in_.word(i + 2) == "m" && in_.s[in_.words[i + 1].end] == U'.');
      if (!minutes && !half) continue;
      const std::size_t end = in_.words[std::min(i + 1, in_.words.size() - 1)].end;
      if (!sent_has(
              in_.s.text.substr(in_.s.at[in_.words[i].begin],
                                in_.s.at[minutes ? end : in_.words[i].end] - in_.s.at[in_.words[i].begin]),
              minutes))
        in_.add(TimeFault::unknown, in_.words[i].begin, end);
    }
  }
  /// "At noon", "half past nine", "nine o'clock", "a las nueve y media".
  void clocks_in_words() {
    for (std::size_t i = 0; i < in_.words.size(); ++i) {
      const auto said = clock_in_words(in_, i);
      if (said && !sent_has(said->figures, true))
        in_.add(TimeFault::unknown, in_.words[i].begin, in_.words[i + said->words - 1].end);
    }
  }
  bool sent_has(std::string_view words, bool whole) const {
    return whole &&
           std::any_of(in_.from.lines.all().begin(), in_.from.lines.all().end(),
                       [&](const BriefLine& line) { return line.text.find(words) != line.text.npos; });
  }

  void months() {
    for (std::size_t i = 1; i < in_.words.size(); ++i) {
      const int month = month_named(spelled(in_.s, in_.words[i]));
      if (month == 0 || in_date(in_.words[i].begin) || !is_in(kBeforeMonth, in_.word(i - 1))) continue;
      const bool verb = in_.word(i) == "may" && !in_.words[i].capital;
      if (!verb && !has_day({0, month, 0}))
        in_.add(fault_of({0, month, 0}), in_.words[i].begin, in_.words[i].end);
    }
  }

  /// "on the 4th", "el día 4".
  void ordinals() {
    for (std::size_t i = 1; i < in_.words.size(); ++i) {
      const std::string text = in_.word(i);
      if (text.empty() || !is_digit(text[0]) || in_date(in_.words[i].begin)) continue;
      const auto letters = text.find_first_not_of("0123456789");
      const std::string suffix = letters == text.npos ? std::string() : text.substr(letters);
      const bool english =
          (suffix == "th" || suffix == "st" || suffix == "nd" || suffix == "rd") && in_.word(i - 1) == "the";
      const bool spanish = suffix.empty() && in_.word(i - 1) == "dia" && i > 1 && in_.word(i - 2) == "el";
      if (!english && !spanish) continue;
      const int day = std::atoi(text.c_str());
      if (day >= 1 && day <= 31 && !has_day({0, 0, day}))
        in_.add(TimeFault::unknown, in_.words[i].begin, in_.words[i].end);
    }
  }

  bool any_day_in(const RelativeDays& meant) const {
    return std::any_of(in_.days.begin(), in_.days.end(), [&](const WrittenDay& known) {
      const auto day = date_of(known);
      return day && *day != in_.from.facts.today && *day >= meant.first && *day <= meant.last;
    });
  }
  void relative() {
    if (!in_.from.facts.known) return;
    for (std::size_t i = 0; i < in_.words.size(); ++i) {
      const auto found = relative_days_at(in_, i);
      if (!found || any_day_in(*found)) continue;
      in_.add(TimeFault::unknown, in_.words[i].begin,
              in_.words[std::min(i + found->words, in_.words.size()) - 1].end);
    }
  }

  TimeSentence& in_;
};

}  // namespace

std::vector<WrongTime> wrong_times(std::string_view sentence, const TimeSources& sources) {
  TimeSentence in(sentence, sources);
  DayJudge(in).run();
  judge_lengths(in);
  return std::move(in.out);
}

}  // namespace caselight
