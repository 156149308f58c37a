#include "analysis/inquiry.hpp"
#include "report/drafts/draft_writer.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

void write_case(DraftWriter& out) {
  const Case& of = *out.a.of;
  const std::string name = case_name(out.a, out.s);
  const auto title = form_title(out.a);
  out.say(Word::draft_about, {{"case", name}, {"receipt", of.receipt}}, basis_of(of.form.from));
  out.gap();
  out.say(Word::draft_inquiry_hello);
  out.gap();
  if (title.empty())
    out.say(Word::draft_inquiry_case_untitled, {{"case", name}});
  else
    out.say(Word::draft_inquiry_case, {{"case", name}, {"title", title}}, basis_of(of.form_name.from));
  if (of.submitted)
    out.say(Word::draft_inquiry_filed, {{"date", of.submitted.value}}, basis_of(of.submitted.from));
}

void write_status(DraftWriter& out) {
  const Case& of = *out.a.of;
  const auto title = has_status_text(of) ? status_title(of, out.s) : std::string_view{};
  if (!title.empty())
    out.say(Word::draft_inquiry_status, {{"date", out.a.today()}, {"title", out.s.quote(title)}},
            basis_of(of.status.from));
  const StageFinding& stage = out.a.stage;
  if (stage.value == Stage::evidence_received && stage.since)
    out.say(Word::draft_inquiry_answered, {{"date", *stage.since}}, stage.basis);
}

void write_card(DraftWriter& out, const Inquiry& inquiry) {
  const std::string document = document_name(out.a, out.s);
  if (inquiry.day)
    out.say(Word::draft_inquiry_card, {{"document", document}, {"date", *inquiry.day}}, inquiry.basis);
  out.say(Word::draft_inquiry_card_missing);
  out.gap();
  out.say(Word::draft_inquiry_card_ask);
}

void write_called_off(DraftWriter& out, const Inquiry& inquiry) {
  const auto what = appointment_name(inquiry.appointment, out.s);
  if (inquiry.day)
    out.say(Word::draft_inquiry_called_off_dated, {{"date", *inquiry.day}, {"what", what}}, inquiry.basis);
  else
    out.say(Word::draft_inquiry_called_off, {{"what", what}}, inquiry.basis);
  out.say(Word::draft_inquiry_called_off_missing);
  out.gap();
  out.say(Word::draft_inquiry_called_off_ask);
}

void write_reason(DraftWriter& out, const Inquiry& inquiry) {
  switch (inquiry.reason) {
    case InquiryReason::none:
      return;
    case InquiryReason::card_not_delivered:
      return write_card(out, inquiry);
    case InquiryReason::mail_returned:
      out.say(Word::draft_inquiry_returned, {}, inquiry.basis);
      out.gap();
      return out.say(Word::draft_inquiry_returned_ask);
    case InquiryReason::appointment_called_off:
      return write_called_off(out, inquiry);
    case InquiryReason::naturalization_overdue:
      out.say(Word::draft_inquiry_n400, {{"date", *inquiry.day}, {"until", *inquiry.over_since}},
              inquiry.basis);
      out.calculated(out.s.date(*inquiry.over_since), *inquiry.day);
      out.say(Word::draft_inquiry_no_decision);
      break;
    case InquiryReason::premium_overdue:
      out.say(Word::draft_inquiry_premium, {{"until", *inquiry.over_since}}, inquiry.basis);
      out.calculated(out.s.date(*inquiry.over_since), *inquiry.day);
      break;
    case InquiryReason::status:
      write_status(out);
      out.say(Word::draft_inquiry_times_mark);
      break;
  }
  out.gap();
  out.say(Word::draft_inquiry_ask);
}

}  // namespace

void write_inquiry(DraftWriter& out) {
  write_case(out);
  write_reason(out, find_inquiry(out.a));
  out.gap();
  out.say(Word::draft_inquiry_thanks);
  out.gap();
  for (const Word mark :
       {Word::draft_mark_name, Word::draft_mark_address, Word::draft_mark_a_number, Word::draft_mark_reach})
    out.say(mark);
}

}  // namespace caselight
