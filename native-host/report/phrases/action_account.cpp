// What there is to read in the account, and the last day that USCIS's own text names for it.
#include <algorithm>

#include "report/phrases/action_voice.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

std::string fee_text(const ActionVoice& voice) {
  if (!voice.action.of_asylum_fee) return voice.plain(Word::action_account_fee);
  if (!voice.action.due) return voice.plain(Word::action_account_asylum_fee);
  return voice.dated(voice.analysis.is_over(*voice.action.due) ? Word::action_account_asylum_fee_passed
                                                               : Word::action_account_asylum_fee_by,
                     *voice.action.due);
}

/// Mail came back, not the card: the card has lines of its own.
bool notice_came_back(const ActionVoice& voice) {
  const StageFinding& stage = voice.analysis.stage;
  return stage.value != Stage::card_problem ||
         std::ranges::find(stage.basis, voice.action.source) == stage.basis.end();
}

Word returned_words(const ActionVoice& voice) {
  if (!notice_came_back(voice)) return Word::action_account_plain;
  if (voice.action.beside == ToldBeside::mailed_card) return Word::action_account_returned_card;
  return voice.action.beside == ToldBeside::request ? Word::action_account_returned_request
                                                    : Word::action_account_returned;
}

std::string_view status_words(const ActionVoice& voice) {
  const auto title = status_title(*voice.analysis.of, voice.speech);
  return title.empty() ? std::string_view(voice.analysis.of->evidence_of(voice.action.source).value) : title;
}

std::string_view paper_name(const ActionVoice& voice, EvidenceRef ref) {
  for (const Notice& notice : voice.analysis.of->notices)
    if (notice.from == ref) return notice.type;
  for (const Document& document : voice.analysis.of->documents)
    if (document.from == ref) return document.type;
  return voice.analysis.of->evidence_of(ref).value;
}

/// The papers of one name. A letter stands in the list of notices and, as a file, in that of documents: it is
/// one paper.
struct Papers {
  std::string_view name;
  std::int64_t notices = 0;
  std::int64_t documents = 0;
};

std::vector<Papers> papers_not_understood(const ActionVoice& voice) {
  const Case& of = *voice.analysis.of;
  std::vector<Papers> out;
  for (const EvidenceRef ref : voice.analysis.outlook.not_understood) {
    if (ref == of.status.from) continue;
    const auto name = paper_name(voice, ref);
    auto found = std::find_if(out.begin(), out.end(), [&](const Papers& one) { return one.name == name; });
    if (found == out.end()) found = out.insert(out.end(), Papers{name});
    const bool notice =
        std::any_of(of.notices.begin(), of.notices.end(), [&](const Notice& one) { return one.from == ref; });
    ++(notice ? found->notices : found->documents);
  }
  return out;
}

/// The newest three by their own names: a longer list helps nobody.
std::string papers_text(const ActionVoice& voice) {
  constexpr std::size_t kNamed = 3;
  std::vector<std::string> names;
  std::int64_t count = 0;
  for (const Papers& one : papers_not_understood(voice)) {
    count += std::max(one.notices, one.documents);
    if (names.size() < kNamed) names.push_back(voice.speech.quote(one.name));
  }
  return voice.speech.say(Word::action_account_unknown_papers,
                          {{"count", count}, {"names", voice.speech.list(names)}});
}

/// Of a line that the history does not show, only that there may be a notice.
std::string dated_line(const ActionVoice& voice, Word word) {
  return voice.action.told_on ? voice.dated(word, *voice.action.told_on)
                              : voice.plain(Word::action_account_decision);
}

std::string text_for_reason(const ActionVoice& voice) {
  switch (voice.action.reason) {
    case ActionReason::unknown_status:
      return voice.speech.say(Word::action_account_unknown_status,
                              {{"title", voice.speech.quote(status_words(voice))}});
    case ActionReason::unknown_papers:
      return papers_text(voice);
    case ActionReason::closed:
      if (voice.action.due)
        return voice.dated(voice.analysis.is_over(*voice.action.due) ? Word::action_account_closed_n400_passed
                                                                     : Word::action_account_closed_n400,
                           *voice.action.due);
      return voice.plain(Word::action_account_closed);
    case ActionReason::fee_due:
      return fee_text(voice);
    case ActionReason::sent_back:
      return voice.plain(Word::action_account_sent_back);
    case ActionReason::instructed:
      return voice.speech.say(Word::action_account_instructed, {{"quote", voice.quoted()}});
    case ActionReason::reopened:
      return voice.plain(Word::action_account_reopened);
    case ActionReason::returned:
      return voice.speech.say(returned_words(voice),
                              {{"document", document_name(voice.analysis, voice.speech)}});
    case ActionReason::unread_notice:
      return voice.plain(Word::action_account_decision);
    case ActionReason::continued:
      return voice.plain(Word::action_account_continued);
    case ActionReason::flag_set:
      return voice.plain(Word::action_account_flag);
    case ActionReason::adverse_decision:
      return voice.plain(Word::action_account_codes_denial);
    case ActionReason::record_differs:
      return voice.plain(Word::action_account_codes_differ);
    case ActionReason::reviewed:
      return dated_line(voice, Word::action_account_reviewed);
    case ActionReason::asked_after:
      return dated_line(voice, Word::action_account_asked_after);
    case ActionReason::visit_gone:
      return voice.dated(Word::action_account_visit_gone, *voice.action.due);
    case ActionReason::approval_gone:
      return voice.plain(Word::action_account_approval_gone);
    case ActionReason::request_gone:
      return voice.plain(Word::action_account_request_gone);
    case ActionReason::plain:
    case ActionReason::clock_running:
    case ActionReason::clock_passed:
    case ActionReason::clock_unknown:
    case ActionReason::missed:
    case ActionReason::asked_again:
    case ActionReason::rejected:
    case ActionReason::intent:
    case ActionReason::not_delivered:
    case ActionReason::removal:
    case ActionReason::at_post_office:
    case ActionReason::named_day:
    case ActionReason::before_decision:
    case ActionReason::employer_gone:
    case ActionReason::answered_late:
    case ActionReason::visa_refused:
    case ActionReason::denial_recommended:
    case ActionReason::withdrawal_asked:
    case ActionReason::card_conditional:
    case ActionReason::petition_withdrawn:
    case ActionReason::case_withdrawn:
    case ActionReason::petitioner_died:
      break;
  }
  return voice.plain(Word::action_account_plain);
}

/// A day that another task tells is told there, with what to do by then.
bool another_tells_its_day(const ActionVoice& voice) {
  const auto& all = voice.analysis.actions;
  return std::any_of(all.begin(), all.end(), [&](const Action& one) {
    return &one != &voice.action && !one.told_by_other && one.deadline == voice.action.deadline;
  });
}

}  // namespace

std::string account_text(const ActionVoice& voice) {
  const Deadline* deadline = voice.clock();
  if (deadline == nullptr || deadline->bound != Bound::printed) return text_for_reason(voice);
  if (voice.action.reason != ActionReason::named_day && another_tells_its_day(voice))
    return voice.with_quote(text_for_reason(voice));
  if (voice.action.reason == ActionReason::fee_due && voice.action.of_asylum_fee && voice.action.due)
    return voice.with_quote(text_for_reason(voice));  // which has told the day already
  const std::string day = voice.named_day_or(Word::action_account_by, Word::action_account_plain);
  return voice.with_quote(
      voice.action.reason == ActionReason::named_day ? day : text_for_reason(voice) + " " + day);
}

}  // namespace caselight
