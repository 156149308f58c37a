#include <algorithm>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::string_view kAlready = "already ya";
constexpr std::string_view kAnswered =
    "answered responded sent submitted replied respondio contesto envio presento respondido enviado "
    "contestado";

class ResponseClaims {
 public:
  explicit ResponseClaims(ClaimSentence& in) : in_(in) {}

  void run() { answered(); }

 private:
  /// "You have already answered the request", where the record says that no response came.
  void answered() {
    if (!in_.facts.asks_for_response) return;
    for (std::size_t i = 0; i < in_.tokens.size(); ++i) {
      if (!is_of("response answer reply respuesta", in_.word(i))) continue;
      for (std::size_t k = i + 1; k < in_.tokens.size() && k <= i + 3; ++k) {
        if (is_of("arrived received accepted complete llego recibida recibido aceptada", in_.word(k)) &&
            !in_.frame.denied({i, k}) && !in_.hedged({i, k}))
          return in_.add(ClaimFault::against_case, i, k);
      }
    }
    for (std::size_t i = 0; i < in_.tokens.size(); ++i) {
      const bool holds = is_of("has have holds tiene tienen", in_.word(i)) && !is_duty_before(i);
      if (!holds && !is_of("received recibio got", in_.word(i))) continue;
      for (std::size_t k = i + 1; k < in_.tokens.size() && k <= i + 4; ++k) {
        const bool own =
            is_of("your su sus", in_.word(k)) &&
            is_of("response documents evidence reply answer respuesta documentos evidencia", in_.word(k + 1));
        if (own && !in_.frame.denied({i, k}) && !in_.hedged({i, k}))
          return in_.add(ClaimFault::against_case, i, k + 1);
      }
    }
    for (std::size_t i = 0; i < in_.tokens.size(); ++i) {
      if (!is_of(kAlready, in_.word(i))) continue;
      for (std::size_t k = i + 1; k < in_.tokens.size() && k <= i + 3; ++k) {
        const bool uscis = is_of("uscis", in_.word(i - std::min<std::size_t>(i, 2))) ||
                           is_of("uscis", in_.word(i - std::min<std::size_t>(i, 1)));
        if (is_of(kAnswered, in_.word(k)) && !uscis && !in_.frame.denied({i, k}) && !in_.hedged({i, k}))
          return in_.add(ClaimFault::against_case, i, k);
      }
    }
  }

  /// "USCIS must have your response by …" tells of none that came.
  bool is_duty_before(std::size_t at) const {
    return at > 0 && is_of("must should to will can debe", in_.word(at - 1));
  }

  ClaimSentence& in_;
};

}  // namespace

void judge_response(ClaimSentence& in) { ResponseClaims(in).run(); }

}  // namespace caselight
