#include <algorithm>
#include <array>

#include "brief/answer/forbidden.hpp"

namespace caselight {
namespace {

constexpr std::size_t kReach = 8;  ///< words between "should" and "file"

using namespace std::literals;

/// Whoever says these tells the person what to do.
constexpr std::array kUrging{"should"sv,    "must"sv,       "ought"sv,      "recommend"sv, "recommended"sv,
                             "advise"sv,    "advised"sv,    "suggest"sv,    "urge"sv,      "consider"sv,
                             "better"sv,    "best"sv,       "need"sv,       "needs"sv,     "try"sv,
                             "debe"sv,      "debes"sv,      "deberia"sv,    "deberias"sv,  "necesita"sv,
                             "necesitas"sv, "recomiendo"sv, "recomienda"sv, "aconsejo"sv,  "sugiero"sv,
                             "conviene"sv,  "considere"sv,  "considera"sv,  "mejor"sv,     "shouldnt"sv};
constexpr std::array kUrgingTwo{"have to"sv, "has to"sv, "tiene que"sv, "tienes que"sv, "hay que"sv};
/// These only after "you".
constexpr std::array kAllowing{"can"sv,   "may"sv,    "could"sv,  "might"sv,
                               "puede"sv, "puedes"sv, "podria"sv, "podrias"sv};
constexpr std::array kDeeds{
    "file"sv,        "refile"sv,   "reapply"sv, "apply"sv,     "appeal"sv, "sue"sv,         "withdraw"sv,
    "litigate"sv,    "travel"sv,   "leave"sv,   "depart"sv,    "marry"sv,  "divorce"sv,     "quit"sv,
    "ignore"sv,      "skip"sv,     "lie"sv,     "hide"sv,      "omit"sv,   "conceal"sv,     "motion"sv,
    "mandamus"sv,    "lawsuit"sv,  "filing"sv,  "appealing"sv, "suing"sv,  "withdrawing"sv, "presentar"sv,
    "apelar"sv,      "demandar"sv, "retirar"sv, "solicitar"sv, "viajar"sv, "salir"sv,       "casarse"sv,
    "divorciarse"sv, "ignorar"sv,  "mentir"sv,  "ocultar"sv,   "omitir"sv, "demanda"sv,     "apelacion"sv,
    "renunciar"sv,   "presente"sv, "apele"sv,   "demande"sv,   "retire"sv, "viaje"sv,       "expedite"sv,
    "resubmit"sv};
/// Also forbidden as a permission.
constexpr std::array kLiberties{"work"sv, "working"sv, "stay"sv, "remain"sv, "trabajar"sv, "quedarse"sv};
constexpr std::array kOrders{"file"sv,     "refile"sv, "appeal"sv, "sue"sv,      "withdraw"sv, "reapply"sv,
                             "travel"sv,   "marry"sv,  "ignore"sv, "apele"sv,    "demande"sv,  "retire"sv,
                             "solicite"sv, "viaje"sv,  "salga"sv,  "presente"sv, "apply"sv,    "resubmit"sv};
constexpr std::array kBeforeOrder{"then"sv, "please"sv, "now"sv,        "so"sv,    "also"sv,
                                  "and"sv,  "y"sv,      "favor"sv,      "luego"sv, "entonces"sv,
                                  "just"sv, "simply"sv, "immediately"sv};
/// After these a deed is a thing: "the address on file", "your travel document".
constexpr std::array kThingBefore{"on"sv, "case"sv, "this"sv, "el"sv, "al"sv, "del"sv, "su"sv};
constexpr std::array kThingAfter{"number"sv,        "document"sv,   "documents"sv, "permit"sv,
                                 "authorization"sv, "name"sv,       "names"sv,     "caso"sv,
                                 "aviso"sv,         "formulario"sv, "date"sv};
constexpr std::array kLawyer{"lawyer"sv,  "lawyers"sv, "attorney"sv,      "attorneys"sv, "representative"sv,
                             "abogado"sv, "abogada"sv, "representante"sv, "abogados"sv};
constexpr std::array kAbout{"whether"sv, "if"sv,    "about"sv, "before"sv, "si"sv,
                            "sobre"sv,   "antes"sv, "how"sv,   "como"sv};
constexpr std::array kFixed{"no action is required"sv,
                            "no action required"sv,
                            "no action is needed"sv,
                            "no action needed"sv,
                            "no action is necessary"sv,
                            "no further action"sv,
                            "nothing to do"sv,
                            "nothing you need to do"sv,
                            "nothing else to do"sv,
                            "nothing more to do"sv,
                            "not need to do anything"sv,
                            "t need to do anything"sv,
                            "t have to do anything"sv,
                            "not have to do anything"sv,
                            "not need to respond"sv,
                            "t need to respond"sv,
                            "no need to respond"sv,
                            "not have to respond"sv,
                            "t have to respond"sv,
                            "not need to answer"sv,
                            "t need to answer"sv,
                            "no need to answer"sv,
                            "t have to answer"sv,
                            "not have to answer"sv,
                            "not need to attend"sv,
                            "t need to attend"sv,
                            "no need to attend"sv,
                            "t have to attend"sv,
                            "not have to attend"sv,
                            "not need to reply"sv,
                            "t need to reply"sv,
                            "no need to reply"sv,
                            "no need to do"sv,
                            "no need to act"sv,
                            "no necesita hacer"sv,
                            "no necesita responder"sv,
                            "no necesita asistir"sv,
                            "no tiene que hacer"sv,
                            "no tiene que responder"sv,
                            "no tiene que asistir"sv,
                            "no hace falta"sv,
                            "no se requiere ninguna"sv,
                            "no es necesario responder"sv,
                            "no es necesario hacer"sv,
                            "nada que hacer"sv,
                            "no debe responder"sv};

class AdviceFinder {
 public:
  explicit AdviceFinder(const std::vector<Token>& tokens) : t_(tokens) {}

