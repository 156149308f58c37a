#include "analysis/outcome/verdicts.hpp"

#include "analysis/appointments/appointment_kind.hpp"

namespace caselight {
namespace {

/// A verdict that is said without saying which is unclear, not silent.
Verdict verdict_of(const Statement& statement) {
  const Verdict verdict = caselight::verdict_of(statement.effect);
  return verdict == Verdict::silent && statement.decision ? Verdict::unclear : verdict;
}

/// A reopening, an appeal or what became of one explains that another decision follows, whoever tells of it.
bool is_review(const Statement& statement) {
  const Verdict verdict = verdict_of(statement);
  return statement.is_trusted() &&
         (verdict == Verdict::reopened || verdict == Verdict::appeal || verdict == Verdict::back);
}

void set(Standing& standing, Verdict verdict, const Statement& by) {
  if (is_decided(standing.verdict)) standing.before = standing.since;
  standing.against = nullptr;
  standing.questioned = false;
  if (standing.verdict != verdict || standing.since == nullptr) standing.since = &by;
  standing.verdict = verdict;
  standing.date = by.day();
  standing.by = &by;
}

/// The decision before an appeal or motion stands again, as of the day on which that is said.
void bring_back(Standing& standing, const Statement& by) {
  const Statement* earlier = is_decided(standing.verdict) ? standing.since : standing.before;
  // Nobody appeals an approval: what was appealed is not among what was read.
  if (earlier == nullptr || verdict_of(*earlier) == Verdict::approved) {
    set(standing, Verdict::appeal, by);
    return;
  }
  standing.verdict = verdict_of(*earlier);
  standing.date = by.day();
  standing.by = &by;
  standing.since = earlier;
}

/// A text that goes on as if nothing were decided, without a word of a reopening, is today's and is listed.
/// An answer to an intent to revoke is no such text: the approval stands until it is revoked (8 CFR 205.2).
void go_on(Standing& standing, const Statement& statement) {
  if (standing.verdict == Verdict::reopened) return;
  if (standing.questioned && statement.effect == Effect::rfe_response) return;
  const Statement* decision = is_decided(standing.verdict) ? standing.since : standing.against;
  set(standing, Verdict::open, statement);
  standing.against = decision;
}

void step(Standing& standing, const Statement& statement) {
  const Verdict says = verdict_of(statement);
  if (standing.verdict == Verdict::approved && is_intent_to_take_back(statement.effect))
    standing.questioned = true;
  switch (says) {
    case Verdict::silent:
      return;
    case Verdict::working: {
      const bool nothing_decided = standing.verdict == Verdict::silent ||
                                   standing.verdict == Verdict::working || standing.verdict == Verdict::open;
      const bool oath = is_oath_step(statement.effect) && nothing_decided;
      if (standing.verdict == Verdict::silent || oath) set(standing, says, statement);
      return;
    }
    case Verdict::unclear:
      if (!is_decided(standing.verdict)) set(standing, says, statement);
      return;
    case Verdict::open:
      return go_on(standing, statement);
    case Verdict::back:
      bring_back(standing, statement);
      return;
    case Verdict::approved:
    case Verdict::denied:
    case Verdict::rejected:
    case Verdict::withdrawn:
    case Verdict::revoked:
    case Verdict::terminated:
    case Verdict::closed:
    case Verdict::mixed:
    case Verdict::reopened:
    case Verdict::appeal:
      set(standing, says, statement);
  }
}

bool asks_for_evidence(Effect effect) { return effect == Effect::rfe_sent || effect == Effect::noid_sent; }

/// In papers only decisions, requests for evidence and intents to deny speak: an appointment letter or a
/// receipt says nothing about a decision that was made. An appeal that was sustained or sent back undoes one.
bool paper_speaks(const Statement& statement) {
  if (asks_for_evidence(statement.effect) || statement.effect == Effect::appeal_sustained ||
      statement.effect == Effect::appeal_remanded)
    return true;
  const Verdict verdict = verdict_of(statement);
  return is_decided(verdict) || verdict == Verdict::reopened;
}

/// Codes of a decision on appeal, on a motion or by a court, which may follow a different decision.
bool decided_on_review(const Statement& statement) { return statement.code->has(CodeMark::on_review); }

}  // namespace

bool may_follow(Verdict before, Verdict after) {
  if (before == after) return true;
  const bool undone = after == Verdict::revoked || after == Verdict::terminated || after == Verdict::closed;
  return before == Verdict::approved && undone;
}

std::optional<Date> last_review(const Context& context) {
  std::optional<Date> day;
  for (const Statement& statement : context.statements) {
    if (is_review(statement) && statement.date) day = statement.day();
  }
  return day;
}

/// A line of USCIS's own history that is dated after its current status and tells of a decision speaks for
/// today: "Case Was Denied" of October 30 beside a current "processing your case" of October 24. So does one
/// that opens a decided case again, tells of an appeal, or asks for evidence. Any other line of the history
/// is older than the current status, whatever its date looks like.
bool speaks_after(const Statement& line, const Statement* current) {
  return current != nullptr && current->date && line.date && *line.day() > *current->day() &&
         (is_decided(verdict_of(line)) || is_review(line) || asks_for_evidence(line.effect));
}

/// After a grant of citizenship the only appointment that is left is the oath: a miss, a cancellation or
/// another day takes nothing back (8 CFR 337.10).
bool is_about_the_oath(const Context& context, const Standing& standing, const Statement& statement) {
  const AppointmentKind kind = kind_named(statement);
  return context.leads_to_oath() && standing.verdict == Verdict::approved &&
         properties_of(statement.effect).appointment == AppointmentSubject::in_words &&
         (kind == AppointmentKind::unknown || kind == AppointmentKind::oath);
}

void step_in(const Context& context, Standing& standing, const Statement& statement) {
  if (!is_about_the_oath(context, standing, statement)) step(standing, statement);
}

/// The current status stays listed beside a later line that says something else.
void overtake(Standing& standing, const Statement& line) {
  const Statement* before = standing.verdict == verdict_of(line) ? nullptr : standing.by;
  const bool follows = may_follow(standing.verdict, verdict_of(line)) || is_review(line);
  const bool natural = follows && is_decided(standing.verdict);
  step(standing, line);
  if (!natural) standing.against = before;
}

Standing standing_of_texts(const Context& context) {
  Standing standing;
  const Statement* current = nullptr;
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::current_text) current = &statement;
    if (statement.rank == Rank::past_text && !speaks_after(statement, current))
      step_in(context, standing, statement);
  }
  if (current != nullptr) step_in(context, standing, *current);
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::past_text && speaks_after(statement, current)) overtake(standing, statement);
  }
  return standing;
}

