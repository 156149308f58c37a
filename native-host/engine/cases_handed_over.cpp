#include "engine/cases_handed_over.hpp"

#include <algorithm>

#include "analysis/analyze.hpp"
#include "base/json_writer.hpp"
#include "capture/capture_file.hpp"
#include "capture/shape.hpp"
#include "casefile/casefile.hpp"
#include "engine/case_list.hpp"
#include "explain/many_cases.hpp"
#include "explain/one_capture.hpp"

namespace caselight {
namespace {

Fault unknown_case(const Speech& speech) {
  return {FaultCode::unknown_case,
          speech.say(Word::memory_unknown_case),
          speech.say(Word::memory_fix_unknown_case),
          {}};
}

const Analysis* find(const std::vector<Analysis>& analyses, std::string_view receipt) {
  const auto found = std::find_if(analyses.begin(), analyses.end(),
                                  [&](const Analysis& one) { return one.of->receipt == receipt; });
  return found == analyses.end() ? nullptr : &*found;
}

}  // namespace

void CasesHandedOver::take(std::string_view captures_json, Instant now) {
  captures_json_ = captures_json;
  now_ = now;
}

std::vector<Analysis> CasesHandedOver::analyses() const {
  std::vector<Analysis> out;
  const JsonDocument document = parse_json(captures_json_);
  for (const JsonValue& item : document.root.items()) {
    if (shape_of(item).kind != InputKind::capture) continue;
    Capture capture = read_capture_file(item, document);
    if (capture.nothing_read() || capture.receipt.empty()) continue;
    bound_reading(capture, now_);
    out.push_back(analyze(make_case(capture), now_));
  }
  order_by_need(out);
  return out;
}

MemoryAnswer CasesHandedOver::cases(const CasesRequest& request) {
  return cases_members(analyses(), request);
}

MemoryAnswer CasesHandedOver::open_case(const CaseRequest& request) {
  const Speech& words = speech(request.locale);
  const auto all = analyses();
  const Analysis* analysis = find(all, request.receipt);
  if (analysis == nullptr || request.reading) return unknown_case(words);
  const AnalyzedCase told = in_words(*analysis, {}, words);
  JsonWriter out;
  out.key("card").raw(card_with_person(*analysis, words)).key("analysis").raw(told.analysis_json);
  return out.field("html", std::string_view(told.html)).take();
}

MemoryAnswer CasesHandedOver::calendar(const CalendarRequest& request) {
  std::vector<CaseDay> days;
  for (const Analysis& analysis : analyses()) {
    for (CaseDay& day : days_within(analysis, request)) {
      day.person = person_of(analysis);
      days.push_back(std::move(day));
    }
  }
  return calendar_members(std::move(days));
}

MemoryAnswer CasesHandedOver::render(const RenderRequest& request) {
  const Speech& words = speech(request.locale);
  auto all = analyses();
  if (request.receipts.empty()) return rendered_members(all, {}, request.format, words, request.share);
  std::vector<Analysis> asked;
  for (const std::string& receipt : request.receipts) {
    const Analysis* analysis = find(all, receipt);
    if (analysis == nullptr || request.reading) return unknown_case(words);
    asked.push_back(*analysis);
  }
  const std::string only = request.receipts.size() == 1 ? request.receipts.front() : std::string();
  return rendered_members(asked, only, request.format, words, request.share);
}

}  // namespace caselight
