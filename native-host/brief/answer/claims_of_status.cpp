#include <algorithm>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

/// Forms by which a person becomes a citizen, or proves it.
bool is_of_citizens(const CaseFacts& facts) { return facts.form == "n400" || facts.form == "n600"; }

bool is_before_oath(const CaseFacts& facts) {
  return facts.stage == Stage::oath ||
         std::any_of(facts.appointments.begin(), facts.appointments.end(), [](const auto& one) {
           return one.kind == AppointmentKind::oath && one.state == AppointmentState::upcoming;
         });
}

/// The applicant of these has a green card already.
bool is_of_residents(const CaseFacts& facts) {
  return facts.form.substr(0, 1) == "n" || facts.makes == MadeDocument::green_card;
}

/// A relative is no other case here; only a condition or doubt takes the force out of it.
constexpr std::string_view kDoubt =
    "if once when unless until after whether should would could might may can only si cuando una hasta "
    "despues "
    "podria puede solo";

template <PhraseList LanguageOfRules::*list>
void claimed(ClaimSentence& in) {
  if (speaks_of(in.tokens, kDoubt)) return;
  for (const Breach& match : book<list>().find_all(in.tokens)) {
    if (in.frame.denied(match) || in.denied_inside(match)) continue;
    return in.add(ClaimFault::against_case, match.first, match.last);
  }
}

}  // namespace

void judge_status(ClaimSentence& in) {
  if (!in.facts.form_known || in.names_other_form()) return;
  if (!is_of_citizens(in.facts) || !in.facts.approved() || is_before_oath(in.facts))
    claimed<&LanguageOfRules::citizenship>(in);
  if (!is_of_residents(in.facts)) claimed<&LanguageOfRules::residence>(in);
}

}  // namespace caselight
