#include <algorithm>

#include "analysis/inquiry.hpp"
#include "analysis/record/disputes.hpp"
#include "report/drafts/draft_writer.hpp"
#include "report/phrases/conflicts.hpp"

namespace caselight {
namespace {

bool asks_for(const Analysis& analysis, ActionKind kind) {
  return std::any_of(analysis.actions.begin(), analysis.actions.end(),
                     [&](const Action& one) { return one.kind == kind; });
}

bool has_reason(const Analysis& analysis, ActionReason reason) {
  return std::any_of(analysis.actions.begin(), analysis.actions.end(),
                     [&](const Action& one) { return one.reason == reason; });
}

void about_requests(DraftWriter& out) {
  if (asks_for(out.a, ActionKind::respond_rfe)) out.ask(Word::draft_ask_request);
  const bool intent = asks_for(out.a, ActionKind::respond_noid) || asks_for(out.a, ActionKind::respond_noir);
  if (intent) out.ask(Word::draft_ask_intent);
  if (intent || asks_for(out.a, ActionKind::respond_rfe)) out.ask(Word::draft_ask_request_day);
}

/// A rejection decides nothing about the case.
void about_decision(DraftWriter& out) {
  const OutcomeValue value = out.a.outcome.value;
  if (value == OutcomeValue::rejected) {
    out.ask(Word::draft_ask_returned_filing);
    return out.ask(Word::draft_ask_first_date);
  }
  const bool remedies =
      asks_for(out.a, ActionKind::file_appeal_or_motion) || asks_for(out.a, ActionKind::request_hearing);
  if (!is_adverse(value) && !remedies) return;
  for (const Word word :
       {Word::draft_ask_reasons, Word::draft_ask_remedy, Word::draft_ask_again, Word::draft_ask_stay})
    out.ask(word);
}

void about_not_understood(DraftWriter& out) {
  constexpr std::size_t kMost = 3;
  const auto& refs = out.a.outlook.not_understood;
  for (std::size_t i = 0; i < std::min(refs.size(), kMost); ++i)
    out.ask(Word::draft_ask_unknown, {{"quote", out.s.quote(out.a.of->evidence[refs[i]].value)}});
}

void about_the_way(DraftWriter& out) {
  if (out.a.outlook.is_before_judge()) out.ask(Word::draft_ask_judge);
  if (has_reason(out.a, ActionReason::missed)) out.ask(Word::draft_ask_missed);
  const Inquiry inquiry = find_inquiry(out.a);
  if (inquiry.reason == InquiryReason::naturalization_overdue) out.ask(Word::draft_ask_n400);
  if (inquiry.reason == InquiryReason::premium_overdue) out.ask(Word::draft_ask_premium);
  if (std::any_of(out.a.conflicts.begin(), out.a.conflicts.end(), is_grave))
    out.ask(Word::draft_ask_conflict);
  about_not_understood(out);
}

/// What somebody asks who waits; nothing of it fits after a decision against the case.
void about_waiting(DraftWriter& out) {
  const OutcomeValue value = out.a.outcome.value;
  if (value != OutcomeValue::pending && value != OutcomeValue::reopened) return;
  out.ask(Word::draft_ask_change);
  out.ask(Word::draft_ask_travel);
}

}  // namespace

void write_lawyer_questions(DraftWriter& out) {
  write_facts(out);
  write_dates_ahead(out);
  out.heading(Word::draft_lawyer_questions);
  about_requests(out);
  about_decision(out);
  about_the_way(out);
  about_waiting(out);
  out.ask(Word::draft_ask_other_cases);
  out.ask(Word::draft_ask_cost);
  out.ask(Word::draft_mark_own_question);
  out.heading(Word::draft_lawyer_tell);
  for (const Word mark : {Word::draft_mark_others, Word::draft_mark_trips, Word::draft_mark_court})
    out.item(out.s.plain(mark));
  out.gap();
  out.say(Word::draft_lawyer_bring);
}

}  // namespace caselight