Standing standing_of_papers(const Context& context) {
  Standing standing;
  bool reviewed = false;
  for (const Statement& statement : context.statements) {
    if (is_review(statement)) reviewed = true;
    const bool paper = statement.rank == Rank::document || statement.rank == Rank::notice;
    if (!paper || !paper_speaks(statement)) continue;
    const Verdict says = verdict_of(statement);
    const bool another = is_decided(standing.verdict) && is_decided(says) && says != standing.verdict;
    // An approval and a denial of one day are a split decision, not the one that sorts last.
    const bool split = another && standing.date && standing.date == statement.day();
    const bool unexplained = another && !split && !reviewed && !may_follow(standing.verdict, says);
    // A letter that stands in two lists is told twice.
    const Statement* known = says == standing.verdict ? standing.against : nullptr;
    // A letter that asks for something in a decided case that nothing opened again.
    const bool asks =
        is_decided(standing.verdict) && !is_decided(says) && says != Verdict::reopened && !reviewed;
    const Statement* other = unexplained || asks ? standing.by : known;
    set(standing, split ? Verdict::mixed : says, statement);
    standing.against = other;
    if (is_decided(says)) reviewed = false;
  }
  return standing;
}

/// A routine closing of the record of a decided case.
bool is_mere_closing(const Standing& standing, const Statement& statement) {
  return statement.effect == Effect::closed_administratively && is_decided(standing.verdict);
}

const Statement* CodeStanding::undated() const {
  const bool open = is_decided(standing.verdict) && standing.by != nullptr && !standing.by->date;
  return open ? standing.by : nullptr;
}

CodeStanding standing_of_codes(const Context& context) {
  CodeStanding out;
  bool reviewed = false;
  for (const Statement& statement : context.statements) {
    if (is_review(statement)) reviewed = true;
    if (statement.rank != Rank::official_code || is_mere_closing(out.standing, statement)) continue;
    const Verdict says = verdict_of(statement);
    if (statement.effect == Effect::action_cancelled && is_decided(out.standing.verdict)) {
      // Which action was cancelled is not said: the decision before it may no longer hold.
      set(out.standing, Verdict::unclear, statement);
      reviewed = true;
      continue;
    }
    if (is_decided(says)) {
      const bool natural = reviewed || decided_on_review(statement);
      if (is_decided(out.standing.verdict) && !natural && !may_follow(out.standing.verdict, says))
        out.agree = false;
      if (natural) {
        out.agree = true;
        out.decisive.clear();
      }
      out.decisive.push_back(&statement);
      reviewed = false;
    }
    // After a decision, routine codes (checks, notices) do not open the case again.
    if (is_decided(out.standing.verdict) && says == Verdict::open) continue;
    step(out.standing, statement);
  }
  if (out.undated() != nullptr) out.agree = false;
  return out;
}

}  // namespace caselight
