#include "brief/answer/lengths_of_time.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <span>

#include "base/text.hpp"

namespace caselight {
namespace {

using namespace std::literals;

/// A length beside these is the distance from the day of the reading.
constexpr std::array kDistance{"away"sv,  "left"sv, "remain"sv, "remaining"sv, "remains"sv,
                               "ago"sv,   "now"sv,  "quedan"sv, "queda"sv,     "faltan"sv,
                               "falta"sv, "hace"sv, "restan"sv};
/// Of time that somebody has before them: "you have three weeks", and not "you have waited".
constexpr std::array kHaving{"have"sv, "tiene"sv, "dispone"sv};
constexpr std::array kOfOthers{"noncitizens"sv, "people"sv,   "applicants"sv, "petitioners"sv,
                               "they"sv,        "personas"sv, "quienes"sv};
/// A length beside these can lie between two days of the evidence.
constexpr std::array kBetween{"after"sv,   "later"sv,  "between"sv, "from"sv,    "since"sv, "before"sv,
                              "passed"sv,  "took"sv,   "apart"sv,   "despues"sv, "desde"sv, "entre"sv,
                              "pasaron"sv, "pasado"sv, "antes"sv,   "tardo"sv};
/// "You have a month": an article that counts.
constexpr std::array kBeforeOne{
    "have"sv,    "take"sv,          "takes"sv,  "within"sv, "in"sv,    "about"sv,   "for"sv,     "least"sv,
    "than"sv,    "over"sv,          "nearly"sv, "almost"sv, "under"sv, "just"sv,    "lasted"sv,  "took"sv,
    "had"sv,     "half"sv,          "has"sv,    "lasts"sv,  "wait"sv,  "another"sv, "roughly"sv, "around"sv,
    "exactly"sv, "approximately"sv, "only"sv};
constexpr std::array kAbout{"about"sv, "around"sv, "roughly"sv,         "almost"sv, "nearly"sv,
                            "over"sv,  "than"sv,   "approximately"sv,   "unos"sv,   "unas"sv,
                            "cerca"sv, "casi"sv,   "aproximadamente"sv, "just"sv};

/// Said of the published waits.
constexpr std::array kHalves{"half"sv, "median"sv, "mitad"sv, "mediana"sv};

class LengthJudge {
 public:
  explicit LengthJudge(TimeSentence& in) : in_(in) {}

  void run() {
    for (const SpanOfTime& span : find_spans_of_time(in_.s)) length(span);
    lengths_of_one();
  }

