#include <algorithm>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

class RemedyClaims {
 public:
  explicit RemedyClaims(ClaimSentence& in) : in_(in) {}

  void run() {
    if (in_.facts.outcome == OutcomeValue::rejected) return offered<&LanguageOfRules::appeals>();
    if (!in_.facts.against() || in_.facts.open_remedies.empty()) return;
    if (!may_appeal()) offered<&LanguageOfRules::appeals>();
    if (!in_.facts.has_open(Remedy::eoir29)) offered<&LanguageOfRules::board>();
    if (!in_.facts.has_open(Remedy::i290b_motion)) offered<&LanguageOfRules::motions>();
    if (!in_.facts.has_open(Remedy::n336)) offered<&LanguageOfRules::hearings>();
    forms();
  }

 private:
  /// "Can" takes no force from a remedy; who asks a lawyer whether there is one offers none.
  template <PhraseList LanguageOfRules::*list>
  void offered() {
    if (in_.frame.has<&LanguageOfRules::lawyer_asked>()) return;
    for (const Breach& match : book<list>().find_all(in_.tokens)) {
      const bool unknown = in_.frame.covers<&LanguageOfRules::unknowing>(match);
      if (unknown || in_.frame.denied(match) || in_.denied_inside(match)) continue;
      return in_.add(ClaimFault::against_case, match.first, match.last);
    }
  }
  bool may_appeal() const {
    return in_.facts.has_open(Remedy::i290b_appeal) || in_.facts.has_open(Remedy::eoir29);
  }
  /// "Form I-290B for an appeal to the Board": the form of another remedy.
  void forms() {
    for (std::size_t i = 0; i + 1 < in_.tokens.size(); ++i) {
      const std::string form = in_.tokens[i].word + in_.tokens[i + 1].word;
      if (form == in_.facts.form) continue;  // a decision on an N-336 is about that form
      const bool wrong = (form == "i290b" && !fits_i290b()) ||
                         (form == "n336" && !in_.facts.has_open(Remedy::n336)) ||
                         (form == "eoir29" && !in_.facts.has_open(Remedy::eoir29));
      const Breach match{i, i + 1};
      if ((wrong || is_form_of_none(form)) && !in_.hedged(match) && !in_.frame.denied(match))
        return in_.add(ClaimFault::against_case, i, i + 1);
    }
  }
  /// "The hearing is requested on Form I-130": a form that no remedy has.
  bool is_form_of_none(const std::string& form) const {
    const auto named = in_.forms();
    const bool is_form =
        std::any_of(named.begin(), named.end(), [&](const auto& one) { return one.second == form; });
    return is_form && form != "i290b" && form != "n336" &&
           speaks_of(in_.tokens, "motion appeal hearing mocion apelacion audiencia") && !line_has(form);
  }
  bool line_has(const std::string& form) const {
    return std::any_of(in_.lines.all().begin(), in_.lines.all().end(), [&](const BriefLine& line) {
      for (std::size_t i = 1; i < line.tokens.size(); ++i) {
        if (line.tokens[i - 1].word + line.tokens[i].word == form) return true;
      }
      return false;
    });
  }
  bool fits_i290b() const {
    if (speaks_of(in_.tokens, "motion motions mocion mociones"))
      return in_.facts.has_open(Remedy::i290b_motion);
    if (speaks_of(in_.tokens, "appeal appeals board bia junta apelacion apelar"))
      return in_.facts.has_open(Remedy::i290b_appeal);
    return in_.facts.has_open(Remedy::i290b_motion) || in_.facts.has_open(Remedy::i290b_appeal);
  }

  ClaimSentence& in_;
};

}  // namespace

void judge_remedy(ClaimSentence& in) { RemedyClaims(in).run(); }

}  // namespace caselight
