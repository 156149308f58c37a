#include <algorithm>
#include <array>

#include "brief/answer/forbidden.hpp"

namespace caselight {
namespace {

constexpr std::size_t kReach = 6;      ///< words between "will" and "approved"
constexpr std::size_t kNounReach = 4;  ///< words between "will" and "receive", and on to "an approval"
constexpr std::size_t kUnknowing = 9;  ///< words between "cannot say" and what cannot be said

using namespace std::literals;

constexpr std::array kFuture{
    "will"sv,        "shall"sv,    "ll"sv,        "going"sv,       "gonna"sv,
    "likely"sv,      "probably"sv, "surely"sv,    "certainly"sv,   "definitely"sv,
    "undoubtedly"sv, "soon"sv,     "should"sv,    "expected"sv,    "expect"sv,
    "expects"sv,     "bound"sv,    "certain"sv,   "guaranteed"sv,  "guarantee"sv,
    "guarantees"sv,  "promise"sv,  "promised"sv,  "assured"sv,     "assure"sv,
    "almost"sv,      "poised"sv,   "confident"sv, "inevitably"sv,  "wont"sv,
    "sera"sv,        "seran"sv,    "va"sv,        "van"sv,         "probablemente"sv,
    "seguramente"sv, "pronto"sv,   "deberia"sv,   "deberian"sv,    "garantizo"sv,
    "garantiza"sv,   "aseguro"sv,  "prometo"sv,   "ciertamente"sv, "definitivamente"sv,
    "casi"sv,        "saldra"sv,   "resultara"sv, "quedara"sv,     "estara"sv,
    "probable"sv,    "duda"sv,     "espera"sv};
constexpr std::array kFutureTwo{"about to"sv, "set to"sv,    "track to"sv,       "way to"sv,
                                "sure to"sv,  "i am sure"sv, "you can expect"sv, "won t"sv};
constexpr std::array kVerdict{"approv"sv,  "grant"sv,   "denied"sv, "deny"sv,    "denies"sv,
                              "denying"sv, "reject"sv,  "refus"sv,  "favorab"sv, "favourab"sv,
                              "success"sv, "succeed"sv, "aprob"sv,  "aprueb"sv,  "conced"sv,
                              "otorg"sv,   "deneg"sv,   "denieg"sv, "rechaz"sv,  "exitos"sv};
constexpr std::array kVerdictNoun{"approval"sv,   "approvals"sv, "denial"sv,  "denials"sv, "aprobacion"sv,
                                  "denegacion"sv, "rejection"sv, "rechazo"sv, "grants"sv};
constexpr std::array kFutureVerdict{"aprobara"sv,  "aprobaran"sv, "concedera"sv, "concederan"sv,
                                    "otorgara"sv,  "otorgaran"sv, "denegara"sv,  "denegaran"sv,
                                    "rechazara"sv, "rechazaran"sv};
constexpr std::array kCertainty{
    "likely"sv,      "certain"sv,     "guaranteed"sv, "expected"sv, "imminent"sv, "coming"sv, "near"sv,
    "soon"sv,        "inevitable"sv,  "assured"sv,    "probable"sv, "probably"sv, "segura"sv, "seguro"sv,
    "garantizada"sv, "garantizado"sv, "inminente"sv,  "pronto"sv,   "cerca"sv,    "shortly"sv};
constexpr std::array kGet{"get"sv,     "receive"sv,  "obtain"sv,   "have"sv,   "win"sv,
                          "see"sv,     "recibira"sv, "obtendra"sv, "tendra"sv, "conseguira"sv,
                          "llegara"sv, "recibir"sv,  "obtener"sv};
constexpr std::array kGotFuture{"recibira"sv, "obtendra"sv, "conseguira"sv, "llegara"sv};
constexpr std::array kBecome{"citizen"sv, "resident"sv, "ciudadano"sv, "ciudadana"sv, "residente"sv};
constexpr std::array kFixed{"good sign"sv,
                            "great sign"sv,
                            "positive sign"sv,
                            "bad sign"sv,
                            "buena senal"sv,
                            "mala senal"sv,
                            "good chance"sv,
                            "high chance"sv,
                            "strong chance"sv,
                            "great chance"sv,
                            "chances are"sv,
                            "odds are"sv,
                            "chances of approval"sv,
                            "chance of approval"sv,
                            "probability of approval"sv,
                            "rest assured"sv,
                            "nothing to worry"sv,
                            "don t worry"sv,
                            "dont worry"sv,
                            "no need to worry"sv,
                            "do not worry"sv,
                            "no se preocupe"sv,
                            "no te preocupes"sv,
                            "congratulations"sv,
                            "felicidades"sv,
                            "felicitaciones"sv,
                            "enhorabuena"sv,
                            "probabilidad de aprobacion"sv,
                            "nada de que preocuparse"sv,
                            "aprobacion segura"sv,
                            "buenas posibilidades"sv,
                            "good news"sv,
                            "buenas noticias"sv};
constexpr std::array kConditional{"if"sv,      "when"sv, "once"sv,   "after"sv,   "unless"sv, "until"sv,
                                  "whether"sv, "si"sv,   "cuando"sv, "despues"sv, "hasta"sv};
constexpr std::array kInfinitive{"be"sv,      "get"sv,     "ser"sv,      "approve"sv, "grant"sv,
                                 "deny"sv,    "reject"sv,  "refuse"sv,   "aprobar"sv, "conceder"sv,
                                 "otorgar"sv, "denegar"sv, "rechazar"sv, "succeed"sv};
constexpr std::array kNot{"cannot"sv,  "cant"sv,    "not"sv,     "t"sv,          "nobody"sv,    "no"sv,
                          "nadie"sv,   "never"sv,   "neither"sv, "impossible"sv, "imposible"sv, "ni"sv,
                          "without"sv, "tampoco"sv, "doesnt"sv,  "dont"sv};
constexpr std::array kKnow{
    "say"sv,        "says"sv,     "know"sv,      "known"sv,    "tell"sv,     "predict"sv,   "promise"sv,
    "mean"sv,       "means"sv,    "guarantee"sv, "sure"sv,     "certain"sv,  "foretell"sv,  "show"sv,
    "shows"sv,      "tells"sv,    "knowing"sv,   "clear"sv,    "state"sv,    "states"sv,    "sabe"sv,
    "saber"sv,      "decir"sv,    "dice"sv,      "predecir"sv, "prometer"sv, "significa"sv, "garantiza"sv,
    "garantizar"sv, "asegurar"sv, "seguro"sv,    "promesa"sv,  "indica"sv,   "claro"sv};
constexpr std::array kThat{"whether"sv, "if"sv,  "that"sv,   "when"sv, "how"sv,
                           "si"sv,      "que"sv, "cuando"sv, "como"sv};
constexpr std::array kTurn{"but"sv,    "however"sv, "yet"sv,    "though"sv,  "although"sv, "pero"sv,
                           "aunque"sv, "still"sv,   "except"sv, "because"sv, "porque"sv};

class PromiseFinder {
 public:
  explicit PromiseFinder(const std::vector<Token>& tokens) : t_(tokens) {}

