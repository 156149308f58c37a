#include "report/speech/speech.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "base/text.hpp"
#include "report/speech/key_places.hpp"
#include "report/speech/plural.hpp"

namespace caselight {
namespace {

const Slot* find_slot(Slots slots, char number) {
  for (const Slot& slot : slots) {
    if (slot.name.number() == number) return &slot;
  }
  return nullptr;
}

/// Whether `full` is `topic.key`, without joining the halves.
bool is_key(std::string_view full, std::string_view topic, std::string_view key) {
  return full.size() == topic.size() + 1 + key.size() && full.ends_with(key) && full.starts_with(topic) &&
         full[topic.size()] == '.';
}

}  // namespace

std::string Speech::say(Word word, std::initializer_list<Slot> slots) const {
  std::string out;
  say_to(out, word, {slots.begin(), slots.size()});
  return out;
}

void Speech::say_to(std::string& out, Word word, Slots slots) const {
  constexpr std::size_t kUsualSlots = 48;  // one allocation for most sentences
  const auto pattern = text_of(word, slots);
  if (!slots.empty()) out.reserve(out.size() + pattern.size() + kUsualSlots);
  fill(out, pattern, slots);
}

std::string_view Speech::plain(Word word) const {
  const auto text = text_of(word, {});
  assert(text.find(kSlotMark) == std::string_view::npos && "a sentence with slots was said without them");
  return text;
}

std::pair<std::string_view, std::string_view> Speech::around(Word word) const {
  const auto text = text_of(word, {});
  const auto slot = text.find(kSlotMark);
  assert(slot != std::string_view::npos && text.find(kSlotMark, slot + 2) == std::string_view::npos &&
         "a sentence has not exactly one slot");
  return {text.substr(0, slot), text.substr(slot + 2)};
}

std::optional<Word> Speech::find(std::string_view topic, std::string_view key) {
  const auto places = looked_up_places();
  std::size_t at = hash_of(key, hash_of(".", hash_of(topic))) % places.size();
  for (; places[at] != 0; at = (at + 1) % places.size()) {
    const std::size_t index = places[at] - 1U;
    if (!is_key(looked_up_keys()[index], topic, key)) continue;
    return static_cast<Word>(static_cast<std::size_t>(Word::count_of_named) + index);
  }
  return std::nullopt;
}

std::string_view Speech::text_of(Word word, Slots slots) const {
  const Sentence& sentence = words_->sentences[static_cast<std::size_t>(word)];
  if (sentence.plural == nullptr) return sentence.text;
  const Slot* by = find_slot(slots, sentence.plural->by);
  assert(by != nullptr && std::holds_alternative<std::int64_t>(by->value) && "a plural needs its number");
  return plural_form(*sentence.plural, words_->habits.plural,
                     by == nullptr ? 0 : std::get<std::int64_t>(by->value));
}

void Speech::fill(std::string& out, std::string_view pattern, Slots slots) const {
  for (auto at = pattern.find(kSlotMark); at != std::string_view::npos; at = pattern.find(kSlotMark)) {
    out.append(pattern.substr(0, at));
    const Slot* slot = find_slot(slots, pattern[at + 1]);
    assert(slot != nullptr && "a slot was not filled");
    if (slot != nullptr) append(out, slot->value);
    pattern.remove_prefix(at + 2);
  }
  out.append(pattern);
}

void Speech::append(std::string& out, const SlotValue& value) const {
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    out.append(*text);
  } else if (const auto* day = std::get_if<Date>(&value)) {
    date_to(out, habits().date, *day);
  } else {
    out.append(number(std::get<std::int64_t>(value)));
  }
}

std::string without_slots(std::string_view text) {
  std::string out(text);
  for (auto at = out.find(kSlotMark); at != std::string::npos; at = out.find(kSlotMark, at))
    out.replace(at, 2, " ");
  return out;
}

std::string_view Speech::list_pattern(std::span<const std::string> items, std::size_t i) const {
  if (i + 1 < items.size()) return habits().list_more;
  const bool sounds_like_i = !items[i].empty() && lower(items[i].front()) == 'i';
  if (items.size() == 2) return sounds_like_i ? habits().list_pair_i : habits().list_pair;
  return sounds_like_i ? habits().list_last_i : habits().list_last;
}

std::string Speech::list(std::span<const std::string> items) const {
  if (items.empty()) return {};
  std::string out = items.front();
  for (std::size_t i = 1; i < items.size(); ++i) {
    const auto pattern = list_pattern(items, i);
    std::string joined;
    const Slot slots[] = {{"a", std::string_view(out)}, {"b", std::string_view(items[i])}};
    fill(joined, pattern, slots);
    out = std::move(joined);
  }
  return out;
}

std::string Speech::quote(std::string_view text) const {
  return std::string(habits().quote_open).append(text).append(habits().quote_close);
}

}  // namespace caselight
