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
struct Headline {
  HeadlineKind kind = HeadlineKind::stage;
  Basis basis;
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

struct Outlook {
  Headline headline;
  SecondLine second_line = SecondLine::nothing;
  Effect outcome_told_by = Effect::unknown;  ///< whose words tell the outcome
  bool calls_off_biometrics = false;         ///< "appointment cancelled", and it was the one for biometrics
  bool approval_in_question = false;  ///< USCIS looks at the approval again, and nothing says that it stands

  std::vector<NextStep> next;            ///< in the order of the path; empty where no step can be expected
  std::optional<Stage> usual_stage;      ///< the stage whose usual course can be told of for this case
  std::vector<std::string_view> linked;  ///< forms whose cases this one depends on, or that depend on it
  std::optional<std::size_t> called_off;  ///< which of the appointments was cancelled and its day is still ahead; the first
  bool biometrics_may_come = false;
  bool biometrics_reused = false;
  bool interview_may_come = false;
  EvidenceRef before_judge = kNoEvidence;  ///< what tells that an immigration judge has the matter

  std::vector<RemedyFinding>
      remedies;  ///< in the order of the form's table; empty without a decision against
  RemedyRule remedy_rule = RemedyRule::nothing;
  bool keeps_remedies = false;  ///< a denial for abandonment that leaves every way of the form's table open

  std::vector<EvidenceRef> not_understood;  ///< what USCIS wrote and no table knows, newest first
  bool tells_wait = false;                  ///< how long the case waits, or took, can be said

  bool is_before_judge() const { return before_judge != kNoEvidence; }
};

}  // namespace caselight
