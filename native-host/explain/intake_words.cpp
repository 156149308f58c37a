#include "explain/intake_words.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "report/phrases/readings.hpp"

namespace caselight {
namespace {

Word page_word(AnswerReading reading) {
  if (reading == AnswerReading::signed_out) return Word::intake_web_page_sign_in;
  if (reading == AnswerReading::server_error) return Word::intake_web_page_failed;
  return reading == AnswerReading::blocked ? Word::intake_web_page_blocked : Word::intake_web_page;
}

Word word_of(const Intake& intake) {
  switch (intake.problem) {
    case IntakeProblem::empty_input:
      return Word::intake_empty_input;
    case IntakeProblem::too_large:
      return Word::intake_too_large;
    case IntakeProblem::utf16:
      return Word::intake_utf16;
    case IntakeProblem::too_deep:
      return Word::intake_too_deep;
    case IntakeProblem::web_page:
      return page_word(intake.reading);
    case IntakeProblem::address:
      return Word::intake_address;
    case IntakeProblem::receipt_number:
      return Word::intake_receipt_number;
    case IntakeProblem::picture:
      return Word::intake_picture;
    case IntakeProblem::empty_answer:
      return Word::intake_empty_answer;
    case IntakeProblem::no_json:
      return Word::intake_no_json;
    case IntakeProblem::not_quite_json:
      return Word::intake_not_quite_json;
    case IntakeProblem::shortened:
      return Word::intake_shortened;
    case IntakeProblem::newer_format:
      return Word::intake_newer_format;
    case IntakeProblem::every_answer_failed:
      return Word::intake_every_answer_failed;
    case IntakeProblem::error_message:
      return Word::intake_error_message;
    case IntakeProblem::sign_in_token:
      return Word::intake_sign_in_token;
    case IntakeProblem::none:
    case IntakeProblem::no_case:
      break;
  }
  return Word::intake_no_case;
}

std::string what_it_says(std::string_view says, const Speech& speech) {
  if (says.ends_with('.')) says.remove_suffix(1);  // the sentence around it brings its own
  return says.empty() ? std::string()
                      : ' ' + speech.say(Word::intake_error_says, {{"says", speech.quote(says)}});
}

std::optional<Word> meaning_of(AnswerReading reading) {
  switch (reading) {
    case AnswerReading::signed_out:
      return Word::intake_error_signed_out;
    case AnswerReading::not_found:
      return Word::intake_error_not_found;
    case AnswerReading::blocked:
      return Word::intake_error_blocked;
    case AnswerReading::rate_limited:
      return Word::intake_error_rate_limited;
    case AnswerReading::server_error:
      return Word::intake_error_server_error;
    case AnswerReading::ok:
    case AnswerReading::empty:
    case AnswerReading::not_yours:
    case AnswerReading::not_json:
    case AnswerReading::truncated:
    case AnswerReading::network:
    case AnswerReading::missing:
      break;
  }
  return std::nullopt;
}

std::string error_message(const Intake& intake, const Speech& speech) {
  std::string out(speech.plain(Word::intake_error_message));
  out += what_it_says(intake.says, speech);
  if (const auto meaning = meaning_of(intake.reading)) out.append(" ").append(speech.plain(*meaning));
  return out;
}

std::string reasons(const Capture& capture, const Speech& speech) {
  std::string out;
  for (const Endpoint endpoint : kEndpoints) {
    if (capture.readings[endpoint] == AnswerReading::missing) continue;
    if (!out.empty()) out.push_back(' ');
    out += reading_sentence(endpoint, capture.readings, speech);
    out += what_it_says(capture.said[static_cast<std::size_t>(endpoint)], speech);
  }
  return out;
}

bool any(const Readings& readings, AnswerReading wanted) {
  return std::find(readings.of.begin(), readings.of.end(), wanted) != readings.of.end();
}

bool any_about_another(const Readings& readings) {
  return std::any_of(kEndpoints.begin(), kEndpoints.end(),
                     [&](Endpoint e) { return readings.is_about_another(e); });
}

Word way_out(const Readings& readings) {
  if (any(readings, AnswerReading::signed_out)) return Word::intake_fix_sign_in;
  if (any_about_another(readings)) return Word::intake_fix_other_receipt;
  if (any(readings, AnswerReading::not_yours)) return Word::intake_fix_receipt;
  return any(readings, AnswerReading::not_found) ? Word::intake_fix_not_found : Word::intake_fix_later;
}

/// What to do where one reading is all that is known.
Word way_out(AnswerReading reading) {
  if (reading == AnswerReading::not_json) return Word::intake_fix_content;
  Readings readings;
  readings[Endpoint::cases] = reading;
  return way_out(readings);
}

Word fix_of(const Intake& intake) {
  switch (intake.problem) {
    case IntakeProblem::web_page:
    case IntakeProblem::error_message:
      return way_out(intake.reading);
    case IntakeProblem::address:
    case IntakeProblem::receipt_number:
      return Word::intake_fix_address;
    case IntakeProblem::picture:
      return Word::intake_fix_picture;
    case IntakeProblem::empty_answer:
      return Word::intake_fix_empty_answer;
    case IntakeProblem::newer_format:
      return Word::intake_fix_newer;
    case IntakeProblem::not_quite_json:
    case IntakeProblem::shortened:
      return Word::intake_fix_notation;
    case IntakeProblem::sign_in_token:
      return Word::intake_fix_token;
    case IntakeProblem::utf16:
      return Word::intake_fix_utf16;
    case IntakeProblem::none:
    case IntakeProblem::empty_input:
    case IntakeProblem::too_large:
    case IntakeProblem::too_deep:
    case IntakeProblem::no_json:
    case IntakeProblem::no_case:
    case IntakeProblem::every_answer_failed:
      break;
  }
  return Word::intake_fix_content;
}

}  // namespace

Refusal explain_refusal(const Intake& intake, const Speech& speech) {
  const Word word = word_of(intake);
  if (intake.problem == IntakeProblem::every_answer_failed) {
    const Capture& capture = intake.captures.front();
    const std::string why = reasons(capture, speech);
    const std::string message = speech.say(word, {{"reasons", std::string_view(why)}});
    return {std::string(trim(message)), speech.say(way_out(capture.readings))};
  }
  if (intake.problem == IntakeProblem::error_message)
    return {error_message(intake, speech), speech.say(fix_of(intake))};
  return {speech.say(word), speech.say(fix_of(intake))};
}

std::optional<Refusal> explain_left_out(const Intake& intake, const Speech& speech) {
  if (intake.left_out_documents)
    return Refusal{speech.say(Word::intake_left_out_documents), speech.say(Word::intake_fix_documents)};
  std::vector<std::string> names;
  for (const Capture& capture : intake.captures) {
    for (const std::string& name : capture.left_out) names.push_back(speech.quote(name));
  }
  if (names.empty()) return std::nullopt;
  return Refusal{speech.say(Word::intake_left_out_members, {{"names", speech.list(names)}}),
                 speech.say(Word::intake_fix_members)};
}

}  // namespace caselight
