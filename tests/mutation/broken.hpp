// Put into the copy of the program that is broken: one of its breaks, or none, holds in a run. BROKEN_CHOICE
// is a file with its number.
#pragma once
#include <cstddef>
#include <cstdio>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace broken {

inline const int chosen = [] {
  int id = 0;
  if (std::FILE* file = std::fopen(BROKEN_CHOICE, "r")) {
    if (std::fscanf(file, "%d", &id) != 1) id = 0;
    std::fclose(file);
  }
  return id;
}();

inline constexpr int kTrace = -1;
inline std::FILE* const trace = chosen == kTrace ? std::fopen(BROKEN_CHOICE ".reached", "a") : nullptr;

inline void reached(int id) {
  static std::set<int> known;
  if (!known.insert(id).second) return;
  std::fprintf(trace, "%d\n", id);
  std::fflush(trace);
}

inline bool on(int id) {
  if (trace != nullptr) reached(id);
  return chosen == id;
}

/// `a && b`, broken `a || b`.
template <class Right>
bool both(int id, bool left, const Right& right) {
  return on(id) ? left || right() : left && right();
}

/// `a || b`, broken `a && b`.
template <class Right>
bool either(int id, bool left, const Right& right) {
  return on(id) ? left && right() : left || right();
}

/// The left side of a comparison on its way to the right one: `a == Equal{7} == b`.
template <class Left, class Comparison>
struct Half {
  const Left& left;
  int id;
};

#define BROKEN_COMPARISON(Name, op, other)                                            \
  struct Name {                                                                       \
    int id;                                                                           \
  };                                                                                  \
  template <class Left>                                                               \
  Half<Left, Name> operator op(const Left& left, Name name) {                         \
    return {left, name.id};                                                           \
  }                                                                                   \
  template <class Left, class Right>                                                  \
  bool operator op(const Half<Left, Name>& half, const Right& right) {                \
    return on(half.id) ? half.left other right : half.left op right;                  \
  }                                                                                   \
  template <class Left, class Right>                                                  \
  bool operator op(const Half<Left, Name>& half, const std::optional<Right>& right) { \
    return on(half.id) ? half.left other right : half.left op right;                  \
  }
BROKEN_COMPARISON(Equal, ==, !=)
BROKEN_COMPARISON(Unequal, !=, ==)
BROKEN_COMPARISON(AtMost, <=, <)
BROKEN_COMPARISON(AtLeast, >=, >)
BROKEN_COMPARISON(Below, <, <=)
BROKEN_COMPARISON(Above, >, >=)
#undef BROKEN_COMPARISON

/// What an effect says, broken: it says nothing, and what says nothing is a denial.
template <class Verdict, class Effect>
Verdict verdict(int first, Effect effect, Verdict says) {
  if (!on(first + static_cast<int>(effect))) return says;
  return says == Verdict::silent || says == Verdict::working ? Verdict::denied : Verdict::silent;
}

/// What is broken in a row of the table of clocks, in the order of tables.js.
inline constexpr int kBreaksOfRow = 5;

template <class Rule>
void break_row(Rule& rule, int what) {
  if (what == 0 && rule.days_longest == rule.days) rule.days_longest += 2;
  if (what == 0) rule.days += 2;
  if (what == 1) rule.days_longest += 2;
  if (what == 2) rule.mail_days += 2;
  if (what == 3) rule.roll = !rule.roll;
  if (what == 4)
    rule.unit = rule.unit == decltype(rule.unit)::calendar ? decltype(rule.unit)::business
                                                           : decltype(rule.unit)::calendar;
}

template <class Rule>
std::span<const Rule> clocks(int first, std::span<const Rule> table) {
  static const std::vector<Rule> rows = [&] {
    std::vector<Rule> out(table.begin(), table.end());
    for (int at = 0; at < kBreaksOfRow * static_cast<int>(out.size()); ++at) {
      if (on(first + at)) break_row(out[static_cast<std::size_t>(at / kBreaksOfRow)], at % kBreaksOfRow);
    }
    return out;
  }();
  return rows;
}

}  // namespace broken
