#include "brief/answer/times.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "base/text.hpp"

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
/// A length beside these is the distance from the day of the reading.
constexpr std::array kDistance{"left"sv, "remain"sv, "remaining"sv, "remains"sv, "ago"sv,
                               "now"sv,  "quedan"sv, "queda"sv,     "faltan"sv,  "falta"sv,
                               "hace"sv, "restan"sv, "have"sv,      "tiene"sv};
/// A length beside these can lie between two days of the evidence.
constexpr std::array kBetween{"after"sv,   "later"sv,  "between"sv, "from"sv,    "since"sv, "before"sv,
                              "passed"sv,  "took"sv,   "apart"sv,   "despues"sv, "desde"sv, "entre"sv,
                              "pasaron"sv, "pasado"sv, "antes"sv,   "tardo"sv};
/// "You have a month": an article that counts.
constexpr std::array kBeforeOne{"have"sv, "take"sv,  "takes"sv, "within"sv, "in"sv,     "about"sv,
                                "for"sv,  "least"sv, "than"sv,  "over"sv,   "nearly"sv, "almost"sv,
                                "half"sv, "has"sv,   "lasts"sv, "wait"sv,   "another"sv};
constexpr std::array kAbout{"about"sv, "around"sv, "roughly"sv,         "almost"sv, "nearly"sv,
                            "over"sv,  "than"sv,   "approximately"sv,   "unos"sv,   "unas"sv,
                            "cerca"sv, "casi"sv,   "aproximadamente"sv, "just"sv};

std::optional<Date> date_of(const WrittenDay& day) {
  if (day.year == 0 || day.month == 0 || day.day == 0) return std::nullopt;
  return Date(std::chrono::year(day.year) / std::chrono::month(static_cast<unsigned>(day.month)) /
              std::chrono::day(static_cast<unsigned>(day.day)));
}

bool same_where_said(const WrittenDay& said, const WrittenDay& known) {
  return (said.year == 0 || said.year == known.year) && (said.month == 0 || said.month == known.month) &&
         (said.day == 0 || said.day == known.day);
}

struct Interval {
  Date first;
  Date last;
};

class TimeJudge {
 public:
  TimeJudge(std::string_view sentence, const TimeSources& from)
      : s_(skeleton_of(sentence)), words_(words_of(s_)), dates_(find_dates(s_)), from_(from) {
    const auto cited = from.lines.citing(from.cited);
    for (const BriefLine* line : cited.empty() ? from.lines.citing({}) : cited) {
      days_.insert(days_.end(), line->days.begin(), line->days.end());
      spans_.insert(line->spans.begin(), line->spans.end());
    }
    narrowed_ = !from.cited.empty() && !cited.empty();
    if (from.facts.known) {
      const auto today = std::chrono::year_month_day(from.facts.today);
      days_.push_back({int(today.year()), int(unsigned(today.month())), int(unsigned(today.day()))});
    }
  }

  std::vector<WrongTime> run() {
    dates();
    weekdays();
    clocks();
    months();
    ordinals();
    relative();
    for (const SpanOfTime& span : find_spans_of_time(s_)) length(span);
    lengths_of_one();
    return std::move(out_);
  }

 private:
  std::string word(std::size_t i) const {
    return i < words_.size() ? ascii_of(spelled(s_, words_[i])) : std::string();
  }
  bool in_date(std::size_t element) const {
    return std::any_of(dates_.begin(), dates_.end(),
                       [&](const DateMention& d) { return element >= d.begin && element < d.end; });
  }
  void add(TimeFault fault, std::size_t begin, std::size_t end) {
    const std::string words(s_.text.substr(s_.at[begin], s_.at[end] - s_.at[begin]));
    const bool told =
        std::any_of(out_.begin(), out_.end(), [&](const WrongTime& one) { return one.words == words; });
    if (!told) out_.push_back({fault, words});
  }
  /// The fault of a day that the evidence does not have.
  TimeFault fault_of(const WrittenDay& said) const {
    const bool sent = std::any_of(from_.sent.days.begin(), from_.sent.days.end(),
                                  [&](const WrittenDay& known) { return same_where_said(said, known); });
    return sent && narrowed_ ? TimeFault::uncited : TimeFault::unknown;
  }
  bool has_day(const WrittenDay& said) const {
    const auto same = [&](const WrittenDay& known) { return same_where_said(said, known); };
    return std::any_of(days_.begin(), days_.end(), same) ||
           std::any_of(from_.question.days.begin(), from_.question.days.end(), same);
  }

