#include "report/phrases/evidence.hpp"

#include <algorithm>

namespace caselight {
namespace {

template <class Rows>
auto row_from(const Rows& rows, EvidenceRef ref) {
  return std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.from == ref; });
}

std::optional<Date> day_of(const std::optional<Stamp>& stamp) {
  return stamp ? std::optional<Date>(stamp->day()) : std::nullopt;
}

}  // namespace

std::string_view evidence_label(const Evidence& evidence, const Speech& speech) {
  const auto word = Speech::find("evidence", evidence.source);
  return speech.plain(word ? *word : Word::page_evidence_other);
}

std::string evidence_value(const Evidence& evidence, const Speech& speech) {
  if (evidence.value == "true" || evidence.value == "false")
    return std::string(speech.plain(evidence.value == "true" ? Word::page_yes : Word::page_no));
  constexpr std::size_t kDay = 10;  // 2026-01-12; a stamp goes on with a T
  const bool dated =
      evidence.value.size() == kDay || (evidence.value.size() > kDay && evidence.value[kDay] == 'T');
  const auto day = dated ? parse_date(evidence.value.substr(0, kDay)) : std::nullopt;
  return day ? speech.date(*day) : evidence.value;
}

std::optional<Date> evidence_day(const Case& of, EvidenceRef ref) {
  if (const auto event = row_from(of.events, ref); event != of.events.end())
    return day_of(event->happened ? event->happened : event->written);
  if (const auto notice = row_from(of.notices, ref); notice != of.notices.end())
    return day_of(notice->generated);
  if (const auto paper = row_from(of.documents, ref); paper != of.documents.end())
    return day_of(paper->created);
  if (const auto status = row_from(of.history, ref); status != of.history.end()) return day_of(status->date);
  return std::nullopt;
}

}  // namespace caselight
