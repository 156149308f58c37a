#include "report/speech/speech.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "report/speech/plural.hpp"

namespace caselight {
namespace {

const Slot* find_slot(Slots slots, std::string_view name) {
  const auto it = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.name == name; });
  return it == slots.end() ? nullptr : &*it;
}

/// Compares `topic.key` of the table with the two halves, without joining them.
int compare_key(std::string_view full, std::string_view topic, std::string_view key) {
  const int first = full.substr(0, topic.size()).compare(topic);
  if (first != 0) return first;
  if (full[topic.size()] != '.') return 1;  // a topic whose name goes on
  return full.substr(topic.size() + 1).compare(key);
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
  assert(text.find('{') == std::string_view::npos && "a sentence with slots was said without them");
  return text;
}

std::pair<std::string_view, std::string_view> Speech::around(Word word) const {
  const auto text = text_of(word, {});
  const auto open = text.find('{');
  const auto close = text.find('}');
  assert(close != std::string_view::npos && text.find('{', close) == std::string_view::npos &&
         "a sentence has not exactly one slot");
  return {text.substr(0, open), text.substr(close + 1)};
}

std::optional<Word> Speech::find(std::string_view topic, std::string_view key) {
  const auto keys = looked_up_keys();
  const auto it = std::partition_point(
      keys.begin(), keys.end(), [&](std::string_view full) { return compare_key(full, topic, key) < 0; });
  if (it == keys.end() || compare_key(*it, topic, key) != 0) return std::nullopt;
  const auto index =
      static_cast<std::size_t>(Word::count_of_named) + static_cast<std::size_t>(it - keys.begin());
  return static_cast<Word>(index);
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
  for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{')) {
    out.append(pattern.substr(0, open));
    const auto close = pattern.find('}', open);
    const Slot* slot = find_slot(slots, pattern.substr(open + 1, close - open - 1));
    assert(slot != nullptr && "a slot was not filled");
    if (slot != nullptr) append(out, slot->value);
    pattern.remove_prefix(close + 1);
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

std::string Speech::list(std::span<const std::string> items) const {
  if (items.empty()) return {};
  std::string out = items.front();
  for (std::size_t i = 1; i < items.size(); ++i) {
    const auto pattern = i + 1 < items.size() ? habits().list_more
                         : items.size() == 2  ? habits().list_pair
                                              : habits().list_last;
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