  std::optional<Breach> run() const {
    for (const std::string_view words : kFixed) {
      if (const auto at = find_words(t_, words); at < t_.size())
        return Breach{at, std::min(at + 1, t_.size() - 1)};
    }
    for (std::size_t i = 0; i < t_.size(); ++i) {
      for (const auto last : {foretold(i), certain(i), promised_noun(i), future_verb(i)}) {
        if (last != npos && !unknowing(i) && !unknowing(last)) return Breach{i, last};
      }
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::string_view word(std::size_t i) const { return t_[i].word; }

  bool noun(std::size_t i) const { return is_in(kVerdictNoun, word(i)); }
  bool verdict(std::size_t i) const { return begins_with_one_of(kVerdict, word(i)) && !noun(i); }
  bool future(std::size_t i) const {
    if (is_in(kFuture, word(i))) return true;
    return std::any_of(kFutureTwo.begin(), kFutureTwo.end(),
                       [&](auto words) { return stands_at(t_, i, words); });
  }

  /// "will … be approved". "If it is approved" inside it is a condition; "will, when read, be approved" is
  /// not.
  std::size_t foretold(std::size_t i) const {
    if (!future(i)) return npos;
    bool condition = false;
    for (std::size_t k = i + 1; k < t_.size() && k <= i + kReach; ++k) {
      condition = condition || is_in(kConditional, word(k));
      const bool infinitive = is_in(kInfinitive, word(k)) || (k > 0 && is_in(kInfinitive, word(k - 1)));
      if (verdict(k) && (!condition || infinitive)) return k;
      if (is_in(kBecome, word(k)) && !condition) return k;
    }
    return npos;
  }
  /// "approval is certain", "approved soon".
  std::size_t certain(std::size_t i) const {
    if (!verdict(i) && !noun(i)) return npos;
    for (std::size_t k = i + 1; k < t_.size() && k < i + kReach; ++k) {
      if (is_in(kNot, word(k))) return npos;
      if (is_in(kCertainty, word(k))) return k;
    }
    return npos;
  }
  /// "will receive your approval", "recibirá la aprobación".
  std::size_t promised_noun(std::size_t i) const {
    if (!future(i) && !is_in(kGotFuture, word(i))) return npos;
    bool got = is_in(kGotFuture, word(i));
    for (std::size_t k = i + 1; k < t_.size() && k <= i + 2 * kNounReach; ++k) {
      got = got || is_in(kGet, word(k));
      if (got && noun(k)) return k;
    }
    return npos;
  }
  std::size_t future_verb(std::size_t i) const { return is_in(kFutureVerdict, word(i)) ? i : npos; }

  /// "Nobody can say whether": a denial, a word of knowing and "whether" right before, and no turn between.
  bool unknowing(std::size_t match) const {
    bool that = false;
    for (std::size_t back = 0; back <= kUnknowing && back <= match; ++back) {
      const std::size_t i = match - back;
      if (is_in(kTurn, word(i))) return false;
      if (back > 0) that = that || is_in(kThat, word(i));
      if (that && is_in(kKnow, word(i)) && denied(i)) return true;
    }
    return false;
  }
  bool denied(std::size_t knowing) const {
    for (std::size_t back = 1; back <= kNounReach && back <= knowing; ++back) {
      if (is_in(kNot, word(knowing - back))) return true;
    }
    return false;
  }

  const std::vector<Token>& t_;
};

}  // namespace

std::optional<Breach> find_promise(const std::vector<Token>& tokens) {
  return tokens.empty() ? std::nullopt : PromiseFinder(tokens).run();
}

}  // namespace caselight
