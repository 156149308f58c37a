#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/words_compile/catalogue.hpp"

namespace caselight::words {

/// The texts that every locale.json has: how a date, a time, a number and a list are written.
std::span<const std::string_view> habit_texts();

/// The slots that these texts may have.
std::span<const std::string_view> habit_slots();

/// The lists that it has (`months`, …) and how long each is.
struct HabitList {
  std::string_view name;
  std::size_t length;
};
std::span<const HabitList> habit_lists();

/// Fills `habits` from a parsed locale.json and returns what is wrong with it.
std::vector<std::string> read_habits(const nlohmann::json& parsed, Habits& habits);

}  // namespace caselight::words
