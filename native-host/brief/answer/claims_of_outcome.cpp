#include <algorithm>
#include <optional>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

using namespace std::literals;

class OutcomeClaims {
 public:
  explicit OutcomeClaims(ClaimSentence& in) : in_(in) {}

  void run() {
    verdicts();
    open_claims();
    softened();
  }

 private:
  bool allows(OutcomeValue verdict) const {
    if (in_.facts.outcome == verdict || in_.facts.outcome == OutcomeValue::mixed) return true;
    const bool open = in_.facts.outcome == OutcomeValue::pending ||
                      in_.facts.outcome == OutcomeValue::unknown || in_.facts.decided();
    const bool earlier_approval =
        in_.facts.outcome == OutcomeValue::revoked || in_.facts.outcome == OutcomeValue::terminated;
    if (earlier_approval && verdict == OutcomeValue::approved) return true;
    if (open) return false;
    return in_.any_line_has(verdict == OutcomeValue::approved ? "approv* aprob* granted"sv
                                                              : "denied denial deneg* reject* rechaz*"sv);
  }
  template <PhraseList LanguageOfRules::*list>
  void verdict(OutcomeValue said) {
    std::optional<Breach> against;
    for (const Breach& match : book<list>().find_all(in_.tokens)) {
      if (in_.hedged(match) || in_.names_other_form() || names_a_part(match)) continue;
      const bool denied = denied_before(match) || in_.denied_inside(match);
      if (!denied && allows(said)) return;
      const bool taken_back =
          denied && in_.facts.outcome == said && !in_.frame.has<&LanguageOfRules::conditions>();
      if (taken_back || !denied) against = match;
    }
    if (against) in_.add(ClaimFault::against_case, against->first, against->last);
  }
  /// "was not approved: USCIS denied it" denies the approval alone.
  bool denied_before(const Breach& match) const {
    constexpr std::size_t kReach = 4;
    for (std::size_t i = match.first; i-- > 0 && match.first - i <= kReach;) {
      if (is_of("not no never t nor neither nothing none nobody nunca ni tampoco nada ninguna nadie",
                in_.word(i)))
        return !another_verdict_between(i, match.first);
    }
    return false;
  }
  bool another_verdict_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (is_of("approved denied rejected granted aprobad* denegad* rechazad*", in_.word(i))) return true;
    }
    return false;
  }
  /// "the request for a waiver was denied": not the case itself.
  bool names_a_part(const Breach& match) const {
    for (std::size_t i = match.first; i <= match.last; ++i) {
      if (is_of("motion appeal expedite fee photo mocion apelacion", in_.word(i))) return true;
    }
    return false;
  }
  void verdicts() {
    const OutcomeValue now = in_.facts.outcome;
    if (now == OutcomeValue::revoked || now == OutcomeValue::terminated)
      in_.contradict<&LanguageOfRules::standing>();
    verdict<&LanguageOfRules::approved>(OutcomeValue::approved);
    verdict<&LanguageOfRules::denied>(OutcomeValue::denied);
    verdict<&LanguageOfRules::rejected>(OutcomeValue::rejected);
    if (now == OutcomeValue::rejected) in_.contradict<&LanguageOfRules::taken_in>();
  }

  /// "Sigue pendiente" says of itself that the end is open; only what stands before it takes its force.
  bool is_unknown_before(const Breach& match) const {
    const auto found = book<&LanguageOfRules::unknowing>().find_all(in_.tokens);
    return std::any_of(found.begin(), found.end(), [&](const Breach& one) { return one.last < match.first; });
  }
  void open_claims() {
    if (!in_.facts.decided() || in_.names_other_form()) return;
    for (const Breach& match : book<&LanguageOfRules::open>().find_all(in_.tokens)) {
      if (in_.frame.has<&LanguageOfRules::hedges>() || is_unknown_before(match) || in_.frame.denied(match))
        continue;
      return in_.add(ClaimFault::against_case, match.first, match.last);
    }
  }
  void softened() {
    if (!in_.facts.against() || speaks_of(in_.tokens, "if si unless")) return;
    const bool rejection = in_.facts.outcome == OutcomeValue::rejected &&
                           speaks_of(in_.tokens, "rejection rejected rechazo rechazar rechazo");
    for (const Breach& match : book<&LanguageOfRules::softened>().find_all(in_.tokens)) {
      if (rejection || in_.frame.has<&LanguageOfRules::lawyer_asked>() ||
          speaks_of(in_.tokens, "motion appeal hearing mocion apelacion audiencia ask pedir"))
        continue;
      return in_.add(ClaimFault::against_case, match.first, match.last);
    }
  }

  ClaimSentence& in_;
};

}  // namespace

void judge_outcome(ClaimSentence& in) { OutcomeClaims(in).run(); }

}  // namespace caselight
