#include <algorithm>
#include <string>

#include "brief/brief_writer.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/next_steps.hpp"
#include "report/phrases/readings.hpp"
#include "report/phrases/status_words.hpp"
#include "report/phrases/summary.hpp"

namespace caselight {
namespace {

void yes_no(BriefWriter& out, Word name, const Sourced<bool>& flag) {
  if (flag) out.fact(name, out.s.plain(flag.value ? Word::page_yes : Word::page_no), basis_of(flag.from));
}

void status_line(BriefWriter& out, const StatusText& status, const std::string& quoted) {
  const auto name = status.date ? out.s.say(Word::page_uscis_words_date, {{"date", status.date->day()}})
                                : std::string(out.s.plain(Word::page_uscis_words));
  out.line(out.s.say(Word::page_fact, {{"name", name}, {"value", quoted}}), basis_of(status.from));
}

void about_form(BriefWriter& out) {
  out.fact(Word::page_subtype, out.a.of->subtype.value, basis_of(out.a.of->subtype.from));
  if (out.a.form == nullptr) return;
  if (const auto word = Speech::find("forms", std::string(out.a.form->form) + ".what"))
    out.line(out.s.say(*word));
}

/// The history is told there.
bool is_in_timeline(const Analysis& analysis, EvidenceRef ref) {
  return std::any_of(analysis.timeline.begin(), analysis.timeline.end(), [&](const TimelineEntry& entry) {
    return entry.from == ref || std::find(entry.also.begin(), entry.also.end(), ref) != entry.also.end();
  });
}

/// A day that a rule gives is not USCIS's word, though the evidence beside it is.
bool is_day_calculated(const Analysis& analysis, const Action& action) {
  return action.due && action.deadline < analysis.deadlines.size() &&
         is_calculated(analysis.deadlines[action.deadline]);
}

}  // namespace

void write_case(BriefWriter& out) {
  const Case& of = *out.a.of;
  out.part("case", Word::brief_part_case);
  out.fact(Word::page_form, form_number(out.a), basis_of(of.form.from));
  out.fact(Word::brief_form_title, form_title(out.a), basis_of(of.form_name.from));
  out.fact(Word::page_receipt, of.receipt);
  out.fact(Word::page_applicant, of.applicant.value, basis_of(of.applicant.from));
  out.fact(Word::page_representative, of.representative.value, basis_of(of.representative.from));
  if (of.submitted) out.fact(Word::page_filed, out.s.date(of.submitted.value), basis_of(of.submitted.from));
  out.fact(Word::page_channel, of.channel.value, basis_of(of.channel.from));
  yes_no(out, Word::page_premium, of.premium);
  if (out.detailed()) about_form(out);
  const std::string as_of = out.s.date(out.a.today());
  out.fact(Word::brief_as_of, as_of);
}

void write_status(BriefWriter& out) {
  const Case& of = *out.a.of;
  out.part("status", Word::brief_part_status);
  out.said(headline(out.a, out.s));
  if (const auto stage = second_line(out.a, out.s)) out.said(*stage);
  write_current_status(out);
  for (const StatusText& entry : of.history) {
    if (!entry.title.empty() && !is_in_timeline(out.a, entry.from))
      status_line(out, entry, out.s.quote(entry.title));
  }
}

void write_current_status(BriefWriter& out) {
  if (!has_status_text(*out.a.of)) return;
  const StatusWords words = status_words(*out.a.of, out.s);
  std::string quoted;
  for (const std::string_view one : {words.title, words.text}) {
    if (one.empty()) continue;
    if (!quoted.empty()) quoted.push_back(' ');
    quoted.append(out.s.quote(one));
  }
  status_line(out, out.a.of->status, quoted);
}

void write_asked(BriefWriter& out) {
  out.part("asked", Word::brief_part_asked);
  for (const Action& action : out.a.actions) {
    out.line(action_text(out.a, action, out.s), basis_of(action.source));
    if (is_day_calculated(out.a, action)) out.note(out.s.plain(Word::brief_calculated));
  }
  if (!out.a.needs_you()) out.line(nothing_found(out.a, out.s));
}

void write_next(BriefWriter& out) {
  const NextSteps steps = next_steps(out.a, out.s);
  out.part("next", Word::brief_part_next);
  for (const std::string& step : steps.lines) out.line(step);
  for (const std::string& step : steps.more) out.line(step);
  if (steps.has_path) {
    out.note(out.s.plain(Word::next_no_prediction));
    out.note(out.s.plain(Word::next_skipped));
  }
  if (out.detailed()) out.note(steps.source);
  write_remedies(out, steps);
}

void write_remedies(BriefWriter& out, const NextSteps& steps) {
  if (steps.remedies.empty()) return;
  out.part("remedies", Word::brief_part_remedies);
  const std::string heading(out.s.plain(Word::next_remedies));
  for (const RemedyLine& remedy : steps.remedies) {
    out.line(heading + " " + remedy.text + ".");
    if (out.detailed()) out.note(out.s.say(Word::next_source, {{"source", remedy.source}}));
  }
  out.note(out.s.plain(Word::brief_remedy_ask));
}

void write_readings(BriefWriter& out) {
  out.part("readings", Word::brief_part_readings);
  for (const Endpoint endpoint : kEndpoints) {
    out.line(reading_sentence(endpoint, out.a.of->readings, out.s));
  }
}

}  // namespace caselight
