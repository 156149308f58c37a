#include "report/drafts/draft_writer.hpp"

#include <algorithm>

#include "report/phrases/deadlines.hpp"
#include "report/phrases/evidence.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/summary.hpp"

namespace caselight {
namespace {

std::string fact(const Case& of, EvidenceRef ref, const Speech& speech) {
  const Evidence& evidence = of.evidence[ref];
  const auto label = evidence_label(evidence, speech);
  const std::string value = evidence_value(evidence, speech);
  if (const auto day = evidence_day(of, ref))
    return speech.say(Word::draft_check_date, {{"what", label}, {"date", *day}, {"value", value}});
  return speech.say(Word::page_fact, {{"name", label}, {"value", value}});
}

}  // namespace

void DraftWriter::rest_on(std::span<const EvidenceRef> basis) {
  for (const EvidenceRef ref : basis) {
    const bool known = std::any_of(checks_.begin(), checks_.end(),
                                   [&](const DraftCheck& one) { return one.evidence == ref; });
    if (ref != kNoEvidence && !known) checks_.push_back({fact(*a.of, ref, reader_), ref});
  }
}

void DraftWriter::line(std::string_view text, std::span<const EvidenceRef> basis) {
  if (text.empty()) return;
  text_.append(text).push_back('\n');
  rest_on(basis);
}

void DraftWriter::say(Word word, std::initializer_list<Slot> slots, std::span<const EvidenceRef> basis) {
  line(s.say(word, slots), basis);
}

void DraftWriter::item(std::string_view text, std::span<const EvidenceRef> basis) {
  if (!text.empty()) line("- " + std::string(text), basis);
}

void DraftWriter::ask(Word word, std::initializer_list<Slot> slots) {
  line(std::to_string(++asked_) + ". " + s.say(word, slots));
}

void DraftWriter::gap() {
  if (!text_.empty() && text_.substr(text_.size() - std::min<std::size_t>(text_.size(), 2)) != "\n\n")
    text_.push_back('\n');
}

void DraftWriter::heading(Word word) {
  gap();
  line(s.plain(word));
}

void DraftWriter::calculated(std::string_view what, Date from) {
  checks_.push_back(
      {reader_.say(Word::draft_check_calculated, {{"what", what}, {"date", from}}), kNoEvidence});
}

std::string DraftWriter::take_text() {
  while (text_.size() > 1 && text_.substr(text_.size() - 2) == "\n\n") text_.pop_back();
  return std::move(text_);
}

void write_facts(DraftWriter& out) {
  const Case& of = *out.a.of;
  out.say(Word::draft_about, {{"case", case_name(out.a, out.s)}, {"receipt", of.receipt}},
          basis_of(of.form.from));
  if (!form_title(out.a).empty()) out.line(form_title(out.a), basis_of(of.form_name.from));
  if (of.submitted) out.say(Word::draft_filed, {{"date", of.submitted.value}}, basis_of(of.submitted.from));
  const Said head = headline(out.a, out.s);
  out.line(head.text, head.basis);
  if (const auto second = second_line(out.a, out.s)) out.line(second->text, second->basis);
  out.say(Word::draft_seen_on, {{"date", out.a.today()}});
}

void write_dates_ahead(DraftWriter& out) {
  const auto ahead = dates_ahead(out.a, out.s);
  if (ahead.empty()) return;
  out.heading(Word::draft_dates);
  for (const DateAhead& one : ahead)
    out.item(out.s.say(Word::draft_dates_line, {{"what", one.text}, {"when", out.s.date_weekday(one.date)}}),
             one.basis);
  for (const Deadline& deadline : out.a.deadlines) {
    if (is_calculated(deadline) && !out.a.is_over(deadline.over_after))
      out.calculated(deadline_label(out.a, deadline, out.s), deadline.from);
  }
}

}  // namespace caselight
