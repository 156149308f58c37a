#include "casefile/named_days.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/sort_rows.hpp"
#include "base/text.hpp"
#include "casefile/given_days.hpp"
#include "casefile/sentences.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

/// What a sentence's day is for, in the order in which it is asked. A promise asks for nothing.
struct Purpose {
  Wording words;
  std::optional<NamedFor> what;
};
constexpr std::array kPurposes{
    Purpose{Wording::arrival, NamedFor::arrival},   Purpose{Wording::pick_up, NamedFor::pick_up},
    Purpose{Wording::destroyed, NamedFor::keeping}, Purpose{Wording::held, NamedFor::keeping},
    Purpose{Wording::promise, std::nullopt},        Purpose{Wording::rescheduling, NamedFor::rescheduling},
    Purpose{Wording::payment, NamedFor::payment},   Purpose{Wording::sending_back, NamedFor::sending_back},
    Purpose{Wording::answer, NamedFor::answer},     Purpose{Wording::other_duty, NamedFor::other}};

std::optional<NamedFor> purpose_of(std::string_view text) {
  const SoughtText sentence{text};
  const auto found =
      std::ranges::find_if(kPurposes, [&](const Purpose& one) { return says(sentence, one.words); });
  return found == kPurposes.end() ? std::nullopt : found->what;
}

/// "9:00 a.m. on December 8": what stands behind the hour, else the text itself.
std::string_view behind_hour(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || text[end] == ':')) ++end;
  const auto rest = behind(text.substr(end), Wording::half_of_day);
  return end > 0 && rest.size() < text.size() - end ? rest : text;
}

/// "… by midnight on Friday, December 5, 2026": the day behind small words that may come before it. Without
/// its year it is the next one after the text's own day.
std::optional<Date> day_behind(std::string_view text, std::optional<Date> told) {
  for (std::size_t size = text.size() + 1; text.size() < size;) {
    if (const auto day = date_at_start(text)) return day;
    const auto soon = told ? short_date_at_start(text, *told) : std::nullopt;
    if (soon) return soon;
    size = text.size();
    text = behind_hour(behind(text, Wording::before_a_day));
  }
  return std::nullopt;
}

void take_earlier(std::optional<Date>& earliest, std::optional<Date> day) {
  if (day && (!earliest || *day < *earliest)) earliest = day;
}

/// Where in the sentence, of which `lower` has a space more at its beginning, such words end.
std::vector<std::size_t> ends_of(std::string_view lower, Wording wording) {
  std::vector<std::size_t> out;
  for (const auto words : phrases_of(wording)) {
    for (auto at = lower.find(words); at != std::string_view::npos; at = lower.find(words, at + 1))
      out.push_back(at + words.size() - 1);
  }
  return out;
}

/// "Before December 7" leaves December 6; "on or before December 7" is found twice, and leaves the day
/// itself.
/// "Destroyed after December 7" leaves the day itself.
std::optional<Date> day_after_words(std::string_view sentence, NamedFor what, std::optional<Date> told) {
  std::optional<Date> earliest;
  const std::string lower = " " + to_lower(sentence);  // one byte more, so that a word may begin the sentence
  if (what == NamedFor::keeping) {
    for (const std::size_t end : ends_of(lower, Wording::keeping_ends))
      take_earlier(earliest, day_behind(sentence.substr(end), told));
  }
  const auto all = ends_of(lower, Wording::last_day);
  const auto too_late = ends_of(lower, Wording::day_too_late);
  for (const std::size_t end : all) {
    auto day = day_behind(sentence.substr(end), told);
    const bool excluded =
        std::ranges::find(too_late, end) != too_late.end() && std::ranges::count(all, end) == 1;
    if (day && excluded) *day -= std::chrono::days{1};
    take_earlier(earliest, day);
  }
  return earliest;
}

/// How much of what stands behind a number of days is looked at for what it is counted from.
constexpr std::size_t kStartWords = 60;

/// "Within 10 days of the change", "within the 90 days before that date": counted from something of the
/// person's own life, which no text dates.
bool is_of_event(const DaysGiven& given, std::optional<Date> told) {
  const auto rest = given.rest.substr(0, kStartWords);
  const auto from = behind(rest, Wording::days_of_event);
  return from.size() < rest.size() && !day_behind(from, told) && !says(from, Wording::paper_or_day);
}

/// Counted from the day that stands behind it, else from the text's own day. When the person received a
/// letter, no text knows.
std::optional<Date> start_of(const DaysGiven& given, std::optional<Date> told) {
  const auto rest = given.rest;
  const auto from = behind(rest, Wording::days_from);
  const auto day = from.size() < rest.size() ? day_behind(from, told) : std::nullopt;
  if (day) return day;
  return says(rest.substr(0, kStartWords), Wording::from_receipt) ? std::nullopt : told;
}

/// Of the days in a sentence the last one; nothing when there are fewer than `least`.
std::optional<Date> latest_in(std::string_view sentence, std::size_t least) {
  const auto days = find_dates_in_text(sentence);
  return days.size() < least ? std::nullopt : std::optional{*std::ranges::max_element(days)};
}

