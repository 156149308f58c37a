#include "engine/case_answers.hpp"

#include <algorithm>

#include "analysis/changes.hpp"
#include "base/json_writer.hpp"
#include "engine/case_list.hpp"
#include "engine/exported_page.hpp"
#include "engine/import_reply.hpp"
#include "explain/handed_over.hpp"
#include "explain/kept_case.hpp"
#include "explain/kept_reading.hpp"
#include "explain/many_cases.hpp"
#include "explain/notice_answer.hpp"
#include "history/pieces.hpp"

namespace caselight {
namespace {

/// Each case as of its newest reading, with the changes since the person last looked.
std::vector<ListedCase> listed(HeldCases& held, Instant now) {
  std::vector<ListedCase> out;
  for (const HeldCase& one : held.all()) {
    auto analysis = newest_analysis(held, one.receipt, now);
    if (!analysis) continue;
    const CasePerson person = person_of(one, *analysis);
    out.push_back({std::move(*analysis), person});
  }
  return out;
}

void write_pairs(JsonWriter& out, const std::vector<SeenTogether>& pairs) {
  out.key("learned").begin_array();
  for (const SeenTogether& pair : pairs) {
    out.begin_object().field("code", std::string_view(pair.code));
    out.field("title", std::string_view(pair.title)).end_object();
  }
  out.end_array();
}

}  // namespace

void CaseAnswers::take(const HostRequest* request, Instant now) {
  request_ = request;
  now_ = now;
}

HeldCases CaseAnswers::held() const {
  return {request_ != nullptr ? request_->find("held").value_or("") : "", now_};
}

Remembered CaseAnswers::compare_with_held(std::string_view capture, const std::string& receipt,
                                          Analysis& analysis, const Speech& words) {
  HeldCases held = this->held();
  const Instant at = std::min(analysis.of->captured_at.value_or(now_), now_);
  const KeptReading kept = held.add(receipt, capture, at);
  const std::vector<Change> news = news_of(held, kept, analysis);
  const SinceSeen seen = since_seen(held, kept.reading, analysis);
  const std::vector<SeenTogether> learned = find_seen_together(news);
  tell_changes(analysis, seen.changes);
  analysis.seen_together = pairs_of(held, receipt);
  for (const SeenTogether& pair : learned) analysis.seen_together.push_back(pair);
  JsonWriter out;
  out.begin_object().field("kept", false).field("unchanged", kept.unchanged);
  out.field("at", std::string_view(usual_stamp(at)));
  out.field("content", std::string_view(content_key(take_apart(capture))));
  write_pairs(out, learned);
  return {out.end_object().take(), since_json(seen, words), changes_json(news, words)};
}

MemoryAnswer CaseAnswers::cases(const CasesRequest& request) {
  HeldCases held = this->held();
  return cases_members(listed(held, now_), request);
}

MemoryAnswer CaseAnswers::open_case(const CaseRequest& request) {
  HeldCases held = this->held();
  CasePerson person;
  for (const HeldCase& one : held.all()) {
    const auto analysis =
        one.receipt == request.receipt ? newest_analysis(held, one.receipt, now_) : std::nullopt;
    if (analysis) person = person_of(one, *analysis);
  }
  return open_kept_case(held, request, person, now_);
}

MemoryAnswer CaseAnswers::readings(const ReadingsRequest& request) {
  HeldCases held = this->held();
  return list_kept_readings(held, request);
}

MemoryAnswer CaseAnswers::compare(const CompareRequest& request) {
  HeldCases held = this->held();
  return compare_kept_readings(held, request);
}

MemoryAnswer CaseAnswers::people(const PeopleRequest& request) {
  HeldCases held = this->held();
  auto cases = listed(held, now_);
  return people_members(cases, request.set);
}

MemoryAnswer CaseAnswers::calendar(const CalendarRequest& request) {
  HeldCases held = this->held();
  std::vector<CaseDay> days;
  const auto cases = listed(held, now_);
  for (const std::size_t place : order_by_need(cases)) {
    const ListedCase& one = cases[place];
    for (CaseDay& day : days_within(one.analysis, request)) {
      day.person = one.person;
      days.push_back(std::move(day));
    }
  }
  return calendar_members(std::move(days));
}

MemoryAnswer CaseAnswers::render(const RenderRequest& request) {
  if (!request.capture_json.empty()) return render_handed_over(request, now_);
  const Speech& words = speech(request.locale);
  HeldCases held = this->held();
  std::vector<Analysis> asked;
  if (request.receipts.empty()) {
    const auto cases = listed(held, now_);
    for (const std::size_t place : order_by_need(cases)) asked.push_back(cases[place].analysis);
  }
  for (const std::string& receipt : request.receipts) {
    if (!held.has_case(receipt)) return unknown_case_fault(words);
    auto analysis =
        request.reading ? one_reading(held, receipt, *request.reading) : newest_analysis(held, receipt, now_);
    if (!analysis) return unknown_reading_fault(words);
    asked.push_back(std::move(*analysis));
  }
  const std::string only = request.receipts.size() == 1 ? request.receipts.front() : std::string();
  return rendered_members(asked, only, request.format, words, request.share);
}

MemoryAnswer CaseAnswers::notice(const NoticeRequest& request) {
  if (!request.capture_json.empty()) return notice_beside_capture(request, now_);
  HeldCases held = this->held();
  return notice_beside_kept(held, request, now_);
}

MemoryAnswer CaseAnswers::import(const ImportRequest& request) {
  return import_members(request, check_, now_);
}

MemoryAnswer CaseAnswers::export_lines(const ExportRequest& request) {
  HeldCases held = this->held();
  const auto whole = request_ != nullptr ? request_->find("whole") : std::nullopt;
  return exported_members(held, whole.value_or(""), request.after, now_);
}

}  // namespace caselight
