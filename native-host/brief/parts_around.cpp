// What stands around the case: what changed, what was mailed, which policies touched cases like it, what
// words mean.
#include <string>

#include "brief/brief_writer.hpp"
#include "report/phrases/changes.hpp"
#include "report/phrases/glossary.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

void mail_line(BriefWriter& out, Word word, const std::optional<Date>& date) {
  if (date) out.line(out.s.say(word, {{"date", out.s.when(*date, out.a.today_in_record(*date))}}));
}

std::string policy_period(const PolicyNote& note, const Speech& s) {
  if (!note.until) return s.say(Word::page_policy_from, {{"from", note.from}});
  return s.say(Word::page_policy_until, {{"from", note.from}, {"until", *note.until}});
}

}  // namespace

void write_changes(BriefWriter& out) {
  if (out.a.changes.empty()) return;
  out.part("changes", Word::brief_part_changes);
  for (const Change& change : out.a.changes) out.line(change_text(change, out.s));
  if (const auto day = out.compared_with()) out.note(out.s.say(Word::brief_changes_since, {{"date", *day}}));
}

void write_mail(BriefWriter& out) {
  const Delivery& delivery = out.a.delivery;
  out.part("mail", Word::page_mail);
  mail_line(out, Word::mail_produced, delivery.produced);
  mail_line(out, Word::mail_mailed, delivery.mailed);
  mail_line(out, Word::mail_picked_up, delivery.picked_up);
  mail_line(out, Word::mail_delivered, delivery.delivered);
  mail_line(out, Word::mail_returned, delivery.returned);
}

void write_policies(BriefWriter& out) {
  out.part("policies", Word::page_policy);
  for (const PolicyNote* note : out.a.policies) {
    const auto words = Speech::find("policy", note->words);
    if (!words) continue;
    out.line(out.s.say(*words));
    out.note(policy_period(*note, out.s));
    const auto checked = parse_date(note->checked);
    if (!out.detailed() || !checked) continue;
    out.note(out.s.say(Word::next_source_checked,
                       {{"source", source_name(note->source, out.s)}, {"date", *checked}}));
  }
}

void write_terms(BriefWriter& out) {
  out.part("terms", Word::page_glossary);
  for (const Term& term : glossary(out.a, out.s))
    out.line(out.s.say(Word::page_fact, {{"name", term.term}, {"value", term.meaning}}));
}

}  // namespace caselight
