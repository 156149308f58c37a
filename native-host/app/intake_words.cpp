#include "app/intake_words.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/phrases/readings.hpp"

namespace caselight {
namespace {

Word word_of(IntakeProblem problem) {
  switch (problem) {
    case IntakeProblem::empty_input:
      return Word::intake_empty_input;
    case IntakeProblem::too_large:
      return Word::intake_too_large;
    case IntakeProblem::too_deep:
      return Word::intake_too_deep;
    case IntakeProblem::web_page:
      return Word::intake_web_page;
    case IntakeProblem::no_json:
      return Word::intake_no_json;
    case IntakeProblem::newer_format:
      return Word::intake_newer_format;
    case IntakeProblem::every_answer_failed:
      return Word::intake_every_answer_failed;
    case IntakeProblem::none:
    case IntakeProblem::no_case:
      break;
  }
  return Word::intake_no_case;
}

std::string reasons(const Readings& readings, const Speech& speech) {
  std::string out;
  for (const Endpoint endpoint : kEndpoints) {
    if (readings[endpoint] == AnswerReading::missing) continue;
    if (!out.empty()) out.push_back(' ');
    out += reading_sentence(endpoint, readings[endpoint], speech);
  }
  return out;
}

bool any(const Readings& readings, AnswerReading wanted) {
  return std::find(readings.of.begin(), readings.of.end(), wanted) != readings.of.end();
}

Word way_out(const Readings& readings) {
  if (any(readings, AnswerReading::signed_out)) return Word::intake_fix_sign_in;
  const bool receipt = any(readings, AnswerReading::not_yours) || any(readings, AnswerReading::not_found);
  return receipt ? Word::intake_fix_receipt : Word::intake_fix_later;
}

}  // namespace

Refusal explain_refusal(const Intake& intake, const Speech& speech) {
  const Word word = word_of(intake.problem);
  if (intake.problem == IntakeProblem::every_answer_failed) {
    const Readings& readings = intake.captures.front().readings;
    const std::string why = reasons(readings, speech);
    const std::string message = speech.say(word, {{"reasons", std::string_view(why)}});
    return {std::string(trim(message)), speech.say(way_out(readings))};
  }
  const Word fix = intake.problem == IntakeProblem::web_page       ? Word::intake_fix_sign_in
                   : intake.problem == IntakeProblem::newer_format ? Word::intake_fix_newer
                                                                   : Word::intake_fix_content;
  return {speech.say(word), speech.say(fix)};
}

std::optional<Refusal> explain_left_out(const Intake& intake, const Speech& speech) {
  if (!intake.left_out_documents) return std::nullopt;
  return Refusal{speech.say(Word::intake_left_out_documents), speech.say(Word::intake_fix_documents)};
}

}  // namespace caselight
