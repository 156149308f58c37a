#include "report/phrases/readings.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace caselight {
namespace {

constexpr std::array kAnswers{Word::reading_cases, Word::reading_case_status, Word::reading_receipt_info,
                              Word::reading_documents};
constexpr std::array kInList{Word::reading_unread_cases, Word::reading_unread_case_status,
                             Word::reading_unread_receipt_info, Word::reading_unread_documents};
constexpr std::array kReadings{
    Word::reading_ok,        Word::reading_empty,     Word::reading_signed_out,   Word::reading_not_yours,
    Word::reading_not_found, Word::reading_blocked,   Word::reading_rate_limited, Word::reading_server_error,
    Word::reading_not_json,  Word::reading_truncated, Word::reading_network,      Word::reading_missing};

}  // namespace

std::string reading_sentence(Endpoint endpoint, const Readings& readings, const Speech& speech) {
  const auto answer = speech.plain(kAnswers[static_cast<std::size_t>(endpoint)]);
  const AnswerReading reading = readings[endpoint];
  if (readings.is_about_another(endpoint))
    return speech.say(Word::reading_another_receipt, {{"answer", answer}});
  if (endpoint == Endpoint::case_status && reading == AnswerReading::not_found)
    return speech.say(Word::reading_no_such_case);
  return speech.say(kReadings[static_cast<std::size_t>(reading)], {{"answer", answer}});
}

std::string_view answer_name(Endpoint endpoint, const Speech& speech) {
  return speech.plain(kInList[static_cast<std::size_t>(endpoint)]);
}

std::string unread_list(const Readings& readings, const Speech& speech) {
  std::vector<std::string> names;
  for (const auto endpoint : kEndpoints) {
    if (!was_read_whole(readings[endpoint])) names.emplace_back(answer_name(endpoint, speech));
  }
  return speech.list(names);
}

std::string clock_sentence(const Case& of, const Speech& speech) {
  if (!of.clock_said) return {};
  return speech.say(Word::page_clock_wrong,
                    {{"date", std::chrono::floor<std::chrono::days>(*of.clock_said)}});
}

}  // namespace caselight
