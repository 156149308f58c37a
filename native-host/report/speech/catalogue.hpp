#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// The shape of the compiled words. The tables are generated at build; this room reads nothing at start.
namespace caselight {

/// Which of a plural's forms a number takes; after CLDR. `slavic` is Russian and Ukrainian.
enum class PluralRule : std::uint8_t { always_other, one_other, zero_one_other, slavic, polish, arabic };

struct PluralForms {
  char by;  ///< the number of the slot that chooses
  std::string_view zero, one, two, few, many, other;
};

/// Where a sentence has a slot, its text has this byte and then the slot's number (see SlotName).
inline constexpr char kSlotMark = '\x01';

struct Sentence {
  std::string_view text;
  const PluralForms* plural;
};

/// A language's habits. `list_pair_i` and `list_last_i` are for a last word that begins with the sound of "i"
/// (Spanish: "I-539 e I-765"). Slots of `date`: year, month, month_short, month_number, day, weekday; of
/// `time`: hour, hour12, minute, ampm; of a list: a, b.
struct Habits {
  PluralRule plural;
  std::string_view name, dir, date, date_weekday, month_year, time, am, pm, group, decimal, list_pair,
      list_more, list_last, quote_open, quote_close, date_short, list_pair_i, list_last_i;
  std::array<std::string_view, 12> months, months_short;
  std::array<std::string_view, 7> weekdays;  ///< from Sunday
};

struct LocaleWords {
  std::string_view name;
  const Habits& habits;
  std::span<const Sentence>
      sentences;  ///< the named ones in the order of Word, then those that are looked up
};

std::span<const LocaleWords> all_locale_words();     ///< sorted by name
std::span<const std::string_view> named_keys();      ///< `topic.key`, in the order of Word
std::span<const std::string_view> looked_up_keys();  ///< `topic.key`; sorted within a topic, topics sorted
std::span<const std::uint16_t> looked_up_places();   ///< of these keys, as places_of makes them
/// A sentence's text with a space where a slot is.
std::string without_slots(std::string_view text);

}  // namespace caselight
