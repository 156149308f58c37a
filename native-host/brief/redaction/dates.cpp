#include "brief/redaction/dates.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace caselight {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 42> kMonths{{
    {"january", 1},   {"jan", 1},        {"enero", 1},     {"ene", 1},      {"february", 2},
    {"feb", 2},       {"febrero", 2},    {"march", 3},     {"mar", 3},      {"marzo", 3},
    {"april", 4},     {"apr", 4},        {"abril", 4},     {"abr", 4},      {"may", 5},
    {"mayo", 5},      {"june", 6},       {"jun", 6},       {"junio", 6},    {"july", 7},
    {"jul", 7},       {"julio", 7},      {"august", 8},    {"aug", 8},      {"agosto", 8},
    {"ago", 8},       {"september", 9},  {"sept", 9},      {"sep", 9},      {"septiembre", 9},
    {"setiembre", 9}, {"october", 10},   {"oct", 10},      {"octubre", 10}, {"november", 11},
    {"nov", 11},      {"noviembre", 11}, {"december", 12}, {"dec", 12},     {"diciembre", 12},
    {"dic", 12},      {"set", 9},
}};

std::optional<int> number(std::u32string_view word, std::size_t longest) {
  if (word.empty() || word.size() > longest) return std::nullopt;
  int value = 0;
  for (const char32_t c : word) {
    if (!is_ascii_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<int>(c - U'0');
  }
  return value;
}

bool is_year(int value) { return value >= 1950 && value <= 2150; }

bool fits(const WrittenDay& day) {
  constexpr std::array<int, 13> kLongest{31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.month < 0 || day.month > 12 || day.day < 0) return false;
  return day.day <= kLongest[static_cast<std::size_t>(day.month)];
}

/// Walks over the words of one text and takes the longest date at each.
class DateFinder {
 public:
  explicit DateFinder(const Skeleton& skeleton) : s_(skeleton), words_(words_of(skeleton)) {}

  std::vector<DateMention> find() {
    std::vector<DateMention> found;
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t first = i;
      auto readings = date_at(i);
      if (readings.empty()) {
        i = first + 1;
        continue;
      }
      found.push_back({words_[first].begin, clock_end(i), std::move(readings)});
      while (i < words_.size() && words_[i].begin < found.back().end) ++i;
    }
    return found;
  }

 private:
  using Readings = std::vector<WrittenDay>;

  std::u32string_view word(std::size_t i) const {
    return i < words_.size() ? spelled(s_, words_[i]) : std::u32string_view{};
  }
  std::u32string_view gap(std::size_t i) const {
    if (i + 1 >= words_.size()) return {};
    return std::u32string_view(s_.code).substr(words_[i].end, words_[i + 1].begin - words_[i].end);
  }
  bool close(std::size_t i) const {
    const auto between = gap(i);
    return !between.empty() && between.size() <= 3 && between.find_first_not_of(U" ,.-/'") == between.npos;
  }
  bool gap_is(std::size_t i, char32_t one) const { return gap(i) == std::u32string_view(&one, 1); }

  std::optional<int> year(std::size_t i) const {
    const auto value = word(i).size() == 4 ? number(word(i), 4) : std::nullopt;
    return value && is_year(*value) ? value : std::nullopt;
  }
  /// `18`, `18th`, and the `18t14` that begins an instant.
  std::optional<int> day(std::size_t i) const {
    auto text = word(i);
    for (const std::u32string_view ending : {U"st", U"nd", U"rd", U"th"}) {
      if (text.size() > 2 && text.substr(text.size() - 2) == ending) text.remove_suffix(2);
    }
    if (text.size() >= 5 && text[2] == U't') text = text.substr(0, 2);
    const auto value = number(text, 2);
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
  }
  std::size_t over_fillers(std::size_t i) const {
    while (close(i) && (word(i + 1) == U"de" || word(i + 1) == U"del" || word(i + 1) == U"of")) ++i;
    return i;
  }

  /// The readings of the date that begins at word `i`; moves `i` to its last word.
  Readings date_at(std::size_t& i) {
    for (const auto form : {&DateFinder::figures, &DateFinder::month_first, &DateFinder::day_first}) {
      std::size_t last = i;
      Readings found = (this->*form)(last);
      std::erase_if(found, [](const WrittenDay& one) { return !fits(one); });
      if (found.empty()) continue;
      i = last;
      return found;
    }
    if (const auto alone = year(i)) return {WrittenDay{*alone, 0, 0}};
    return {};
  }

  Readings figures(std::size_t& i) const {
    for (const char32_t separator : {U'-', U'/', U'.'}) {
      if (!gap_is(i, separator)) continue;
      const bool three = gap_is(i + 1, separator);
      if (year(i)) return year_first(i, three);
      if (three) return year_last(i);
      return separator == U'/' ? no_year(i) : Readings{};
    }
    return {};
  }
  Readings year_first(std::size_t& i, bool three) const {
    const auto month = number(word(i + 1), 2);
    if (!month || *month == 0) return {};
    const WrittenDay found{*year(i), *month, three && day(i + 2) ? *day(i + 2) : 0};
    i += found.day == 0 ? 1U : 2U;
    return {found};
  }
  std::optional<int> year_or_short(std::size_t i) const {
    if (const auto whole = year(i)) return whole;
    const auto figures = number(word(i), 2);
    if (figures && *figures >= 0) return 2000 + *figures;
    return std::nullopt;
  }
  Readings year_last(std::size_t& i) const {
    const auto a = number(word(i), 2);
    const auto b = number(word(i + 1), 2);
    const auto y = year_or_short(i + 2);
    if (!a || !b || !y || *a == 0 || *b == 0) return {};
    i += 2;
    return both_orders(*y, *a, *b);
  }
  Readings no_year(std::size_t& i) const {
    const auto a = number(word(i), 2);
    const auto b = number(word(i + 1), 2);
    if (!a || !b || *a == 0 || *b == 0 || *a == 24) return {};
    i += 1;
    return both_orders(0, *a, *b);
  }
  static Readings both_orders(int y, int a, int b) {
    if (a == b) return {{y, a, b}};
    return {{y, a, b}, {y, b, a}};
  }

  Readings month_first(std::size_t& i) const {
    const int month = month_named(word(i));
    if (month == 0 || !close(i)) return {};
    if (const auto on = day(i + 1); on) {
      i += 1;
      return with_year(i, month, *on);
    }
    const std::size_t last = over_fillers(i);
    const auto in = close(last) ? year(last + 1) : std::nullopt;
    if (!in) return {};
    i = last + 1;
    return {{*in, month, 0}};
  }
  Readings day_first(std::size_t& i) const {
    const auto on = day(i);
    if (!on || is_part_of_number(i)) return {};
    const std::size_t last = over_fillers(i);
    const int month = close(last) ? month_named(word(last + 1)) : 0;
    if (month == 0) return {};
    i = last + 1;
    return with_year(i, month, *on);
  }
  /// `PA-2025-29 of December 12`: the number of a paper, then its day.
  bool is_part_of_number(std::size_t i) const { return i > 0 && gap_is(i - 1, U'-') && year(i - 1); }
  Readings with_year(std::size_t& i, int month, int on) const {
    const std::size_t last = over_fillers(i);
    const auto in = close(last) ? year(last + 1) : std::nullopt;
    if (in) i = last + 1;
    return {{in.value_or(0), month, on}};
  }

  /// A date may be followed by its hour: `2026-07-18T14:05:31.000Z`, `07-18-2026 00:00:00`.
  std::size_t clock_end(std::size_t last) const {
    std::size_t end = words_[last].end;
    const bool joined = word(last).size() > 4;
    std::size_t at = !joined && s_[end] == U' ' ? end + 1 : end;
    if (!joined && !(is_ascii_digit(s_[at]) && is_ascii_digit(s_[at + 1]) && s_[at + 2] == U':')) return end;
    if (joined && s_[at] != U':') return end;
    while (is_ascii_digit(s_[at]) || s_[at] == U':' || (s_[at] == U'.' && is_ascii_digit(s_[at + 1]))) ++at;
    if (s_[at] == U'z') ++at;
    return at;
  }

  const Skeleton& s_;
  std::vector<TextWord> words_;
};

}  // namespace

int month_named(std::u32string_view word) {
  constexpr std::size_t kShortest = 3;
  if (word.size() < kShortest || is_ascii_digit(word.front())) return 0;
  const std::string plain = ascii_of(word);
  for (const auto& [name, number] : kMonths) {
    if (name == plain) return number;
  }
  return 0;
}

std::vector<DateMention> find_dates(const Skeleton& skeleton) { return DateFinder(skeleton).find(); }

}  // namespace caselight
