#include "report/phrases/remedies.hpp"

#include <algorithm>
#include <array>

#include "report/phrases/waits.hpp"

namespace caselight {
namespace {

constexpr std::array kRemedies{
    Word::next_remedy_i290b_motion,   Word::next_remedy_i290b_appeal,
    Word::next_remedy_eoir29,         Word::next_remedy_n336,
    Word::next_remedy_new_filing,     Word::next_remedy_review_in_removal_proceedings,
    Word::next_remedy_district_court, Word::next_remedy_none};
static_assert(kRemedies.size() == static_cast<std::size_t>(Remedy::none) + 1);

std::string text_of(const FormRemedy& remedy, const Speech& speech) {
  std::string text(speech.plain(kRemedies[static_cast<std::size_t>(remedy.remedy)]));
  if (!remedy.only_for.empty()) {
    text = speech.say(Word::next_remedy_only_for,
                      {{"remedy", text}, {"who", population_name(remedy.only_for, speech)}});
  }
  return remedy.sure ? text : speech.say(Word::next_remedy_possible, {{"remedy", text}});
}

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
/// motion (8 CFR 103.5(a)(1)); what the Board leaves is in no table.
bool is_open_after_review(const Analysis& a, Remedy remedy) {
  return remedy == Remedy::i290b_motion && !has_board(*a.form);
}

bool is_open(const Analysis& a, Remedy remedy) {
  if (is_decided_on_review(a.outcome)) return is_open_after_review(a, remedy);
  switch (a.outcome.value) {
    case OutcomeValue::denied:
    case OutcomeValue::mixed:
      return !a.outcome.abandoned || (remedy != Remedy::i290b_appeal && remedy != Remedy::eoir29);
    case OutcomeValue::revoked:
      return is_open_after_revocation(a, remedy);
    default:
      return false;
  }
}

bool has_open_remedy(const Analysis& a) {
  return a.form != nullptr && std::any_of(a.form->remedies.begin(), a.form->remedies.end(),
                                          [&](const FormRemedy& one) { return is_open(a, one.remedy); });
}

}  // namespace

std::vector<RemedyLine> remedy_lines(const Analysis& analysis, const Speech& speech) {
  std::vector<RemedyLine> out;
  if (analysis.form == nullptr) return out;
  for (const FormRemedy& remedy : analysis.form->remedies) {
    if (is_open(analysis, remedy.remedy)) out.push_back({text_of(remedy, speech), remedy.source});
  }
  return out;
}

bool keeps_remedies(const Analysis& analysis) {
  return analysis.outcome.abandoned &&
         std::all_of(analysis.form->remedies.begin(), analysis.form->remedies.end(),
                     [&](const FormRemedy& one) { return is_open(analysis, one.remedy); });
}

std::optional<Word> remedy_sentence(const Analysis& analysis) {
  const auto rule = [](std::string_view key) { return Speech::find("rules", key); };
  switch (analysis.outcome.value) {
    case OutcomeValue::rejected:
      return rule(analysis.form != nullptr && analysis.form->form == "I-589" ? "rejected_asylum"
                                                                             : "rejected_no_appeal");
    case OutcomeValue::denied:
      if (analysis.outcome.abandoned) return rule("abandonment_no_appeal");
      [[fallthrough]];
    case OutcomeValue::mixed:
      if (has_open_remedy(analysis)) return std::nullopt;
      break;
    case OutcomeValue::revoked:
      if (analysis.outcome.effect == Effect::revoked_automatically) return rule("revoked_automatically");
      if (has_open_remedy(analysis)) return std::nullopt;
      break;
    case OutcomeValue::terminated:
      break;
    default:
      return std::nullopt;
  }
  return Speech::find("forms", "remedy.unknown");
}

}  // namespace caselight