/// "We must have it on December 18 at the latest": the day, also without its year.
std::optional<Date> day_at_the_latest(std::string_view sentence, std::optional<Date> about) {
  auto day = latest_in(sentence, 1);
  for (auto at = sentence.find(' '); !day && at != std::string_view::npos; at = sentence.find(' ', at + 1))
    day = day_behind(sentence.substr(at + 1), about);
  return day;
}

std::optional<NamedDay> day_in_sentence(std::string_view sentence, NamedFor what, std::optional<Date> told,
                                        std::optional<Date> about) {
  auto day = day_after_words(sentence, what, about);
  if (!day && says(sentence, Wording::span_of_days)) day = latest_in(sentence, 2);
  if (!day && says(sentence, Wording::at_the_latest)) day = day_at_the_latest(sentence, about);
  const auto named = day ? std::optional{NamedDay{*day, what, std::nullopt}} : std::nullopt;
  const auto given = days_given_in(sentence);
  if (!given || given->days == 0 || is_of_event(*given, told)) return named;
  const auto start = start_of(*given, told);
  if (!start) return named;
  const Date end = *start + std::chrono::days{given->days};
  return day && *day <= end ? named : NamedDay{end, what, given->days};
}

/// The day right behind the words for which something is set; a last day ("to appear by …") is none.
std::optional<Date> day_set_behind(std::string_view rest, std::optional<Date> told) {
  const auto day = day_behind(rest, told);
  if (!day) return std::nullopt;
  const auto begins = [&](std::string_view here) {
    return date_at_start(here) == day || (told && short_date_at_start(here, *told) == day);
  };
  std::size_t at = 0;
  while (!begins(rest.substr(at))) ++at;
  return says(rest.substr(0, at), Wording::last_day_of_appointment) ? std::nullopt : day;
}

/// "For" and "to" stand before many days; of a visit they speak only where the sentence names one.
void take_days_set(std::string_view sentence, std::optional<Date> told, std::vector<Date>& out) {
  const std::string lower = to_lower(sentence);
  const bool of_visit =
      appointment_in_words(sentence) != AppointmentSubject::none || says(sentence, Wording::other_visit);
  for (const auto wording : {Wording::set_for_a_day, Wording::visit_on_a_day, Wording::appointment_day}) {
    if (wording != Wording::appointment_day && !of_visit) continue;
    // "We will send you an interview notice on December 5": no day of the visit.
    if (wording == Wording::visit_on_a_day && says(sentence, Wording::promise)) continue;
    for (const auto words : phrases_of(wording)) {
      for (auto at = lower.find(words); at != std::string::npos; at = lower.find(words, at + 1)) {
        const auto day = day_set_behind(sentence.substr(at + words.size()), told);
        const bool ahead = day && (!told || *day > *told);
        if (ahead && std::ranges::find(out, *day) == out.end()) out.push_back(*day);
      }
    }
  }
}

/// The visit of the day that the sentence names, else every one that was set before it. The day of the deed
/// ("On November 12, 2026, we canceled …") is not that of the visit. A visit of an earlier day calls off
/// nothing that is ahead, and of two days ahead the words alone do not say which is off.
void call_off(std::string_view sentence, std::optional<Date> told, Visits& out) {
  auto days = find_dates_in_text(sentence);
  const bool of_earlier = told && std::ranges::any_of(days, [&](Date one) { return one < *told; });
  if (told) std::erase_if(days, [&](Date one) { return one <= *told; });
  const bool several = std::ranges::any_of(days, [&](Date one) { return one != days.front(); });
  if (several || (days.empty() && of_earlier)) return;
  const auto day = days.empty() ? std::nullopt : std::optional{days.front()};
  out.off = CalledOff{appointment_in_words(sentence), day};
  std::erase_if(out.set, [&](Date one) { return !day || one == *day; });
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

/// A day needs a figure; days and weeks can be counted in words, and "that date" is the one before.
bool may_name_a_day(std::string_view sentence) {
  return has_digit(sentence) || says(sentence, Wording::days) || says(sentence, Wording::weeks) ||
         says(sentence, Wording::by_that_day);
}

/// "Your stay ends on December 31, 2026. You must leave by that date": the one day ahead in the sentence
/// before.
std::optional<Date> day_of_sentence_before(std::string_view sentence, std::string_view before,
                                           std::optional<Date> told) {
  if (!says(sentence, Wording::by_that_day)) return std::nullopt;
  auto days = find_dates_in_text(before);
  std::erase_if(days, [&](Date one) { return told && one <= *told; });
  return days.size() == 1 ? std::optional{days.front()} : std::nullopt;
}

/// Months that no day was read behind, days of the week, and spans that are not counted in days.
bool tells_time(std::string_view sentence) {
  if (says(sentence, Wording::time_words)) return true;
  std::size_t months = 0;
  const SoughtText sought{sentence};
  for (const auto month : phrases_of(Wording::month_names)) months += sought.has(month) ? 1U : 0U;
  return months > find_dates_in_text(sentence).size();
}

}  // namespace

