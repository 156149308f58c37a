#include "report/words_compile/habits.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace caselight::words {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 18> kTexts{
    "name",      "dir",        "date",        "date_weekday", "month_year",  "time",
    "am",        "pm",         "group",       "decimal",      "list_pair",   "list_more",
    "list_last", "quote_open", "quote_close", "date_short",   "list_pair_i", "list_last_i"};
constexpr std::array<std::string_view, 12> kSlots{"a",       "ampm",   "b",     "day",          "hour",
                                                  "hour12",  "minute", "month", "month_number", "month_short",
                                                  "weekday", "year"};
constexpr std::array<HabitList, 3> kLists{{{"months", 12}, {"months_short", 12}, {"weekdays", 7}}};

std::string wrong(std::string_view key, std::string_view what) {
  return "\"" + std::string(key) + "\": " + std::string(what);
}

void read_texts(const json& parsed, Habits& habits, std::vector<std::string>& faults) {
  for (const auto key : kTexts) {
    const auto it = parsed.find(key);
    if (it == parsed.end() || !it->is_string())
      faults.push_back(wrong(key, "missing; write it as a text"));
    else
      habits.texts[std::string(key)] = it->get<std::string>();
  }
  const auto dir = habits.texts["dir"];
  if (dir != "ltr" && dir != "rtl") faults.push_back(wrong("dir", "write ltr or rtl"));
}

void read_lists(const json& parsed, Habits& habits, std::vector<std::string>& faults) {
  for (const auto& list : kLists) {
    const auto it = parsed.find(list.name);
    const bool good = it != parsed.end() && it->is_array() && it->size() == list.length &&
                      std::all_of(it->begin(), it->end(), [](const json& item) { return item.is_string(); });
    if (good)
      habits.lists[std::string(list.name)] = it->get<std::vector<std::string>>();
    else
      faults.push_back(wrong(list.name, "write a list of " + std::to_string(list.length) + " texts"));
  }
}

void find_unknown(const json& parsed, std::vector<std::string>& faults) {
  for (const auto& item : parsed.items()) {
    const std::string& key = item.key();
    const bool known =
        key == "plural" || std::find(kTexts.begin(), kTexts.end(), key) != kTexts.end() ||
        std::any_of(kLists.begin(), kLists.end(), [&](const HabitList& l) { return l.name == key; });
    if (!known) faults.push_back(wrong(key, "no such habit; take it away"));
  }
}

}  // namespace

std::span<const std::string_view> habit_texts() { return kTexts; }
std::span<const std::string_view> habit_slots() { return kSlots; }
std::span<const HabitList> habit_lists() { return kLists; }

std::set<std::string> categories_of(std::string_view rule) {
  if (rule == "other") return {"other"};
  if (rule == "one_other" || rule == "zero_one_other") return {"one", "other"};
  if (rule == "slavic" || rule == "polish") return {"one", "few", "many"};
  if (rule == "arabic") return {"zero", "one", "two", "few", "many", "other"};
  return {};
}

std::vector<std::string> read_habits(const json& parsed, Habits& habits) {
  std::vector<std::string> faults;
  const auto plural = parsed.find("plural");
  if (plural != parsed.end() && plural->is_string()) habits.plural = plural->get<std::string>();
  if (categories_of(habits.plural).empty()) {
    faults.push_back(wrong("plural", "write other, one_other, zero_one_other, slavic, polish or arabic"));
  }
  read_texts(parsed, habits, faults);
  read_lists(parsed, habits, faults);
  find_unknown(parsed, faults);
  return faults;
}

}  // namespace caselight::words
