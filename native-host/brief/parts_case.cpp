#include "brief/brief_writer.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/next_steps.hpp"
#include "report/phrases/readings.hpp"
#include "report/phrases/summary.hpp"

namespace caselight {
namespace {

void yes_no(BriefWriter& out, Word name, const Sourced<bool>& flag) {
  if (flag) out.fact(name, out.s.plain(flag.value ? Word::page_yes : Word::page_no), basis_of(flag.from));
}

void status_line(BriefWriter& out, const StatusText& status, std::string_view words) {
  if (words.empty()) return;
  const std::string quoted = out.s.quote(words);
  const auto name = status.date ? out.s.say(Word::page_uscis_words_date, {{"date", status.date->day()}})
                                : std::string(out.s.plain(Word::page_uscis_words));
  out.line(out.s.say(Word::page_fact, {{"name", name}, {"value", quoted}}), basis_of(status.from));
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
  const std::string as_of = out.s.date(out.a.today());
  out.fact(Word::brief_as_of, as_of);
}

void write_status(BriefWriter& out) {
  const Case& of = *out.a.of;
  out.part("status", Word::brief_part_status);
  out.said(headline(out.a, out.s));
  if (const auto stage = second_line(out.a, out.s)) out.said(*stage);
  const bool spanish = out.s.locale().substr(0, 2) == "es";
  status_line(out, of.status, status_title(of, out.s));
  status_line(out, of.status, spanish && !of.status.text_es.empty() ? of.status.text_es : of.status.text);
  for (const StatusText& entry : of.history) status_line(out, entry, entry.title);
}

void write_asked(BriefWriter& out) {
  out.part("asked", Word::brief_part_asked);
  for (const Action& action : out.a.actions)
    out.line(action_text(out.a, action, out.s), basis_of(action.source));
  if (!out.a.needs_you()) out.line(nothing_found(out.a, out.s));
}

void write_next(BriefWriter& out) {
  const NextSteps steps = next_steps(out.a, out.s);
  out.part("next", Word::brief_part_next);
  for (const std::string& step : steps.lines) out.line(step);
  for (const std::string& step : steps.more) out.line(step);
  for (const RemedyLine& remedy : steps.remedies) out.line(remedy.text);
  if (steps.has_path) {
    out.note(out.s.plain(Word::next_no_prediction));
    out.note(out.s.plain(Word::next_skipped));
  }
}

void write_readings(BriefWriter& out) {
  out.part("readings", Word::brief_part_readings);
  for (const Endpoint endpoint : kEndpoints) {
    out.line(reading_sentence(endpoint, out.a.of->readings, out.s));
  }
}

}  // namespace caselight
