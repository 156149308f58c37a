#include <algorithm>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::string_view kState =
    "accepted approved denied rejected granted pending received open transferred closed withdrawn reopened "
    "aprobad* aprobo aprobaron denegad* denego denegaron rechazad* rechazo rechazaron pendiente "
    "recibid* transferid* cerrad* negad* approval denial";

class FormClaims {
 public:
  explicit FormClaims(ClaimSentence& in) : in_(in) {}

  void run() {
    other_forms();
    own_form();
  }

 private:
  void other_forms() {
    if (in_.facts.form.empty() || in_.frame.has<&LanguageOfRules::conditions>()) return;
    constexpr std::size_t kReach = 7;
    for (const auto& [at, number] : in_.forms()) {
      if (number == in_.facts.form) continue;
      for (std::size_t k = at - std::min<std::size_t>(at, 5); k < in_.tokens.size() && k <= at + kReach;
           ++k) {
        const Breach match{std::min(at, k), std::max(at, k)};
        if (!is_of(kState, in_.word(k)) || in_.hedged(match) || in_.frame.denied(match)) continue;
        if (!line_says_of_form(number, in_.word(k)))
          return in_.add(ClaimFault::against_case, match.first, match.last);
      }
    }
  }
  /// "The request concerns your I-130": of a form that no line names the person has no case here.
  void own_form() {
    if (in_.facts.form.empty() || in_.cited.empty()) return;
    for (const auto& [at, number] : in_.forms()) {
      const auto before = in_.word(at - std::min<std::size_t>(at, 1));
      const bool named = is_of("form formulario", before);
      const auto own = named ? in_.word(at - std::min<std::size_t>(at, 2)) : before;
      if (number == in_.facts.form || !is_of("your su", own) || in_.hedged({at, at})) continue;
      if (!any_line_names(number)) return in_.add(ClaimFault::against_case, at, at + 1);
    }
  }
  bool any_line_names(const std::string& number) const {
    return std::any_of(in_.lines.all().begin(), in_.lines.all().end(), [&](const BriefLine& line) {
      for (std::size_t i = 1; i < line.tokens.size(); ++i)
        if (line.tokens[i - 1].word + line.tokens[i].word == number) return true;
      return false;
    });
  }
  bool line_says_of_form(const std::string& number, std::string_view state) const {
    const std::string_view stem = state.substr(0, 5);
    return std::any_of(in_.lines.all().begin(), in_.lines.all().end(), [&](const BriefLine& line) {
      bool form = false, said = false;
      for (std::size_t i = 0; i < line.tokens.size(); ++i) {
        form = form || (i > 0 && line.tokens[i - 1].word + line.tokens[i].word == number);
        said = said || line.tokens[i].word.substr(0, stem.size()) == stem;
      }
      return form && said;
    });
  }

  ClaimSentence& in_;
};

}  // namespace

void judge_form(ClaimSentence& in) { FormClaims(in).run(); }

}  // namespace caselight