 private:
  bool has_one_of(std::span<const std::string_view> list) const {
    for (std::size_t i = 0; i < in_.words.size(); ++i) {
      if (is_in(list, in_.word(i))) return true;
    }
    return false;
  }
  /// "You have about three weeks": what follows is a length, and no deed.
  bool has_time_ahead() const {
    if (has_one_of(kOfOthers)) return false;
    for (std::size_t i = 0; i + 1 < in_.words.size(); ++i) {
      if (!is_in(kHaving, in_.word(i))) continue;
      const std::string next = in_.word(i + 1);
      // "I have waited" is a letter of the person's own, which may tell no length that its draft had not.
      const bool own_letter = i > 0 && in_.word(i - 1) == "i";
      const bool deed =
          !own_letter && next.size() > 3 && (next.ends_with("ed") || next == "been" || next == "had");
      if (!deed) return true;
    }
    return false;
  }
  bool is_from_reading() const {
    constexpr std::array kAway{"away"sv,   "left"sv,  "remain"sv, "remaining"sv, "remains"sv, "ago"sv,
                               "quedan"sv, "queda"sv, "faltan"sv, "falta"sv,     "restan"sv,  "hace"sv};
    return has_one_of(kAway);
  }
  bool is_distance() const { return has_one_of(kDistance) || has_time_ahead(); }
  /// "37 days from now": between no two other days.
  bool is_from_today() const {
    for (std::size_t i = 0; i + 1 < in_.words.size(); ++i) {
      const std::string next = in_.word(i + 1);
      const bool from = in_.word(i) == "from" || in_.word(i) == "desde" || in_.word(i) == "de";
      if (from && (next == "now" || next == "today" || next == "hoy" || next == "ahora")) return true;
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
    if (is_at_least())
      return said >= number * 0.98 && said < number + std::max(1.0, unit == "day" ? number / 10 : 0);
    if (unit == "day")
      return std::abs(said - number) <= (has_one_of(kAbout) ? std::max(2.0, number * 0.05) : 0.5);
    if (unit == "week") return std::abs(said - number) <= 0.55;
    if (unit == "year") return std::abs(said - number) <= (has_one_of(kAbout) ? 0.3 : 0.16);
    return std::abs(said - number) <= (number < 3 ? 0.35 : 0.75);
  }
  bool fits_days(std::chrono::days apart, std::string_view number, std::string_view unit) const {
    const auto days = static_cast<double>(std::abs(apart.count()));
    return number == "few" ? fits_few(days, unit) : fits(days, std::atof(std::string(number).c_str()), unit);
  }
  bool fits_few(double days, std::string_view unit) const {
    constexpr double kFewest = 1.5;
    constexpr double kMost = 7.0;
    return days >= kFewest * days_in(unit) && days <= kMost * days_in(unit);
  }
  /// "ago" speaks of what is past, "left" of what is to come.
  bool lies_that_way(Date day) const {
    constexpr std::array kPast{"ago"sv, "hace"sv, "since"sv, "passed"sv};
    constexpr std::array kAhead{"away"sv,   "left"sv,  "remain"sv, "remaining"sv,
                                "quedan"sv, "queda"sv, "faltan"sv, "falta"sv};
    if (has_one_of(kPast)) return day < in_.from.facts.today;
    return (!has_one_of(kAhead) && !has_time_ahead()) || day > in_.from.facts.today;
  }
  /// "over a year", "more than ten months": not less.
  bool is_at_least() const {
    constexpr std::array kOver{"over"sv, "more"sv, "mas"sv};
    return has_one_of(kOver) && !is_said("no more") && !is_said("3 more") && !is_said("3 mas");
  }
  bool is_said(std::string_view words) const { return to_lower(in_.s.text).find(words) != std::string::npos; }
  /// Lengths between two days of the evidence, or between one of them and the day of the reading.
  bool lies_between(std::string_view number, std::string_view unit, bool from_today) const {
    std::vector<Date> known;
    for (const WrittenDay& day : in_.days) {
      if (const auto date = date_of(day)) known.push_back(*date);
    }
    // "A month ago" and "a month left" are measured from the day of the reading alone.
    if (in_.narrowed && number != "few" && !is_from_reading() &&
        is_of_known_length(std::atof(std::string(number).c_str()), unit))
      return true;
    const bool links = has_one_of(kBetween);
    if (links && in_.narrowed) {
      for (const WrittenDay& day : days_of_named_events(in_)) {
        if (const auto date = date_of(day)) known.push_back(*date);
      }
    }
    for (std::size_t a = 0; a < known.size(); ++a) {
      for (std::size_t b = a + 1; b < known.size(); ++b) {
        const CaseFacts& facts = in_.from.facts;
        const bool today = known[a] == facts.today || known[b] == facts.today;
        if (!today && (from_today || !in_.narrowed || !links)) continue;
        const Date other = known[a] == facts.today ? known[b] : known[a];
        if (today && !lies_that_way(other)) continue;
        // In the evening of the United States the brief counts from tomorrow: no reader is told of too much
        // time.
        const Date from = std::clamp(other, facts.today, std::max(facts.today, facts.latest_today));
        if (fits_days(known[a] - known[b], number, unit) || (today && fits_days(other - from, number, unit)))
          return true;
      }
    }
    return false;
  }
  /// The evidence says "499 days", and the sentence sixteen months.
  bool is_of_known_length(double number, std::string_view unit) const {
    if (unit == "day" || unit == "week") return false;
    return std::any_of(in_.spans.begin(), in_.spans.end(), [&](const std::string& span) {
      return span.find(" day") != span.npos && fits(std::atof(span.c_str()), number, unit);
    });
  }
  /// "Half of the cases took 12 months": a figure of the published waits, and no other length.
  bool is_of_no_wait(const SpanOfTime& span) const {
    if (!has_one_of(kHalves) || span.key.find(" month") == span.key.npos) return false;
    const std::string number = " " + span.key.substr(0, span.key.find(' ')) + " ";
    bool told = false;
    for (const BriefLine& line : in_.from.lines.all()) {
      const bool wait = std::any_of(line.tokens.begin(), line.tokens.end(),
                                    [](const Token& token) { return is_in(kHalves, token.word); });
      if (!wait) continue;
      if (line.text.find(number) != line.text.npos) return false;
      told = true;
    }
    return told;
  }
  /// "Half of asylum-based cases took 5.5 months": the figure of another group.
  bool is_of_other_group(std::string_view number) const {
    constexpr std::array kGroups{"asylum"sv, "family"sv,    "employment"sv, "refugee"sv,
                                 "cuban"sv,  "military"sv,  "asilo"sv,      "familia"sv,
                                 "empleo"sv, "refugiado"sv, "cubano"sv,     "militares"sv};
    const std::string sentence = to_lower(in_.s.text);
    bool named = false;
    for (const BriefLine& line : in_.from.lines.all()) {
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
    if (span.begin > 0 && in_.s[span.begin - 1] == U'+') return;
    if (span.begin > 1 && in_.s[span.begin - 1] == U' ' && in_.s[span.begin - 2] == U'+') return;
    const bool distance =
        (is_from_today() || (is_distance() && !has_one_of(kBetween))) && in_.from.facts.known;
    const bool sent = in_.spans.count(span.key) > 0 || in_.from.question.spans.count(span.key) > 0;
    const bool other_group = is_of_other_group(span.key.substr(0, span.key.find(' '))) || is_of_no_wait(span);
    if (sent && !distance && !other_group) return;
    const auto space = span.key.find(' ');
    const std::string number = span.key.substr(0, space);
    const std::string unit = span.key.substr(space + 1);
    if (unit != "hour" && in_.from.facts.known && !other_group && lies_between(number, unit, distance))
      return;
    if (sent && !in_.narrowed && number != "few" && unit != "day" && !other_group) return;
    const bool elsewhere = in_.from.sent.spans.count(span.key) > 0;
    in_.add(elsewhere ? TimeFault::uncited : TimeFault::unknown, span.begin, span.end);
  }
  /// "You have a month", "half a year", "a year and a half".
  void lengths_of_one() {
    if (!in_.from.facts.known) return;
    for (std::size_t i = 1; i + 1 < in_.words.size(); ++i) {
      const std::string unit = in_.word(i + 1);
      const std::string after = in_.word(i + 2);
      const bool away = after == "ago" || after == "away" || after == "left";
      const bool counts = in_.word(i) == "a" && (away || is_in(kBeforeOne, in_.word(i - 1))) &&
                          (unit == "week" || unit == "month" || unit == "year");
      if (!counts) continue;
      const bool half = in_.word(i - 1) == "half";
      const bool and_half = in_.word(i + 2) == "and" && in_.word(i + 4) == "half";
      const std::string number = half ? "0.5" : and_half ? "1.5" : "1";
      const bool distance = away || is_from_reading();
      if (in_.spans.count(number + " " + unit) > 0 || lies_between(number, unit, distance)) continue;
      in_.add(TimeFault::unknown, in_.words[half ? i - 1 : i].begin, in_.words[i + 1].end);
    }
  }

  TimeSentence& in_;
};

}  // namespace

void judge_lengths(TimeSentence& in) { LengthJudge(in).run(); }

}  // namespace caselight