  std::optional<Breach> run() const {
    for (const std::string_view words : kFixed) {
      if (const auto at = find_words(t_, words); at < t_.size())
        return Breach{at, std::min(at + 2, t_.size() - 1)};
    }
    for (std::size_t i = 0; i < t_.size(); ++i) {
      if (is_order(i)) return Breach{i, i};
      const std::size_t deed = urged_deed(i);
      if (deed != npos && !asks_lawyer(deed)) return Breach{i, deed};
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::string_view word(std::size_t i) const {
    return i < t_.size() ? std::string_view(t_[i].word) : std::string_view{};
  }

  bool is_thing(std::size_t i) const {
    return (i > 0 && is_in(kThingBefore, word(i - 1))) || is_in(kThingAfter, word(i + 1));
  }
  bool allows(std::size_t i) const {
    const auto you = [&](std::size_t back) {
      return i >= back && (word(i - back) == "you" || word(i - back) == "usted" || word(i - back) == "ya");
    };
    const bool spanish = word(i).front() == 'p';
    return is_in(kAllowing, word(i)) && (you(1) || you(2) || (spanish && i == 0));
  }

  bool urges(std::size_t i) const {
    if (is_in(kUrging, word(i))) return true;
    return std::any_of(kUrgingTwo.begin(), kUrgingTwo.end(),
                       [&](auto words) { return stands_at(t_, i, words); });
  }

  std::size_t urged_deed(std::size_t i) const {
    const bool allowing = allows(i);
    if (!allowing && !urges(i)) return npos;
    for (std::size_t k = i + 1; k < t_.size() && k <= i + kReach; ++k) {
      const bool deed = is_in(kDeeds, word(k)) || (allowing && is_in(kLiberties, word(k)));
      if (deed && !is_thing(k)) return k;
    }
    return npos;
  }
  /// "File Form …" at the beginning, or after "then", "please", "and".
  bool is_order(std::size_t i) const {
    if (!is_in(kOrders, word(i)) || is_thing(i)) return false;
    return i == 0 || is_in(kBeforeOrder, word(i - 1));
  }
  /// "Ask a lawyer whether to appeal"; "ask a lawyer and appeal" is advice all the same.
  bool asks_lawyer(std::size_t deed) const {
    bool about = false;
    for (std::size_t i = deed; i-- > 0;) {
      if (word(i) == "and" || word(i) == "then" || word(i) == "y" || word(i) == "luego") return false;
      about = about || is_in(kAbout, word(i));
      if (is_in(kLawyer, word(i))) return about;
    }
    return false;
  }

  const std::vector<Token>& t_;
};

}  // namespace

std::optional<Breach> find_legal_advice(const std::vector<Token>& tokens) {
  return tokens.empty() ? std::nullopt : AdviceFinder(tokens).run();
}

}  // namespace caselight
