#include "explain/notice_answer.hpp"

#include <array>

#include "analysis/analyze.hpp"
#include "analysis/notice/notice_finding.hpp"
#include "base/json_writer.hpp"
#include "casefile/casefile.hpp"
#include "explain/kept_reading.hpp"
#include "explain/one_capture.hpp"
#include "report/html/notice_page.hpp"

namespace caselight {
namespace {

std::string_view name_of(NamedFor what) {
  constexpr std::array<std::string_view, 8> kNames{"answer",  "keeping",      "pick_up", "rescheduling",
                                                   "payment", "sending_back", "arrival", "other"};
  return kNames[static_cast<std::size_t>(what)];
}

void write_day(JsonWriter& out, const NoticeDayFinding& one, std::string_view what) {
  out.begin_object().field("day", std::string_view(format_date(one.named.day))).field("for", what);
  out.field("fit", caselight::name_of(one.fit));
  if (one.beside) {
    out.field("earliest", std::string_view(format_date(one.beside->earliest)));
    out.field("latest", std::string_view(format_date(one.beside->latest)));
  }
  out.end_object();
}

std::string members(const Analysis& analysis, std::string_view text, const Speech& words) {
  const NoticeText notice = read_notice(text);
  const NoticeFinding finding = find_about_notice(analysis, notice);
  JsonWriter out;
  out.field("owner", caselight::name_of(finding.owner)).field("kind", effect_name(notice.kind()));
  if (notice.dated) out.field("dated", std::string_view(format_date(*notice.dated)));
  out.key("receipts").begin_array();
  for (const std::string& receipt : notice.receipts) out.string(receipt);
  out.end_array().key("days").begin_array();
  for (const NoticeDayFinding& one : finding.appointments) write_day(out, one, "appointment");
  for (const NoticeDayFinding& one : finding.days) write_day(out, one, name_of(one.named.what));
  out.end_array().field("html", std::string_view(notice_html(analysis, notice, finding, words)));
  return out.take();
}

}  // namespace

MemoryAnswer notice_beside_capture(const NoticeRequest& request, Instant now) {
  const Speech& words = speech(request.locale);
  auto read = read_capture_text(request.capture_json, now, words);
  if (auto* unreadable = std::get_if<UnreadableCapture>(&read))
    return Fault{unreadable->code, unreadable->message, unreadable->fix, {}};
  const Capture& capture = std::get<ReadCapture>(read).capture;
  // Days are told from today: the notice is read today, whenever the case was.
  return members(analyze(make_case(capture), now), request.text, words);
}

MemoryAnswer notice_beside_kept(KeptCases& cases, const NoticeRequest& request, Instant now) {
  const Speech& words = speech(request.locale);
  if (!cases.has_case(request.receipt)) return unknown_case_fault(words);
  const auto analysis = newest_analysis(cases, request.receipt, now);
  return analysis ? MemoryAnswer(members(*analysis, request.text, words)) : unknown_reading_fault(words);
}

}  // namespace caselight
