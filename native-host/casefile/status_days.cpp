#include "casefile/status_days.hpp"

#include <algorithm>

#include "casefile/named_days.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

/// Only a day right at the beginning is the day of what the title says; later ones may be of anything.
std::optional<Date> day_of_first_words(std::string_view text) {
  const auto rest = behind(text, Wording::text_begins_with_day);
  return rest.size() < text.size() ? date_at_start(rest) : std::nullopt;
}

/// "On September 4, 2026, we sent …": the clause names the deed that its day is of.
bool goes_on_with_sending(std::string_view text) {
  constexpr std::size_t kDayAndVerb = 64;
  return says(text.substr(0, kDayAndVerb), Wording::sending);
}

/// The first day in the text, unless it is the day *for* which something is set.
std::optional<Date> day_of_a_deed(std::string_view text) {
  for (const auto ahead : phrases_of(Wording::set_for_a_day)) {
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
  status.told_sending = status.told && goes_on_with_sending(status.text);
  // A day without its year is the next one after the status, where the text has no day of its own.
  const auto near = status.date ? std::optional{status.date->day()} : std::nullopt;
  status.named_days = find_named_days(status.text, status.told, near);
  status.days_given = find_days_given(status.text, status.told);
  const Visits visits = find_visits(status.text, status.told, near);
  if (visits.set.size() == 1) status.appointment = visits.set.front();
  status.called_off = visits.off;
  // The same text in Spanish can be the one that came whole.
  if (status.named_days.empty() && !status.text_es.empty())
    status.named_days = find_named_days(status.text_es, day_of_first_words(status.text_es), near);
}

std::optional<Stamp> day_in_text(const StatusText& status) {
  const auto day = status.told ? status.told : day_of_a_deed(status.text);
  if (!day || std::ranges::find(status.named_days, *day, &NamedDay::day) != status.named_days.end())
    return std::nullopt;
  return Stamp{Instant{*day}, false};
}

}  // namespace caselight
