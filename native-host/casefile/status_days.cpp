#include "casefile/status_days.hpp"

#include <array>

namespace caselight {
namespace {

/// Only a day right at the beginning is the day of what the title says; later ones may be of anything.
std::optional<Date> day_of_first_words(std::string_view text) {
  for (const std::string_view opening : {"On ", "El "}) {
    if (text.starts_with(opening)) return date_at_start(text.substr(opening.size()));
  }
  return std::nullopt;
}

/// The earliest day that follows right behind words of a last day.
std::optional<Date> last_day_in(std::string_view text) {
  constexpr std::array<std::string_view, 5> kWords{" by ", " later than ", " on or before ", " until ",
                                                   " a más tardar el "};
  std::optional<Date> earliest;
  for (const auto words : kWords) {
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
      const auto day = date_at_start(text.substr(at + words.size()));
      if (day && (!earliest || *day < *earliest)) earliest = day;
    }
  }
  return earliest;
}

/// The first day in the text, unless it is the day *for* which something is set.
std::optional<Date> day_of_a_deed(std::string_view text) {
  for (const std::string_view ahead : {" for ", " to ", " para el "}) {
    const auto at = text.find(ahead);
    for (auto i = at; i != std::string_view::npos; i = text.find(ahead, i + 1)) {
      const auto day = date_at_start(text.substr(i + ahead.size()));
      if (day && day == find_date_in_text(text)) return std::nullopt;
    }
  }
  return find_date_in_text(text);
}

}  // namespace

void read_days_told(StatusText& status) {
  status.told = day_of_first_words(status.text);
  status.answer_by = last_day_in(status.text);
}

std::optional<Stamp> day_in_text(const StatusText& status) {
  const auto day = status.told ? status.told : day_of_a_deed(status.text);
  if (!day || day == status.answer_by) return std::nullopt;
  return Stamp{Instant{*day}, false};
}

}  // namespace caselight
