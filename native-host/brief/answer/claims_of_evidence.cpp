#include <algorithm>
#include <array>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

using namespace std::literals;

/// What evidence can speak of: every word for one thing, in both languages.
struct Concept {
  std::string_view name;
  std::string_view beginnings;
};
constexpr std::array kConcepts{
    Concept{"waiver", "waiv* exoner* eximi* exenc*"},
    Concept{"another date", "resched* reprogram*"},
    Concept{"cancellation", "cancel*"},
    Concept{"background check", "background security fbi antecedentes verificac* checks"},
    Concept{"priority date", "priority prioridad"},
    Concept{"transfer", "transfer*"},
    Concept{"reopening", "reopen* reabr* reab*"},
    Concept{"withdrawal", "withdr* retir*"},
    Concept{"production", "produc* printing"},
    Concept{"delivery", "deliver* entreg*"},
    Concept{"return", "returned undeliver* devuel* devol*"},
    Concept{"mail", "mailed mailing usps correo enviad* postal mail"},
    Concept{"oath", "oath ceremony juramento ceremonia"},
    Concept{"interview", "interview* entrevist*"},
    Concept{"biometrics", "biometric* fingerprint* huella*"},
    Concept{"expedite", "expedit* agiliz*"},
    Concept{"fraud", "fraud* fraude* fake* false forged falso* falsific*"},
    Concept{"removal", "remov* deport* remoc*"},
    Concept{"rejection", "reject* rechaz*"},
    Concept{"denial", "denied denial denies deneg* denieg* negad*"},
    Concept{"approval", "approv* aprob* aprueb* granted"},
    Concept{"visa", "visa visas"},
    Concept{"fee", "fee fees payment paid tarifa pago pagad*"},
    Concept{"response", "responded answered response respond* contest* respuesta"},
    Concept{"request for evidence", "evidence rfe evidencia"},
    Concept{"test", "test exam examen prueba"},
    Concept{"address", "address direccion domicilio"},
    Concept{"closing", "closed closing cerrad* cerro archiv*"},
    Concept{"issue", "issued emitid* emitio expedid*"},
    Concept{"hold", "hold holds paused pausa suspend* suspen*"},
    Concept{"supervisor", "supervis*"},
    Concept{"passing", "passes pass failed"},
    Concept{"missed", "missed miss appear appeared falto perdio ausent* presento"},
    Concept{"court", "court corte tribunal* judge juez"},
    Concept{"referral", "referred referral remitid* remitio derivad*"},
    Concept{"medical", "medical medico vaccin*"},
};

/// Said of what happened or is so; without such a word a sentence explains.
constexpr std::string_view kAsserting =
    "was were has have had been is are did received sent scheduled fue fueron ha han esta estan es recibio "
    "envio programo aprobo denego nego "
    "tiene uscis your su";

class EvidenceClaims {
 public:
  explicit EvidenceClaims(ClaimSentence& in) : in_(in) {}

  void run() { concepts(); }

 private:
  /// A piece of evidence that is named has to speak of what the sentence speaks of.
  void concepts() {
    if (!speaks_of(in_.tokens, kAsserting) || in_.frame.has<&LanguageOfRules::general>()) return;
    if (in_.cited.empty() && (!speaks_of(in_.tokens, "your su sus") ||
                              !speaks_of(in_.tokens, "was were has had been is are fue ha han esta")))
      return;
    std::vector<const BriefLine*> lines = in_.lines.citing(in_.cited);
    if (lines.empty()) return;
    for (const BriefLine& line : in_.lines.all()) {
      if (!in_.cited.empty() && shares_day(line)) lines.push_back(&line);
    }
    for (const Concept& one : kConcepts) {
      for (std::size_t i = 0; i < in_.tokens.size(); ++i) {
        if (!is_of(one.beginnings, in_.word(i)) || is_idiom(i)) continue;
        const bool borne = std::any_of(lines.begin(), lines.end(), [&](const BriefLine* l) {
          return speaks_of(l->claims, one.beginnings);
        });
        if (!borne && !in_.frame.denied({i, i}) && !in_.hedged({i, i}))
          return in_.add(ClaimFault::not_cited, i, i);
        break;
      }
    }
  }
  /// "The ball is in your court" names none.
  bool is_idiom(std::size_t at) const {
    return at > 2 && in_.word(at) == "court" && in_.word(at - 1) == "your" && in_.word(at - 2) == "in";
  }
  bool shares_day(const BriefLine& line) const {
    return std::any_of(in_.days.begin(), in_.days.end(), [&](const WrittenDay& said) {
      return said.day != 0 && std::any_of(line.days.begin(), line.days.end(), [&](const WrittenDay& d) {
               return d.day == said.day && d.month == said.month && (said.year == 0 || d.year == said.year);
             });
    });
  }

  ClaimSentence& in_;
};

}  // namespace

void judge_evidence(ClaimSentence& in) { EvidenceClaims(in).run(); }

}  // namespace caselight
