// The days that a notice names, and what it tells the person to do.
#include <algorithm>

#include "base/text.hpp"
#include "casefile/named_days.hpp"
#include "casefile/notice/notice_lines.hpp"
#include "casefile/notice/notice_parts.hpp"
#include "casefile/sentences.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/instructions.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

constexpr std::size_t kMostDays = 8;
constexpr std::size_t kMostCommands = 6;
constexpr std::size_t kLongestCommand = 300;
constexpr std::size_t kValueNear = 90;  ///< bytes between the words for an appointment and its day

/// Where this day is written in the text; nowhere for one that was counted.
Piece place_of(std::string_view text, Date day) {
  std::size_t gone = 0;
  for (Piece found = first_date(text); found.size > 0; found = first_date(text.substr(gone))) {
    if (date_at_start(text.substr(gone + found.at)) == day) return {gone + found.at, found.size};
    gone += found.at + found.size;
  }
  return {};
}

void add_day(std::vector<NoticeDay>& out, NoticeDay day) {
  const bool known = std::ranges::any_of(
      out, [&](const NoticeDay& one) { return one.day == day.day && one.what == day.what; });
  if (!known && out.size() < kMostDays) out.push_back(std::move(day));
}

void read_sentence(std::string_view sentence, NoticeText& notice) {
  for (const NamedDay& named : find_named_days(sentence, notice.dated)) {
    const Piece at = place_of(sentence, named.day);
    const bool counted = at.size == 0;
    const auto words = excerpt(sentence, counted ? 0 : at.at, at.size);
    add_day(notice.days, {named.day, named.what, words, counted});
  }
  const auto given = find_days_given(sentence, std::nullopt);
  if (given && !notice.dated && (!notice.days_given || *given < *notice.days_given))
    notice.days_given = given;
}

template <class Visit>
void for_each_sentence_of(NoticeLines paragraphs, Visit visit) {
  for (const std::string& paragraph : paragraphs) for_each_sentence(paragraph, visit);
}

/// Words behind which the day of an appointment stands.
std::size_t appointment_words(std::string_view lower, std::size_t from) {
  std::size_t out = std::string_view::npos;
  for (const auto words : phrases_of(Wording::appointment_day)) {
    const auto at = lower.find(words, from);
    if (at != std::string_view::npos) out = std::min(out, at + words.size());
  }
  return out;
}

/// "REQUEST FOR EVIDENCE" begins like a command and is a heading.
bool ends_as_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".!:)").find(text.back()) != std::string_view::npos;
}

}  // namespace

void read_last_days(NoticeLines paragraphs, NoticeText& notice) {
  for_each_sentence_of(paragraphs, [&](std::string_view sentence) { read_sentence(sentence, notice); });
  std::ranges::stable_sort(notice.days, {}, &NoticeDay::day);
}

void read_appointments(NoticeLines lines, NoticeText& notice) {
  const bool sets = std::ranges::any_of(
      notice.kinds, [](const NoticeHeading& one) { return sets_appointment(one.effect); });
  if (!sets) return;
  std::string all;
  for (const std::string& line : lines) all.append(line).append(" ");
  const std::string lower = to_lower(all);
  for (auto at = appointment_words(lower, 0); at != std::string::npos; at = appointment_words(lower, at)) {
    const auto rest = std::string_view(all).substr(at);
    const Piece found = first_date(rest.substr(0, kValueNear + 40));
    if (found.size == 0 || found.at > kValueNear) continue;
    if (says(rest.substr(0, found.at), Wording::last_day_of_appointment)) continue;
    const Date day = *date_at_start(rest.substr(found.at));
    if (notice.dated && day <= *notice.dated) continue;
    add_day(notice.appointments, {day, NamedFor::other, excerpt(all, at + found.at, found.size, 160), false});
  }
  std::ranges::stable_sort(notice.appointments, {}, &NoticeDay::day);
}

void read_commands(NoticeLines paragraphs, NoticeText& notice) {
  for_each_sentence_of(paragraphs, [&](std::string_view sentence) {
    sentence = trim(sentence);
    if (notice.asks.size() == kMostCommands || sentence.size() > kLongestCommand) return;
    if (!ends_as_sentence(sentence)) return;
    const Instruction told = read_instruction(sentence);
    const bool asks = told == Instruction::respond || told == Instruction::attend ||
                      told == Instruction::new_filing || told == Instruction::resubmit ||
                      told == Instruction::unread;
    const bool is_new = std::ranges::find(notice.asks, sentence) == notice.asks.end();
    if (asks && is_new) notice.asks.emplace_back(sentence);
  });
}

}  // namespace caselight