  /// In figures the order of the language counts: "3/2/2027" is March 2 in English.
  std::vector<WrittenDay> readings_of(const DateMention& mention) const {
    if (mention.readings.size() < 2) return mention.readings;
    const auto& wanted = from_.day_first ? mention.readings.back() : mention.readings.front();
    return {wanted};
  }
  void dates() {
    for (const DateMention& mention : dates_) {
      const auto readings = readings_of(mention);
      const bool known =
          std::any_of(readings.begin(), readings.end(), [&](const WrittenDay& d) { return has_day(d); });
      if (!known) add(fault_of(readings.front()), mention.begin, mention.end);
    }
  }

  /// The day of the date that stands right beside the element, with the year that the evidence gives it.
  std::optional<WrittenDay> date_beside(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kBeside = 4;
    for (const DateMention& mention : dates_) {
      const bool after = mention.begin >= end && mention.begin - end <= kBeside;
      const bool before = begin >= mention.end && begin - mention.end <= kBeside;
      if (after || before) return readings_of(mention).front();
    }
    return std::nullopt;
  }
  void weekdays() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string name = word(i);
      const auto it =
          std::find_if(kWeekdays.begin(), kWeekdays.end(), [&](const auto& w) { return w.first == name; });
      if (it == kWeekdays.end()) continue;
      const auto beside = date_beside(words_[i].begin, words_[i].end);
      const bool right = std::any_of(days_.begin(), days_.end(), [&](const WrittenDay& known) {
        if (beside && !same_where_said(*beside, known)) return false;
        const auto day = date_of(known);
        return day && std::chrono::weekday(*day).c_encoding() == it->second;
      });
      if (!right) add(TimeFault::unknown, words_[i].begin, words_[i].end);
    }
  }

  /// "9:30 AM", "10 a.m.", "a las 9:30": an hour that was not sent.
  void clocks() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string hour = word(i);
      const bool figures =
          !hour.empty() && hour.size() <= 2 && std::all_of(hour.begin(), hour.end(), is_digit);
      const bool minutes_before = words_[i].begin > 0 && s_[words_[i].begin - 1] == U':';
      if (!figures || minutes_before || in_date(words_[i].begin)) continue;
      const std::string next = word(i + 1);
      const bool minutes =
          i + 1 < words_.size() && s_[words_[i].end] == U':' && next.size() == 2 && is_digit(next[0]);
      const bool half = next == "am" || next == "pm" ||
                        ((next == "a" || next == "p") && word(i + 2) == "m" && s_[words_[i + 1].end] == U'.');
      if (!minutes && !half) continue;
      const std::size_t end = words_[std::min(i + 1, words_.size() - 1)].end;
      if (!sent_has(s_.text.substr(s_.at[words_[i].begin],
                                   s_.at[minutes ? end : words_[i].end] - s_.at[words_[i].begin]),
                    minutes))
        add(TimeFault::unknown, words_[i].begin, end);
    }
  }
  bool sent_has(std::string_view words, bool whole) const {
    return whole &&
           std::any_of(from_.lines.all().begin(), from_.lines.all().end(),
                       [&](const BriefLine& line) { return line.text.find(words) != line.text.npos; });
  }

  void months() {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const int month = month_named(spelled(s_, words_[i]));
      if (month == 0 || in_date(words_[i].begin) || !is_in(kBeforeMonth, word(i - 1))) continue;
      const bool verb = word(i) == "may" && !words_[i].capital;
      if (!verb && !has_day({0, month, 0})) add(fault_of({0, month, 0}), words_[i].begin, words_[i].end);
    }
  }

  /// "on the 4th", "el día 4".
  void ordinals() {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const std::string text = word(i);
      if (text.empty() || !is_digit(text[0]) || in_date(words_[i].begin)) continue;
      const auto letters = text.find_first_not_of("0123456789");
      const std::string suffix = letters == text.npos ? std::string() : text.substr(letters);
      const bool english =
          (suffix == "th" || suffix == "st" || suffix == "nd" || suffix == "rd") && word(i - 1) == "the";
      const bool spanish = suffix.empty() && word(i - 1) == "dia" && i > 1 && word(i - 2) == "el";
      if (!english && !spanish) continue;
      const int day = std::atoi(text.c_str());
      if (day >= 1 && day <= 31 && !has_day({0, 0, day}))
        add(TimeFault::unknown, words_[i].begin, words_[i].end);
    }
  }

  static Date month_start(Date day, int months) {
    const std::chrono::year_month_day ymd(day);
    const auto month = std::chrono::year_month(ymd.year(), ymd.month()) + std::chrono::months(months);
    return Date(month / std::chrono::day(1));
  }
  static Date year_start(Date day, int years) {
    return Date((std::chrono::year_month_day(day).year() + std::chrono::years(years)) / std::chrono::January /
                1);
  }

  bool any_day_in(const Interval& interval) const {
    return std::any_of(days_.begin(), days_.end(), [&](const WrittenDay& known) {
      const auto day = date_of(known);
      return day && *day != from_.facts.today && *day >= interval.first && *day <= interval.last;
    });
  }
  /// The days that words at `i` mean, and how many words they are.
  std::optional<std::pair<Interval, std::size_t>> meant(std::size_t i) const {
    const Date t = from_.facts.today;
    const auto days = [](int n) { return std::chrono::days(n); };
    const std::string one = word(i), two = word(i + 1), three = word(i + 2), four = word(i + 3);
    if (one == "tomorrow" || (one == "manana" && word(i - 1) != "la" && i > 0))
      return {{{t + days(1), t + days(1)}, 1}};
    if (one == "yesterday" || one == "ayer") return {{{t - days(2), t}, 1}};
    const bool next = one == "next" || one == "proxima" || one == "proximo";
    const bool last = one == "last" || one == "pasada" || one == "pasado";
    const bool now = one == "this" || one == "esta" || one == "este";
    if (next || last || now) {
      const int way = next ? 1 : last ? -1 : 0;
      if (two == "week" || two == "semana") return {{{t + days(7 * way - 6), t + days(7 * way + 7)}, 2}};
      if (two == "month" || two == "mes")
        return {{{month_start(t, way), month_start(t, way + 1) - days(1)}, 2}};
      if (two == "year" || two == "ano") return {{{year_start(t, way), year_start(t, way + 1) - days(1)}, 2}};
    }
    if (one == "end" && two == "of" && (three == "the" || three == "this")) {
      if (four == "month") return {{{t, month_start(t, 1) - days(1)}, 4}};
      if (four == "year") return {{{t, year_start(t, 1) - days(1)}, 4}};
      if (four == "week") return {{{t, t + days(7)}, 4}};
    }
    if ((one == "fin" || one == "fines" || one == "finales") && two == "de") {
      const std::string unit = three == "este" || three == "esta" ? four : three;
      if (unit == "mes") return {{{t, month_start(t, 1) - days(1)}, 3}};
      if (unit == "ano") return {{{t, year_start(t, 1) - days(1)}, 3}};
    }
    if (one == "christmas" || one == "navidad")
      return {{{year_start(t, 1) - days(10), year_start(t, 1) - days(5)}, 1}};
    if ((one == "new" && two == "year") || (one == "ano" && two == "nuevo"))
      return {{{year_start(t, 1) - days(2), year_start(t, 1) + days(2)}, 2}};
    return std::nullopt;
  }
  void relative() {
    if (!from_.facts.known) return;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto found = meant(i);
      if (!found || any_day_in(found->first)) continue;
      add(TimeFault::unknown, words_[i].begin, words_[std::min(i + found->second, words_.size()) - 1].end);
    }
  }

  bool has_one_of(std::span<const std::string_view> list) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is_in(list, word(i))) return true;
    }
    return false;
  }
  static double days_in(std::string_view unit) {
    constexpr double kMonth = 30.44;
    constexpr double kYear = 365.25;
    return unit == "week" ? 7.0 : unit == "month" ? kMonth : unit == "year" ? kYear : 1.0;
  }
  bool fits(double days, double number, std::string_view unit) const {
    const double said = days / days_in(unit);
    if (is_at_least() && said < number * 0.98) return false;
    if (unit == "day")
      return std::abs(said - number) <= (has_one_of(kAbout) ? std::max(2.0, number * 0.05) : 0.5);
    if (unit == "week") return std::abs(said - number) <= 0.55;
    return std::abs(said - number) <= (unit == "year" ? 0.3 : 0.75);
  }
  bool fits_few(double days, std::string_view unit) const {
    constexpr double kFewest = 1.5;
    constexpr double kMost = 7.0;
    return days >= kFewest * days_in(unit) && days <= kMost * days_in(unit);
  }
  /// "ago" speaks of what is past, "left" of what is to come.
  bool lies_that_way(Date day) const {
    constexpr std::array kPast{"ago"sv, "hace"sv, "since"sv, "passed"sv};
    constexpr std::array kAhead{"left"sv,  "remain"sv, "remaining"sv, "have"sv, "quedan"sv,
                                "queda"sv, "faltan"sv, "falta"sv,     "tiene"sv};
    if (has_one_of(kPast)) return day < from_.facts.today;
    return !has_one_of(kAhead) || day > from_.facts.today;
  }
  /// "over a year", "more than ten months": not less.
  bool is_at_least() const {
    constexpr std::array kOver{"over"sv, "more"sv, "mas"sv};
    return has_one_of(kOver) && !is_said("no more") && !is_said("3 more") && !is_said("3 mas");
  }
  bool is_said(std::string_view words) const { return to_lower(s_.text).find(words) != std::string::npos; }
  /// Lengths between two days of the evidence, or between one of them and the day of the reading.
  bool lies_between(std::string_view number, std::string_view unit, bool from_today) const {
    std::vector<Date> known;
    for (const WrittenDay& day : days_) {
      if (const auto date = date_of(day)) known.push_back(*date);
    }
    const bool links = has_one_of(kBetween);
    for (std::size_t a = 0; a < known.size(); ++a) {
      for (std::size_t b = a + 1; b < known.size(); ++b) {
        const bool today = known[a] == from_.facts.today || known[b] == from_.facts.today;
        if (!today && (from_today || !narrowed_ || !links)) continue;
        if (today && !lies_that_way(known[a] == from_.facts.today ? known[b] : known[a])) continue;
        const auto days = static_cast<double>(std::abs((known[a] - known[b]).count()));
        if (number == "few" ? fits_few(days, unit) : fits(days, std::atof(std::string(number).c_str()), unit))
          return true;
      }
    }
    return false;
  }
  /// "Half of asylum-based cases took 5.5 months": the figure of another group.
  bool is_of_other_group(std::string_view number) const {
    constexpr std::array kGroups{"asylum"sv, "family"sv,    "employment"sv, "refugee"sv,
                                 "cuban"sv,  "military"sv,  "asilo"sv,      "familia"sv,
                                 "empleo"sv, "refugiado"sv, "cubano"sv,     "militares"sv};
    const std::string sentence = to_lower(s_.text);
    bool named = false;
    for (const BriefLine& line : from_.lines.all()) {
      const std::string text = to_lower(line.text);
      for (const std::string_view group : kGroups) {
        if (sentence.find(group) == sentence.npos) continue;
        for (auto at = text.find(group); at != text.npos; at = text.find(group, at + 1)) {
          const auto end = std::min(text.find(", ", at), text.size());
          const std::string_view part = std::string_view(text).substr(at, end - at);
          if (part.find(':') == part.npos) continue;
          named = true;
          if (part.find(" " + std::string(number) + " ") != part.npos) return false;
        }
      }
    }
    return named;
  }
  void length(const SpanOfTime& span) {
    if (span.begin > 0 && s_[span.begin - 1] == U'+') return;
    if (span.begin > 1 && s_[span.begin - 1] == U' ' && s_[span.begin - 2] == U'+') return;
    const bool distance = has_one_of(kDistance) && !has_one_of(kBetween) && from_.facts.known;
    const bool sent = spans_.count(span.key) > 0 || from_.question.spans.count(span.key) > 0;
    const bool other_group = is_of_other_group(span.key.substr(0, span.key.find(' ')));
    if (sent && !distance && !other_group) return;
    const auto space = span.key.find(' ');
    const std::string number = span.key.substr(0, space);
    const std::string unit = span.key.substr(space + 1);
    if (unit != "hour" && from_.facts.known && lies_between(number, unit, distance)) return;
    if (sent && !narrowed_ && number != "few" && unit != "day" && !other_group) return;
    const bool elsewhere = from_.sent.spans.count(span.key) > 0;
    add(elsewhere ? TimeFault::uncited : TimeFault::unknown, span.begin, span.end);
  }
  /// "You have a month", "half a year", "a year and a half".
  void lengths_of_one() {
    if (!from_.facts.known) return;
    for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
      const std::string unit = word(i + 1);
      const bool counts = word(i) == "a" && is_in(kBeforeOne, word(i - 1)) &&
                          (unit == "week" || unit == "month" || unit == "year");
      if (!counts) continue;
      const bool half = word(i - 1) == "half";
      const bool and_half = word(i + 2) == "and" && word(i + 4) == "half";
      const std::string number = half ? "0.5" : and_half ? "1.5" : "1";
      if (spans_.count(number + " " + unit) > 0 || lies_between(number, unit, false)) continue;
      add(TimeFault::unknown, words_[half ? i - 1 : i].begin, words_[i + 1].end);
    }
  }

  Skeleton s_;
  std::vector<TextWord> words_;
  std::vector<DateMention> dates_;
  const TimeSources& from_;
  std::vector<WrittenDay> days_;
  std::set<std::string> spans_;
  bool narrowed_ = false;
  std::vector<WrongTime> out_;
};

}  // namespace

std::vector<WrongTime> wrong_times(std::string_view sentence, const TimeSources& sources) {
  return TimeJudge(sentence, sources).run();
}

}  // namespace caselight
