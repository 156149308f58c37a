#include "analysis/outlook/remedies.hpp"

#include <algorithm>

namespace caselight {
namespace {

constexpr std::string_view kNoAppealOfRejection = "8 CFR 103.2(a)(7)";
constexpr std::string_view kNoAppealOfAbandonment = "8 CFR 103.2(b)(15)";
constexpr std::string_view kNoAppealOfAutomaticEnd = "8 CFR 205.1";
constexpr std::string_view kRevokedOnNotice = "8 CFR 205.2(d)";
constexpr std::string_view kMotionAfterReview = "8 CFR 103.5(a)(1)";

bool is_appeal(Remedy remedy) { return remedy == Remedy::i290b_appeal || remedy == Remedy::eoir29; }

/// The table lists what a denial has; a revocation has what some clock of the table runs for.
bool is_open_after_revocation(const Analysis& a, Remedy remedy) {
  if (a.outcome.effect != Effect::revoked) return false;
  const bool board = remedy == Remedy::eoir29;
  if (!board && remedy != Remedy::i290b_motion && remedy != Remedy::i290b_appeal) return false;
  const auto kind = board ? DeadlineKind::appeal_eoir29 : DeadlineKind::motion_or_appeal_i290b;
  return find_deadline(kind, Effect::revoked, a.form->form) != nullptr;
}

bool has_board(const Form& form) {
  return std::any_of(form.remedies.begin(), form.remedies.end(),
                     [](const FormRemedy& one) { return one.remedy == Remedy::eoir29; });
}

/// The office that decided on the appeal is not appealed to again: USCIS and the AAO can be asked with a
/// motion (8 CFR 103.5(a)(1)); what the Board leaves is in no table. After a denied motion there is an appeal
/// where the first decision had one (8 CFR 103.5(a)(6)).
bool applies_after_review(const Analysis& a, Remedy remedy) {
  const bool appeal = remedy == Remedy::i290b_appeal && a.outcome.motion_failed;
  // A denial of naturalization that stands after the hearing goes to a court (8 CFR 336.9(b)).
  if (remedy == Remedy::district_court) return a.outcome.effect == Effect::denial_reaffirmed;
  return (remedy == Remedy::i290b_motion || appeal) && !has_board(*a.form);
}

bool applies(const Analysis& a, Remedy remedy) {
  if (is_decided_on_review(a.outcome)) return applies_after_review(a, remedy);
  switch (a.outcome.value) {
    case OutcomeValue::denied:
    case OutcomeValue::mixed:
      // The court comes after the hearing (8 CFR 336.9(d)).
      if (remedy == Remedy::district_court) return a.form->kind == FormKind::appeal;
      return !a.outcome.abandoned || !is_appeal(remedy);
    case OutcomeValue::revoked:
      return is_open_after_revocation(a, remedy);
    case OutcomeValue::pending:
    case OutcomeValue::approved:
    case OutcomeValue::rejected:
    case OutcomeValue::withdrawn:
    case OutcomeValue::terminated:
    case OutcomeValue::closed:
    case OutcomeValue::reopened:
    case OutcomeValue::appeal:
    case OutcomeValue::unknown:
      break;
  }
  return false;
}

/// 8 CFR 205.1 ends petitions for an immigrant by itself. Those are the ones whose revocation on notice has
/// the clock of 8 CFR 205.2(d); other petitions have rules of their own, which no table holds.
bool ended_by_itself(const Analysis& a) {
  if (a.outcome.effect != Effect::revoked_automatically || a.form == nullptr) return false;
  const auto rules = deadlines_after(Effect::revoked, a.form->form);
  return std::any_of(rules.begin(), rules.end(),
                     [](const DeadlineRule* rule) { return rule->citation.starts_with(kRevokedOnNotice); });
}

/// The rule that closes an appeal which the form has after an ordinary denial; empty where none is known.
std::string_view closing_rule(const Analysis& a, Remedy remedy) {
  if (!is_appeal(remedy)) return {};
  if (is_decided_on_review(a.outcome)) return has_board(*a.form) ? std::string_view{} : kMotionAfterReview;
  if (a.outcome.value == OutcomeValue::rejected) return kNoAppealOfRejection;
  if (a.outcome.abandoned) return kNoAppealOfAbandonment;
  return ended_by_itself(a) ? kNoAppealOfAutomaticEnd : std::string_view{};
}

/// A row `none` says that the law has no way at all, which is not an open way.
std::vector<RemedyFinding> remedies_of(const Analysis& a) {
  std::vector<RemedyFinding> out;
  if (a.form == nullptr) return out;
  for (const FormRemedy& row : a.form->remedies) {
    if (applies(a, row.remedy)) {
      out.push_back({row.remedy, row.remedy != Remedy::none, row.source, &row});
    } else if (const auto rule = closing_rule(a, row.remedy); !rule.empty()) {
      out.push_back({row.remedy, false, rule, nullptr});
    }
  }
  return out;
}

bool has_row(const std::vector<RemedyFinding>& remedies) {
  return std::any_of(remedies.begin(), remedies.end(),
                     [](const RemedyFinding& one) { return one.row != nullptr; });
}

RemedyRule rule_for(const Analysis& a) {
  const Outcome& outcome = a.outcome;
  switch (outcome.value) {
    case OutcomeValue::rejected:
      return a.form != nullptr && a.form->form == "I-589" ? RemedyRule::rejected_asylum
                                                          : RemedyRule::rejected;
    case OutcomeValue::denied:
      if (outcome.abandoned) return RemedyRule::abandoned;
      break;
    case OutcomeValue::revoked:
      if (ended_by_itself(a)) return RemedyRule::revoked_automatically;
      break;
    case OutcomeValue::mixed:
    case OutcomeValue::terminated:
      break;
    case OutcomeValue::pending:
    case OutcomeValue::approved:
    case OutcomeValue::withdrawn:
    case OutcomeValue::closed:
    case OutcomeValue::reopened:
    case OutcomeValue::appeal:
    case OutcomeValue::unknown:
      return RemedyRule::nothing;
  }
  return has_row(a.outlook.remedies) ? RemedyRule::nothing : RemedyRule::not_known;
}

}  // namespace

void find_remedies(Analysis& so_far) {
  Outlook& outlook = so_far.outlook;
  outlook.remedies = remedies_of(so_far);
  outlook.remedy_rule = rule_for(so_far);
  outlook.keeps_remedies = so_far.outcome.abandoned && so_far.form != nullptr &&
                           std::all_of(so_far.form->remedies.begin(), so_far.form->remedies.end(),
                                       [&](const FormRemedy& row) { return applies(so_far, row.remedy); });
}

}  // namespace caselight
