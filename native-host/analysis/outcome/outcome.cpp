#include "analysis/outcome/outcome.hpp"

#include <algorithm>

#include "analysis/outcome/decision.hpp"
#include "analysis/outcome/verdicts.hpp"

namespace caselight {
namespace {

Claim claim(const Statement& statement) { return {statement.from, {}, statement.says}; }

Conflict disagreement(const Statement& first, const Statement& second, Resolution resolution) {
  return {ConflictAbout::outcome, {}, {claim(first), claim(second)}, resolution};
}

bool says_something(Verdict verdict) { return verdict != Verdict::silent && verdict != Verdict::unclear; }

/// Of status text and papers the later dated one speaks for today. A text without a date can be older than
/// any paper, so a decision on paper goes before a text that merely says "in progress".
bool paper_speaks_today(const Standing& text, const Standing& paper) {
  if (paper.by == nullptr) return false;
  if (!says_something(text.verdict)) return true;
  const bool in_progress = text.verdict == Verdict::open || text.verdict == Verdict::working;
  // A request in a case that was reopened leaves it reopened.
  if (text.verdict == Verdict::reopened && paper.verdict == Verdict::open) return false;
  if (!text.date) return in_progress && is_decided(paper.verdict);
  return paper.date && *paper.date > *text.date;
}

Resolution resolution_for(const Statement& speaker) {
  if (speaker.is_text()) return Resolution::status_text_speaks;
  return speaker.rank == Rank::document ? Resolution::newer_document_speaks : Resolution::newer_notice_speaks;
}

/// "Reopened" is still the outcome when the papers of the first decision say "denied": nothing disagrees.
/// What speaks is never the older one.
bool disagree(const Context& context, const Standing& speaking, const Standing& other) {
  if (!is_decided(other.verdict) || speaking.verdict == other.verdict) return false;
  const bool older = other.date && speaking.date && *other.date <= *speaking.date;
  if (older && may_follow(other.verdict, speaking.verdict)) return false;
  const auto review = last_review(context);
  if (older && review && *other.date <= *review && is_decided(speaking.verdict)) return false;
  return speaking.verdict != Verdict::reopened && speaking.verdict != Verdict::appeal;
}

void note_conflict(const Context& context, OutcomeFinding& out, const Standing& speaking,
                   const Standing& other) {
  const bool open_text_behind = says_something(other.verdict) && other.by->is_text() &&
                                other.verdict != speaking.verdict && is_decided(speaking.verdict);
  if (!disagree(context, speaking, other) && !open_text_behind) return;
  const bool undated = other.by->is_text() && !other.by->date;
  const Resolution resolution = undated ? Resolution::undated_text : resolution_for(*speaking.by);
  out.conflicts.push_back(disagreement(*speaking.by, *other.by, resolution));
  // A paper with a decision against the person is not lost behind a routine text.
  if (is_decided(other.verdict) && other.verdict != Verdict::approved) out.adverse_codes = true;
}

/// Stated or documented: texts and papers decide.
bool decide_by_words(const Context& context, OutcomeFinding& out, const Standing& text,
                     const Standing& paper) {
  if (paper_speaks_today(text, paper)) {
    const bool same = outcome_of(text.verdict) == outcome_of(paper.verdict);
    out.outcome = same ? outcome_of(context, text, OutcomeCertainty::stated)
                       : outcome_of(context, paper, OutcomeCertainty::documented);
    if (same) out.outcome.basis.push_back(paper.by->from);
    if (!same) note_conflict(context, out, paper, text);
    return true;
  }
  if (!says_something(text.verdict)) return false;
  out.outcome = outcome_of(context, text, OutcomeCertainty::stated);
  note_conflict(context, out, text, paper);
  return true;
}

/// What the record tells last with a day, beside a code of a decision that bears none.
Claim last_dated(const Context& context) {
  const auto& all = context.statements;
  const auto last =
      std::find_if(all.rbegin(), all.rend(), [](const Statement& s) { return s.date.has_value(); });
  if (last != all.rend()) return claim(*last);
  return {context.of.submitted.from, {}, "filed"};
}

void note_undated_code(const Context& context, OutcomeFinding& out, const Statement& code) {
  Conflict conflict;
  conflict.about = ConflictAbout::codes;
  conflict.subject = code.says;
  if (const Claim other = last_dated(context); other.source != kNoEvidence) conflict.claims.push_back(other);
  conflict.claims.push_back(claim(code));
  conflict.resolution = Resolution::not_decided;
  out.conflicts.push_back(std::move(conflict));
}

void note_code_disagreement(const Context& context, OutcomeFinding& out, const CodeStanding& codes) {
  if (const Statement* undated = codes.undated()) return note_undated_code(context, out, *undated);
  Conflict conflict;
  conflict.about = ConflictAbout::codes;
  for (const Statement* statement : codes.decisive) conflict.claims.push_back(claim(*statement));
  conflict.resolution = Resolution::not_decided;
  out.conflicts.push_back(std::move(conflict));
}

/// A code tells of a closing that the record itself does not show.
void note_closed_by_code(OutcomeFinding& out, const CodeStanding& codes, const Case& of) {
  Conflict conflict;
  conflict.about = ConflictAbout::closed;
  conflict.claims = {{of.closed.from, {}, "not closed"}, claim(*codes.standing.by)};
  conflict.resolution = Resolution::not_decided;
  out.conflicts.push_back(std::move(conflict));
  out.adverse_codes = true;
}

/// A record with no text and no paper: the closed flag with codes that agree, then codes alone.
void decide_by_codes(const Context& context, OutcomeFinding& out, const CodeStanding& codes,
                     const Standing& text) {
  const bool text_is_unclear = text.verdict == Verdict::unclear;
  const bool decision_is_told = text_is_unclear && text.by->effect == Effect::notice_sent;
  if (!codes.agree) {
    note_code_disagreement(context, out, codes);
    out.adverse_codes = true;
    return;
  }
  const Case& of = context.of;
  if (codes.standing.verdict == Verdict::closed && of.closed && !of.closed.value) {
    note_closed_by_code(out, codes, of);
    return;
  }
  const bool closed = of.closed && of.closed.value;
  const bool decided = is_decided(codes.standing.verdict) || codes.standing.verdict == Verdict::reopened;
  if (decided || (!closed && !text_is_unclear)) {
    out.outcome = outcome_of(context, codes.standing, OutcomeCertainty::reported);
    if (decided && closed) out.outcome.basis.push_back(of.closed.from);
  }
  if (out.outcome.value != OutcomeValue::unknown || (text_is_unclear && !decision_is_told)) return;
  if (closed) {
    out.outcome.value = OutcomeValue::closed;
    out.outcome.certainty = OutcomeCertainty::reported;
    out.outcome.basis = {of.closed.from};
  }
}

/// An oath follows an approval: where USCIS's text speaks of the oath and official codes say "approved", they
/// agree.
bool oath_after_approval(const Standing& text, const CodeStanding& codes) {
  const bool oath = text.by != nullptr && is_oath_step(text.by->effect);
  return oath && text.verdict == Verdict::working && codes.agree &&
         codes.standing.verdict == Verdict::approved;
}

/// A decision that official codes tell of and that the words do not state is listed, and decides nothing.
void compare_with_codes(const Context& context, OutcomeFinding& out, const CodeStanding& codes,
                        const Standing& speaking) {
  const Standing& code = codes.standing;
  // Codes of two decisions are no riddle where USCIS's words state the later one.
  const bool settled = is_decided(speaking.verdict) && code.verdict == speaking.verdict;
  if (!codes.agree && !settled) {
    note_code_disagreement(context, out, codes);
    if (is_decided(speaking.verdict)) out.conflicts.back().resolution = resolution_for(*speaking.by);
    out.adverse_codes = true;
  }
  // Closing its record is routine once a case is decided; opening it again is not.
  const bool reopens = code.verdict == Verdict::reopened && is_decided(speaking.verdict);
  const bool merely_closes = code.verdict == Verdict::closed && is_decided(speaking.verdict);
  if (!codes.agree || merely_closes || !(is_decided(code.verdict) || reopens)) return;
  if (code.verdict == speaking.verdict) return;
  const bool against = code.verdict != Verdict::approved && code.verdict != Verdict::reopened;
  // A split decision may stand behind an approval of the same day; a plain other verdict of that day may not.
  const bool same_day = code.verdict == Verdict::mixed && code.date == speaking.date;
  const bool newer = !speaking.date || !code.date || *code.date > *speaking.date || same_day;
  // Codes of an earlier decision are no contradiction once the words tell what became of it.
  if (!newer) return;
  out.conflicts.push_back(disagreement(*speaking.by, *code.by, resolution_for(*speaking.by)));
  (against ? out.adverse_codes : out.better_codes) = true;
}

bool tells_of_review(Effect effect) {
  const Verdict verdict = verdict_of(effect);
  return verdict == Verdict::appeal || verdict == Verdict::back || effect == Effect::decision_unclear;
}

/// "Appeal dismissed" of November 20 in the codes, beside a text that denied the case in May: the days that
/// ran from the denial are not those that run today.
void find_review(const Context& context, OutcomeFinding& out, const Standing& speaking) {
  if (!is_decided(speaking.verdict) || !speaking.date) return;
  for (const Statement& statement : context.statements) {
    const bool newer = statement.date && *statement.day() > *speaking.date;
    if (statement.rank == Rank::official_code && newer && tells_of_review(statement.effect))
      out.review = &statement;
  }
}

void compare_with_closed_flag(const Context& context, OutcomeFinding& out, const Standing& speaking) {
  const auto& closed = context.of.closed;
  if (!closed || !closed.value || out.outcome.value != OutcomeValue::pending) return;
  Conflict conflict;
  conflict.about = ConflictAbout::closed;
  conflict.claims = {claim(*speaking.by), {closed.from, {}, "closed"}};
  conflict.resolution = Resolution::text_outranks_flag;
  out.conflicts.push_back(std::move(conflict));
}

/// Two decisions, or a decision and a text that goes on without it, and nothing that explains the step from
/// one to the other.
void note_unexplained(OutcomeFinding& out, const Standing& standing) {
  if (standing.against == nullptr) return;
  const bool later =
      standing.by->date && standing.against->date && *standing.by->day() > *standing.against->day();
  const bool of_text = standing.by->rank == Rank::current_text && !(later && standing.against->is_text());
  out.conflicts.push_back(
      disagreement(*standing.by, *standing.against,
                   of_text ? Resolution::status_text_speaks : Resolution::newer_paper_speaks));
  if (verdict_of(standing.against->effect) != Verdict::approved) out.adverse_codes = true;
}

/// The decision that an appeal was about, from the texts before it or else from the papers.
const Statement* appealed(const Standing& text, const Standing& paper) {
  const Statement* earlier = text.before != nullptr ? text.before : paper.since;
  if (earlier == nullptr) return nullptr;
  const Verdict verdict = verdict_of(earlier->effect);
  // Nobody appeals an approval.
  return is_decided(verdict) && verdict != Verdict::approved ? earlier : nullptr;
}

/// A letter that an appeal or motion failed lets the decision stand as of its own day.
void note_upheld(OutcomeFinding& out, const Context& context, const Standing& text, const Standing& paper) {
  Outcome& outcome = out.outcome;
  for (const Statement& statement : context.statements) {
    const bool letter = statement.rank == Rank::document || statement.rank == Rank::notice;
    if (!letter || !decides_on_review(statement) || !statement.date) continue;
    const auto known = outcome.upheld ? outcome.upheld : outcome.date;
    if (!known || *statement.day() <= *known) continue;
    const Statement* earlier = appealed(text, paper);
    if (outcome.value == OutcomeValue::appeal && earlier != nullptr) {
      outcome = Outcome{};
      outcome.value = outcome_of(verdict_of(earlier->effect));
      outcome.certainty = OutcomeCertainty::documented;
      outcome.date = earlier->day();
      outcome.effect = earlier->effect;
      outcome.basis = {earlier->from};
    }
    if (!is_decided_against(outcome.value)) continue;
    outcome.upheld = statement.day();
    outcome.motion_failed = statement.effect == Effect::motion_denied;
    outcome.basis.push_back(statement.from);
  }
}

/// A status whose title and text name different verdicts decides between two decisions nothing.
void note_text_beside_title(OutcomeFinding& out, const Context& context) {
  const auto current = std::find_if(context.statements.begin(), context.statements.end(),
                                    [](const Statement& s) { return s.rank == Rank::current_text; });
  if (current == context.statements.end() || current->beside == Effect::unknown) return;
  Conflict conflict = disagreement(*current, *current, Resolution::not_decided);
  conflict.claims.back().says = current->beside_says;
  out.conflicts.push_back(std::move(conflict));
  out.adverse_codes = true;
  if (is_decided(verdict_of(current->effect))) out.outcome = Outcome{};
}

}  // namespace

OutcomeFinding find_outcome(const Context& context) {
  OutcomeFinding out;
  const Standing text = standing_of_texts(context);
  const Standing paper = standing_of_papers(context);
  const CodeStanding codes = standing_of_codes(context);
  if (oath_after_approval(text, codes) && paper.by == nullptr) {
    out.outcome = outcome_of(context, codes.standing, OutcomeCertainty::reported);
    out.outcome.basis.push_back(text.by->from);
    return out;
  }
  if (!decide_by_words(context, out, text, paper)) {
    decide_by_codes(context, out, codes, text);
    return out;
  }
  const Standing& speaking = paper_speaks_today(text, paper) ? paper : text;
  note_unexplained(out, text);
  note_unexplained(out, paper);
  compare_with_codes(context, out, codes, speaking);
  find_review(context, out, speaking);
  compare_with_closed_flag(context, out, speaking);
  note_upheld(out, context, text, paper);
  note_text_beside_title(out, context);
  return out;
}

bool is_stated_against(const Outcome& outcome) {
  const bool against = is_adverse(outcome.value) || outcome.value == OutcomeValue::appeal;
  return against &&
         (outcome.certainty == OutcomeCertainty::stated || outcome.certainty == OutcomeCertainty::documented);
}

}  // namespace caselight
