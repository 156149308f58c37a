#include "casefile/status_days.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace caselight {
namespace {

using Words = std::initializer_list<std::string_view>;

bool has_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return contains_ignoring_case(text, word); });
}

/// What stands behind the first of these words that the text starts with, else the text itself.
std::string_view behind(std::string_view text, Words words) {
  for (const auto word : words) {
    if (text.size() >= word.size() && equal_ignoring_case(text.substr(0, word.size()), word))
      return text.substr(word.size());
  }
  return text;
}

/// Only a day right at the beginning is the day of what the title says; later ones may be of anything.
std::optional<Date> day_of_first_words(std::string_view text) {
  const auto rest = behind(text, {"On ", "El "});
  return rest.size() < text.size() ? date_at_start(rest) : std::nullopt;
}

/// "On September 4, 2026, we sent …": the clause names the deed that its day is of.
bool goes_on_with_sending(std::string_view text) {
  constexpr std::size_t kDayAndVerb = 64;
  return has_any(text.substr(0, kDayAndVerb),
                 {"we sent", "we mailed", "we emailed", "we issued", "we denied", "we revoked",
                  "we requested", "uscis sent", "uscis mailed", "uscis denied", "enviamos", "denegamos"});
}

/// Whether a sentence speaks of the person's own answer, and not of what to do when the letter does not come.
bool asks_for_answer(std::string_view sentence) {
  return has_any(sentence, {"respond", "response", "submit", "return ", "send ", "provide", "reply", "answer",
                            "deadline", "due ", "respuesta", "presentar", "enviar", "entregar", "plazo"}) &&
         !has_any(sentence,
                  {"not receive", "we will", "we plan", "uscis will", "no recibe", "no ha recibido"});
}

/// "… by midnight on Friday, December 5, 2026": the day behind small words that may come before it.
std::optional<Date> day_behind(std::string_view text) {
  for (std::size_t size = text.size() + 1; text.size() < size;) {
    if (const auto day = date_at_start(text)) return day;
    size = text.size();
    text = behind(text, {" ",          "on ",      "by ",        "is ",      "the ",      "no later than ",
                         "midnight ",  "el ",      "día ",       "Monday, ", "Tuesday, ", "Wednesday, ",
                         "Thursday, ", "Friday, ", "Saturday, ", "Sunday, ", "lunes ",    "martes ",
                         "miércoles ", "jueves ",  "viernes "});
  }
  return std::nullopt;
}

std::optional<Date> last_day_in_sentence(std::string_view sentence) {
  constexpr std::array<std::string_view, 10> kWords{
      " by ",  " later than ", " on or before ", " until ",        " before ",
      " due ", " respond is ", " response is ",  " a más tardar ", " antes del "};
  std::optional<Date> earliest;
  for (const auto words : kWords) {
    for (auto at = sentence.find(words); at != std::string_view::npos; at = sentence.find(words, at + 1)) {
      const auto day = day_behind(sentence.substr(at + words.size()));
      if (day && (!earliest || *day < *earliest)) earliest = day;
    }
  }
  return earliest;
}

/// Where the first sentence ends; the stop of "by Dec. 5, 2026" ends none.
std::size_t end_of_sentence(std::string_view text) {
  auto stop = text.find(". ");
  while (stop != std::string_view::npos && stop + 2 < text.size() && is_digit(text[stop + 2]))
    stop = text.find(". ", stop + 1);
  return std::min(stop, text.size() - 1) + 1;
}

/// The earliest last day that the text gives for an answer.
std::optional<Date> last_day_in(std::string_view text) {
  std::optional<Date> earliest;
  while (!text.empty()) {
    const auto end = end_of_sentence(text);
    const auto sentence = text.substr(0, end);
    text.remove_prefix(end);
    const bool dated = std::any_of(sentence.begin(), sentence.end(), is_digit);
    const auto day = dated ? last_day_in_sentence(sentence) : std::nullopt;
    if (day && (!earliest || *day < *earliest) && asks_for_answer(sentence)) earliest = day;
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
  status.told_sending = status.told && goes_on_with_sending(status.text);
  status.answer_by = last_day_in(status.text);
}

std::optional<Stamp> day_in_text(const StatusText& status) {
  const auto day = status.told ? status.told : day_of_a_deed(status.text);
  if (!day || day == status.answer_by) return std::nullopt;
  return Stamp{Instant{*day}, false};
}

}  // namespace caselight
