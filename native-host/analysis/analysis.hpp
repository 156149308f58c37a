#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/action.hpp"
#include "analysis/basis.hpp"
#include "analysis/change.hpp"
#include "analysis/learned.hpp"
#include "analysis/outcome_value.hpp"
#include "analysis/outlook.hpp"
#include "base/date.hpp"
#include "base/state_days.hpp"
#include "casefile/case.hpp"
#include "knowledge/deadlines.hpp"
#include "knowledge/effect.hpp"
#include "knowledge/event_codes.hpp"
#include "knowledge/forms.hpp"
#include "knowledge/policy_notes.hpp"
#include "knowledge/stage.hpp"
#include "knowledge/waits.hpp"

/// What Caselight concludes about one case. Values only, without a word of any language: the report room says
/// it. Every finding names the evidence it rests on (ids live in Case::evidence).
namespace caselight {

enum class OutcomeCertainty : std::uint8_t { stated, documented, reported, unknown };

struct Outcome {
  OutcomeValue value = OutcomeValue::unknown;
  OutcomeCertainty certainty = OutcomeCertainty::unknown;
  std::optional<Date> date;         ///< the day of the decision or statement, when the evidence names it
  std::optional<Date> upheld;       ///< the day on which a failed appeal or motion let it stand
  Effect effect = Effect::unknown;  ///< of the deciding statement
  bool motion_failed = false;       ///< it was a motion that failed, not an appeal (8 CFR 103.5(a)(6))
  bool inferred = false;            ///< from what only follows an approval; no text or paper says the word
  bool abandoned = false;           ///< denied because nothing was answered: no appeal (8 CFR 103.2(b)(15))
  Basis basis;
};

/// True when an appeal or motion against the decision failed, or the decision itself was made on one.
inline bool is_decided_on_review(const Outcome& outcome) {
  return outcome.upheld.has_value() || outcome.effect == Effect::denied_on_appeal;
}

/// A card or an oath tells of an approval without saying it: the step is the word of USCIS or of its paper,
/// the approval is not. Codes are told of as suggestions anyway.
inline bool is_approval_inferred(const Outcome& outcome) {
  const bool told =
      outcome.certainty == OutcomeCertainty::stated || outcome.certainty == OutcomeCertainty::documented;
  return outcome.inferred && outcome.value == OutcomeValue::approved && told;
}

enum class StepState : std::uint8_t { evidenced, current, not_reported, ahead, cancelled, missed };
struct PathStep {
  Stage stage = Stage::unknown;
  StepState state = StepState::ahead;
  std::optional<Date> date;
  Basis basis;
  Effect effect = Effect::unknown;  ///< of what the step is known by; tells the intents apart
};

struct StageFinding {
  Stage value = Stage::unknown;
  std::optional<Date> since;
  Effect effect = Effect::unknown;  ///< of the statement that put the case there
  Basis basis;
  std::vector<PathStep> path;  ///< this form's stages, in order
};

/// What kind of day a deadline's days are.
enum class Bound : std::uint8_t {
  exact,    ///< the rule fixes the period
  maximum,  ///< the rule names only the longest that USCIS may give: no safe day
  printed   ///< USCIS's own text names the day
};

struct Deadline {
  DeadlineKind kind = DeadlineKind::other;
  Bound bound = Bound::exact;
  Date earliest{};    ///< no days added for mail: the safe day, unless `bound` is `maximum`
  Date latest{};      ///< with mail days, rolled over weekends and federal holidays where the rule says so
  Date over_after{};  ///< `latest` counted from the latest day that the stamp can be: nobody is told before
                      ///< that the time is over
  Date from{};        ///< the day counted from: the earliest that the stamp can be in the fifty states
  std::optional<NamedFor> named_for;   ///< of a printed day that no rule is about
  std::optional<int> days_given;       ///< the days that USCIS's text gives without naming a day
  std::optional<Date> given_end;       ///< their end counted from `from`, where it comes before `earliest`
  Effect asked = Effect::unknown;      ///< of a response: what USCIS sent
  const DeadlineRule* rule = nullptr;  ///< null for a printed day that no rule is about
  Basis basis;
  bool task_says_lawyer = false;  ///< a task sends the person to a lawyer, or is about this deadline
};

enum class AppointmentState : std::uint8_t { upcoming, past, cancelled, rescheduled, missed };
struct Appointment {
  Stamp at{};
  AppointmentKind kind = AppointmentKind::unknown;
  AppointmentState state = AppointmentState::upcoming;
  EvidenceRef from = kNoEvidence;
  Basis basis;                     ///< what named its kind or changed its state
  std::optional<Stamp> made = {};  ///< when its letter was made
  EvidenceRef held = kNoEvidence;  ///< USCIS's record that it took place
};

enum class Provenance : std::uint8_t {
  uscis_text,
  official_code,
  reported_code,
  unknown_code,
  document,
  notice,
  filing,
  calculated
};

/// One line of the timeline.
struct TimelineEntry {
  Date date{};
  Provenance provenance = Provenance::uscis_text;
  Effect effect = Effect::unknown;
  std::string_view text;               ///< USCIS's own title, notice type or document type; empty for a code
  std::string_view text_es;            ///< USCIS's own Spanish title, if it sent one
  std::string_view code;               ///< raw event code, if any
  const EventCode* meaning = nullptr;  ///< the code's row, if it has one
  EvidenceRef from = kNoEvidence;
  Basis also;  ///< further tellings of the same thing
  EvidenceRef repeat_of = kNoEvidence;
  bool upload = false;            ///< a document that the person (or their representative) handed in
  bool of_unknown_maker = false;  ///< a document of which the list does not say who made it
  std::int64_t gap_days = 0;      ///< days since the entry before, 0 for the first
};

struct PlaceSince {
  std::string_view code;
  std::string_view name;
  Date since{};
};
struct Location {
  std::string_view office;  ///< as USCIS spells it, or from the offices table
  std::string_view code;
  EvidenceRef source = kNoEvidence;
  std::vector<PlaceSince> history;
};

struct Touch {
  Stamp at{};
  TouchCause cause = TouchCause::none_visible;
  EvidenceRef stamp = kNoEvidence;
  EvidenceRef explained_by = kNoEvidence;
};

enum class ConflictAbout : std::uint8_t {
  outcome,           ///< status text, documents, notices or codes name different outcomes
  code_meaning,      ///< sources read a code in different ways
  closed,            ///< the closed flag and the status text do not fit together
  office,            ///< jurisdiction and location differ
  evidence_request,  ///< the request's flag and the status text or codes differ
  form,              ///< two answers name different forms
  codes,             ///< official codes contradict each other
};
enum class Resolution : std::uint8_t {
  status_text_speaks,
  newer_document_speaks,
  newer_notice_speaks,
  not_decided,
  code_ignored,
  both_shown,
  text_outranks_flag,
  response_recorded,
  undated_text,       ///< a paper counts because the status text bears no date
  newer_paper_speaks  ///< of two papers, or two lines of USCIS's history, the later dated one counts
};
struct Claim {
  EvidenceRef source = kNoEvidence;
  std::string_view reading_source;  ///< for a code's readings: who says so
  std::string_view says;
};
struct Conflict {
  ConflictAbout about = ConflictAbout::outcome;
  std::string_view subject;  ///< the code, for code_meaning and for a decision without a day
  std::vector<Claim> claims;
  Resolution resolution = Resolution::both_shown;
};

/// The newest published figures in short.
struct WaitInShort {
  const WaitRow* own = nullptr;    ///< the one for every case, or the only one
  const WaitRow* least = nullptr;  ///< else the groups with the lowest and the highest figure, where these
  const WaitRow* most = nullptr;   ///< can be told
  bool old = false;                ///< published more than a year ago
};

struct Wait {
  std::int64_t days = 0;  ///< from filing to now, or to the decision when there is one
  bool ended = false;     ///< true when a decision ended it
  EvidenceRef from = kNoEvidence;
  std::vector<const WaitRow*> references;  ///< rows for this form; of every population when the case's own
                                           ///< is not known
  bool own_group = false;                  ///< every row is known to be of the group that the case belongs to
  bool lacks_group = false;                ///< no row is for every case, and the case's group is not known
  WaitInShort in_short = {};
};

/// What the status text says about the mail.
struct Delivery {
  std::string_view tracking_number;  ///< USPS, as in the status text
  std::optional<Date> produced, mailed, picked_up, delivered, returned;
};

inline constexpr std::size_t kBareMeansChanged = 3;

struct Analysis {
  std::shared_ptr<const Case> of;
  Instant now{};
  const Form* form = nullptr;  ///< null for a form that is in no table

