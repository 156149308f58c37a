#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/basis.hpp"
#include "knowledge/effect.hpp"
#include "knowledge/forms.hpp"
#include "knowledge/stage.hpp"

/// What the analysis concludes beyond outcome and stage: what heads the page, what may come next, and what
/// the law leaves open. The report chooses words for it and concludes nothing.
///
/// Example: an I-130 denied on October 10, whose denial notice can be read. The headline is the outcome, no
/// step comes next, EOIR-29 is open (8 CFR 1003.1(b)(5)) and nothing was left without being understood.
namespace caselight {

/// Which of the findings heads the page.
enum class HeadlineKind : std::uint8_t {
  outcome,
  stage,
  status_words,        ///< USCIS's newest words, which name no stage
  notice_returned,     ///< mail from USCIS came back undelivered
  petition_sent_back,  ///< by the Department of State
  fee_due,
  interview_missed,
  appointment_missed
};
/// How USCIS tells of immigration court.
enum class CourtTold : std::uint8_t {
  mentioned,  ///< a sentence, or a code of an older kind of notice
  notice,     ///< a notice to appear
  judge       ///< the case itself was sent there
};

struct Headline {
  HeadlineKind kind = HeadlineKind::stage;
  Basis basis;
  Effect told = Effect::unknown;  ///< of a status in USCIS's own words: what it tells
  CourtTold court = CourtTold::mentioned;
  bool of_asylum_fee = false;  ///< the fee that is owed is the yearly one of an asylum application
};

/// True for what heads the page although it is neither outcome nor stage nor a status in USCIS's own words.
constexpr bool is_open_matter(HeadlineKind kind) {
  return kind != HeadlineKind::outcome && kind != HeadlineKind::stage && kind != HeadlineKind::status_words;
}

/// What the line after the headline is about.
enum class SecondLine : std::uint8_t { nothing, outcome, stage };

/// A step of the form's usual path that is still to come.
struct NextStep {
  Stage stage = Stage::unknown;
  Effect effect = Effect::unknown;  ///< of what the step is known by; tells the intents apart
  bool needs_new_date = false;      ///< it was missed or called off, and another date has to be set
  Basis basis;                      ///< empty for a step that nothing has told of yet
};

/// One way that the law has after a decision against a form.
struct RemedyFinding {
  Remedy kind = Remedy::none;
  bool open = false;
  std::string_view rule;            ///< the citation that opens or closes it
  const FormRemedy* row = nullptr;  ///< the form's row that applies; null for a way that a rule closes
};

/// What is to be said about remedies beside or instead of the form's rows.
enum class RemedyRule : std::uint8_t {
  nothing,                ///< the form's rows say it, or the decision has no remedies
  rejected,               ///< nothing was decided, so there is nothing to appeal (8 CFR 103.2(a)(7))
  rejected_asylum,        ///< an asylum application that was not accepted
  abandoned,              ///< no appeal, but a motion to reopen (8 CFR 103.2(b)(15))
  revoked_automatically,  ///< no appeal (8 CFR 205.1)
  not_known               ///< no table has a rule for this decision
};

/// What is to be told of what follows from the outcome and the newest step, beside the steps by name.
enum class FollowUpKind : std::uint8_t {
  reopened,
  approval_in_question,   ///< a notice was sent that may take the approval back
  with_state_department,  ///< the petition goes on there
  inferred_by_document,   ///< a card or its like tells of the approval, no text says the word
  remedy_rule,            ///< what `Outlook::remedy_rule` says
  own_remedies,           ///< what the form's own sentence says of a denial
  before_judge,           ///< a notice to appear was recorded
  gives                   ///< what the approval gives the person
};
struct FollowUp {
  FollowUpKind kind = FollowUpKind::reopened;
  Basis basis;
};

/// Whose sentence tells the usual course of the stage.
enum class UsualCourse : std::uint8_t {
  of_form,        ///< the form's own, else the one of every form
  of_every_form,  ///< the form's own sentence is about an approval
  makes_document  ///< after the approval a document is made
};

/// What it means that nothing asks for something.
enum class NothingFound : std::uint8_t {
  all_read,
  bare,            ///< the answers hold nothing in a form that could ask
  may_ask_unread,  ///< an answer that can ask was not read
  partly_read      ///< the answers that can ask were read, another was not
};

/// What the short form of the headline is about.
enum class Pill : std::uint8_t { open_matter, stage, suggested, outcome };

struct Outlook {
  Headline headline;
  Pill pill = Pill::stage;
  SecondLine second_line = SecondLine::nothing;
  Effect outcome_told_by = Effect::unknown;  ///< whose words tell the outcome
  bool calls_off_biometrics = false;         ///< "appointment cancelled", and it was the one for biometrics
  bool approval_in_question = false;  ///< USCIS looks at the approval again, and nothing says that it stands

  std::vector<NextStep> next;        ///< in the order of the path; empty where no step can be expected
  std::vector<FollowUp> follow_ups;  ///< in the order in which they are told
  std::optional<Stage> usual_stage;  ///< the stage whose usual course can be told of for this case
  UsualCourse usual_course = UsualCourse::of_form;
  bool has_no_visits = false;            ///< the form rarely asks anybody to appear
  std::vector<std::string_view> linked;  ///< forms whose cases this one depends on, or that depend on it
  std::optional<std::size_t>
      called_off;  ///< which of the appointments was cancelled and its day is still ahead; the first
  bool hangs_on_adjustment = false;  ///< on an I-485 that waits or was granted
  bool biometrics_may_come = false;
  bool biometrics_reused = false;
  bool interview_may_come = false;
  EvidenceRef before_judge = kNoEvidence;  ///< what tells that an immigration judge has the matter

  std::vector<RemedyFinding>
      remedies;  ///< in the order of the form's table; empty without a decision against
  RemedyRule remedy_rule = RemedyRule::nothing;
  bool keeps_remedies = false;  ///< a denial for abandonment that leaves every way of the form's table open

  std::vector<EvidenceRef> not_understood;  ///< what USCIS wrote and no table knows, newest first
  NothingFound nothing_found = NothingFound::all_read;
  bool tells_unread_status = false;  ///< that the status was not read is to be said
  bool oath_missed = false;          ///< by the letter of the visit, or because citizenship was granted
  bool tells_wait = false;           ///< how long the case waits, or took, can be said

  bool is_before_judge() const { return before_judge != kNoEvidence; }
};

}  // namespace caselight
