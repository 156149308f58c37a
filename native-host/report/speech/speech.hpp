#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.hpp"
#include "report/speech/catalogue.hpp"
#include "report/speech/slot.hpp"

namespace caselight {

/// One language. A slot that a sentence has and the caller does not fill is a fault of the program: it stops
/// a debug build, and leaves a gap in a release.
class Speech {
 public:
  explicit Speech(const LocaleWords& words) : words_(&words) {}

  std::string_view locale() const { return words_->name; }
  std::string_view dir() const { return words_->habits.dir; }
  const Habits& habits() const { return words_->habits; }

  std::string say(Word word, std::initializer_list<Slot> slots = {}) const;
  void say_to(std::string& out, Word word, Slots slots) const;
  std::string_view plain(Word word) const;  ///< of a sentence without slots; costs nothing
  /// What stands before and after the one slot of a sentence, for one that is said very often.
  std::pair<std::string_view, std::string_view> around(Word word) const;

  /// The sentence of a looked-up topic (`codes`, `forms`, …), if there is one for this key.
  static std::optional<Word> find(std::string_view topic, std::string_view key);

  std::string date(Date day) const;          ///< `November 23, 2026`
  std::string date_short(Date day) const;    ///< `Nov 23, 2026`
  std::string date_weekday(Date day) const;  ///< `Monday, November 23, 2026`
  std::string month_year(Date day) const;    ///< `November 2026`
  std::string time(Instant at) const;        ///< the hour of the stamp as it was sent: `2:30 PM`
  std::string number(std::int64_t value) const;
  std::string number(double value) const;  ///< one decimal, none when it is whole
  std::string list(std::span<const std::string> items) const;
  std::string quote(std::string_view text) const;

  /// `November 23, 2026 (30 days ago)`: the day first, then how far it is from today.
  std::string when(Date day, Date today) const;
  /// `30 days ago`, `today`, `in 4 days`.
  std::string distance(Date day, Date today) const;

 private:
  std::string_view list_pattern(std::span<const std::string> items, std::size_t i) const;
  std::string_view text_of(Word word, Slots slots) const;
  void fill(std::string& out, std::string_view pattern, Slots slots) const;
  void append(std::string& out, const SlotValue& value) const;
  void date_to(std::string& out, std::string_view pattern, Date day) const;
  std::string dated(std::string_view pattern, Date day) const;

  const LocaleWords* words_;
};

/// The language for a tag such as `es` or `es-MX`; English for one that is not there.
const Speech& speech(std::string_view locale);

/// The languages that are there, sorted.
std::span<const std::string_view> locales();

}  // namespace caselight