  Outcome outcome;
  StageFinding stage;
  Outlook outlook;
  std::vector<Action> actions;  ///< most urgent first
  std::vector<Deadline> deadlines;
  std::vector<Appointment> appointments;  ///< oldest first
  std::vector<TimelineEntry> timeline;    ///< oldest first
  Location location;
  std::optional<Touch> touch;
  std::vector<Conflict> conflicts;
  std::optional<Wait> wait;
  std::vector<Change> changes;
  std::vector<SeenTogether> seen_together;  ///< in this case's earlier readings; shown, never evidence
  Delivery delivery;
  std::vector<const PolicyNote*> policies;  ///< those that concern this case where it stands

  bool bare = false;  ///< the answers hold neither a status nor an event (bare_answers.hpp)
  std::size_t bare_in_a_row =
      0;  ///< so many readings, this one the last; only the caller knows of the others

  /// A reading without a status or an event may be an odd case; several of them are another form of answers.
  bool answers_changed() const { return bare && bare_in_a_row >= kBareMeansChanged; }
  /// What codes alone point to does not outweigh that the answers can no longer be read.
  bool is_headed_by_changed_answers() const {
    return answers_changed() && outlook.headline.kind == HeadlineKind::stage;
  }
  bool needs_you() const { return !actions.empty(); }
  /// The day in Honolulu: what lies before it is over in every state.
  Date today() const { return earliest_day(now); }
  /// The day from which `day` is so many days away. Where it is already tomorrow in some states, no reader is
  /// told of more time than is left there.
  Date today_for(Date day) const { return std::clamp(day, today(), latest_day(now)); }
  /// The same for a day of USCIS's record, which is a UTC day: what was written just now is of today.
  Date today_in_record(Date day) const {
    return std::clamp(day, today(), std::chrono::floor<std::chrono::days>(now));
  }
  bool is_over(Date day) const { return day < today(); }
  bool is_ahead_of_record(Date day) const { return today_in_record(day) < day; }
};

std::string_view name_of(OutcomeValue value);
std::string_view name_of(OutcomeCertainty certainty);
std::string_view name_of(StepState state);
std::string_view name_of(HeadlineKind kind);
std::string_view name_of(ActionKind kind);
std::string_view name_of(Bound bound);
std::string_view name_of(AppointmentKind kind);
std::string_view name_of(AppointmentState state);
std::string_view name_of(Provenance provenance);
std::string_view name_of(TouchCause cause);
std::string_view name_of(ConflictAbout about);
std::string_view name_of(ChangeKind kind);
std::string_view name_of(Matters matters);

}  // namespace caselight