std::vector<NamedDay> find_named_days(std::string_view text, std::optional<Date> told,
                                      std::optional<Date> near) {
  const auto about = told ? told : near;
  std::vector<NamedDay> out;
  std::vector<NamedDay> moved;
  std::string_view before;
  for_each_sentence(text, [&](std::string_view sentence) {
    const auto above = std::exchange(before, sentence);
    const auto purpose = may_name_a_day(sentence) ? purpose_of(sentence) : std::nullopt;
    if (!purpose) return;
    // "We extended the due date from December 4, 2026 to December 18, 2026": the later one holds.
    const auto later = says(sentence, Wording::due_day_moved) ? latest_in(sentence, 1) : std::nullopt;
    const auto that = later ? later : day_of_sentence_before(sentence, above, told);
    const auto found = that ? std::optional{NamedDay{*that, *purpose, std::nullopt}}
                            : day_in_sentence(sentence, *purpose, told, about);
    if (!found || (told && found->day <= *told)) return;
    auto& list = later ? moved : out;
    const auto same = std::ranges::find(list, *purpose, &NamedDay::what);
    if (same == list.end()) {
      list.push_back(*found);
    } else if (found->day < same->day) {
      *same = *found;
    }
  });
  // The day before it was moved stands in the text too, and does not hold.
  std::erase_if(out, [&](const NamedDay& one) {
    return std::ranges::find(moved, one.what, &NamedDay::what) != moved.end();
  });
  out.insert(out.end(), moved.begin(), moved.end());
  sort_rows(out, [](const NamedDay& a, const NamedDay& b) { return a.day < b.day; });
  return out;
}

/// "We rescheduled the interview that was set for December 3": with a second day the visit goes there.
bool leaves_a_day(std::string_view sentence, std::optional<Date> told) {
  if (!says(sentence, Wording::visit_moved_away)) return false;
  const auto days = find_dates_in_text(sentence);
  return std::ranges::count_if(days, [&](Date one) { return !told || one > *told; }) == 1;
}

/// "Your appointment on December 2 was moved to December 16": of two days ahead the one behind "to", else the
/// one behind "for".
std::optional<Date> moved_to(std::string_view sentence, std::optional<Date> told) {
  if (!says(sentence, Wording::visit_moved)) return std::nullopt;
  const auto days = find_dates_in_text(sentence);
  if (std::ranges::count_if(days, [&](Date one) { return !told || one > *told; }) < 2) return std::nullopt;
  const std::string lower = to_lower(sentence);
  for (const auto words : phrases_of(Wording::visit_moved_to)) {
    std::optional<Date> only;
    for (auto at = lower.find(words); at != std::string::npos && !only; at = lower.find(words, at + 1))
      only = day_set_behind(sentence.substr(at + words.size()), told);
    if (only) return only;
  }
  return std::nullopt;
}

Visits find_visits(std::string_view text, std::optional<Date> told, std::optional<Date> near) {
  const auto about = told ? told : near;
  Visits out;
  for_each_sentence(text, [&](std::string_view sentence) {
    if (says(sentence, Wording::visit_off) || leaves_a_day(sentence, told))
      return call_off(sentence, told, out);
    const bool sets =
        has_digit(sentence) && !says(sentence, Wording::arrival) && !says(sentence, Wording::rescheduling);
    if (const auto to = sets ? moved_to(sentence, told) : std::nullopt) {
      out = {{*to}, std::nullopt};
      return;
    }
    const auto before = out.set.size();
    if (sets) take_days_set(sentence, about, out.set);
    if (out.set.size() > before && !out.off.value_or(CalledOff{}).day) out.off.reset();
  });
  return out;
}

std::optional<int> find_days_given(std::string_view text, std::optional<Date> told) {
  std::optional<int> out;
  for_each_sentence(text, [&](std::string_view sentence) {
    const auto given = days_given_in(sentence);
    if (!given || given->days == 0 || is_of_event(*given, told) || purpose_of(sentence) != NamedFor::answer)
      return;
    if (!start_of(*given, told) && (!out || given->days < *out)) out = given->days;
  });
  return out;
}

std::string_view find_unread_time(std::string_view text, std::optional<Date> told, std::optional<Date> near) {
  const auto about = told ? told : near;
  std::string_view out;
  for_each_sentence(text, [&](std::string_view sentence) {
    if (!out.empty() || !tells_time(sentence)) return;
    const auto purpose = purpose_of(sentence);
    const bool asks = purpose == NamedFor::answer || purpose == NamedFor::other;
    const bool read = day_after_words(sentence, NamedFor::answer, about) || days_given_in(sentence) ||
                      day_in_sentence(sentence, NamedFor::answer, told, about);
    if (asks && !read) out = trim(sentence);
  });
  return out;
}

}  // namespace caselight
