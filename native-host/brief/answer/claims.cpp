#include "brief/answer/claims.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "brief/answer/frame.hpp"
#include "brief/answer/word_list.hpp"
#include "knowledge/event_codes.hpp"

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
    Concept{"fraud", "fraud* fraude*"},
    Concept{"removal", "remov* deport* remoc*"},
    Concept{"rejection", "reject* rechaz*"},
    Concept{"denial", "denied denial denies deneg* denieg* negad*"},
    Concept{"approval", "approv* aprob* aprueb* granted"},
    Concept{"visa", "visa visas"},
    Concept{"fee", "fee fees payment paid tarifa pago pagad*"},
    Concept{"response", "responded answered response respond* contest* respuesta answer"},
    Concept{"request for evidence", "evidence rfe evidencia"},
    Concept{"test", "test exam examen prueba"},
    Concept{"address", "address direccion domicilio"},
    Concept{"closing", "closed closing cerrad* cerro archiv*"},
    Concept{"issue", "issued emitid* emitio expedid*"},
    Concept{"hold", "hold holds paused pausa suspend* suspen*"},
    Concept{"supervisor", "supervis*"},
    Concept{"passing", "passes pass failed"},
    Concept{"missed", "missed miss appear appeared falto perdio ausent* presento"},
    Concept{"medical", "medical medico vaccin*"},
};

/// Said of what happened or is so; without such a word a sentence explains.
constexpr std::string_view kAsserting =
    "was were has have had been is are did received sent scheduled fue fueron ha han esta estan es recibio "
    "envio programo aprobo denego nego "
    "tiene uscis your su";
constexpr std::string_view kInterview = "interview* entrevist*";
constexpr std::string_view kBiometrics = "biometric* fingerprint* huella*";
constexpr std::string_view kOath = "oath ceremony juramento ceremonia";
constexpr std::string_view kUnsure =
    "may might could possibly perhaps unknown not no whether or if what puede podria quizas quiza tal si "
    "cual o either unclear type tipo";
constexpr std::string_view kAlready = "already ya";
constexpr std::string_view kAnswered =
    "answered responded sent submitted replied respondio contesto envio presento respondido enviado "
    "contestado";
constexpr std::string_view kState =
    "accepted approved denied rejected granted pending received open transferred closed withdrawn reopened "
    "aprobad* denegad* rechazad* pendiente "
    "recibid* transferid* cerrad* negad* approval denial";
constexpr std::string_view kMeaning =
    "means mean meaning indicates indicate signals signal stands shows significa indica quiere senala "
    "representa";
constexpr std::string_view kStop =
    "that this with from your have been were which when code codes means mean meaning indicates indicate "
    "signals stands shows some sources "
    "published read uscis case codigo codigos significa indica quiere decir fuentes caso para como esta este "
    "that their they what does will "
    "your about also other only been then than there these those";

class ClaimJudge {
 public:
  ClaimJudge(std::string_view sentence, const std::set<std::size_t>& cited, const BriefLines& lines,
             const CaseFacts& facts)
      : text_(sentence), t_(tokens_of(sentence)), frame_(t_), cited_(cited), lines_(lines), facts_(facts) {
    const Skeleton skeleton = skeleton_of(sentence);
    for (const DateMention& mention : find_dates(skeleton)) days_.push_back(mention.readings.front());
    const auto end = sentence.find_last_not_of(" \"')");
    question_ = end != sentence.npos && sentence[end] == '?';
  }

  std::vector<WrongClaim> run() {
    if (t_.empty() || question_) return {};
    if (facts_.known) {
      verdicts();
      open_claims();
      softened();
      appointments();
      answered();
    }
    other_forms();
    meanings();
    if (out_.empty()) concepts();
    return std::move(out_);
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < t_.size() ? std::string_view(t_[i].word) : std::string_view{};
  }
  std::string words_at(std::size_t first, std::size_t last) const {
    return std::string(text_.substr(t_[first].begin, t_[last].end - t_[first].begin));
  }
  void add(ClaimFault fault, std::size_t first, std::size_t last) {
    if (std::none_of(out_.begin(), out_.end(), [&](const WrongClaim& one) { return one.fault == fault; }))
      out_.push_back({fault, words_at(first, last)});
  }
  bool hedged(const Breach& match) const {
    return frame_.covers<&LanguageOfRules::unknowing>(match) || frame_.has<&LanguageOfRules::hedges>();
  }
  bool any_line_has(std::string_view list) const {
    return std::any_of(lines_.all().begin(), lines_.all().end(),
                       [&](const BriefLine& l) { return speaks_of(l.tokens, list); });
  }

  bool allows(OutcomeValue verdict) const {
    if (facts_.outcome == verdict || facts_.outcome == OutcomeValue::mixed) return true;
    const bool open = facts_.outcome == OutcomeValue::pending || facts_.outcome == OutcomeValue::unknown ||
                      facts_.decided();
    const bool earlier_approval =
        facts_.outcome == OutcomeValue::revoked || facts_.outcome == OutcomeValue::terminated;
    if (earlier_approval && verdict == OutcomeValue::approved) return true;
    if (open) return false;
    return any_line_has(verdict == OutcomeValue::approved ? "approv* aprob* granted"sv
                                                          : "denied denial deneg* reject* rechaz*"sv);
  }
  template <PhraseList LanguageOfRules::*list>
  void verdict(OutcomeValue said) {
    std::optional<Breach> against;
    for (const Breach& match : book<list>().find_all(t_)) {
      if (hedged(match) || names_other_form() || names_a_part(match)) continue;
      const bool denied = denied_before(match) || denied_inside(match);
      if (!denied && allows(said)) return;
      const bool taken_back = denied && facts_.outcome == said && !frame_.has<&LanguageOfRules::conditions>();
      if (taken_back || !denied) against = match;
    }
    if (against) add(ClaimFault::against_case, against->first, against->last);
  }
  /// "was not approved: USCIS denied it" denies the approval alone.
  bool denied_before(const Breach& match) const {
    constexpr std::size_t kReach = 4;
    for (std::size_t i = match.first; i-- > 0 && match.first - i <= kReach;) {
      if (is_of("not no never t nor neither nunca ni tampoco", word(i)))
        return !another_verdict_between(i, match.first);
    }
    return false;
  }
  bool another_verdict_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (is_of("approved denied rejected granted aprobad* denegad* rechazad*", word(i))) return true;
    }
    return false;
  }
  bool denied_inside(const Breach& match) const {
    for (std::size_t i = match.first; i <= match.last; ++i) {
      if (is_of("not never no t nunca yet", word(i))) return true;
    }
    return false;
  }
  /// "the request for a waiver was denied": not the case itself.
  bool names_a_part(const Breach& match) const {
    for (std::size_t i = match.first; i <= match.last; ++i) {
      if (is_of("motion appeal expedite fee photo mocion apelacion", word(i))) return true;
    }
    return false;
  }
  void verdicts() {
    verdict<&LanguageOfRules::approved>(OutcomeValue::approved);
    verdict<&LanguageOfRules::denied>(OutcomeValue::denied);
    verdict<&LanguageOfRules::rejected>(OutcomeValue::rejected);
  }

  void open_claims() {
    if (!facts_.decided() || names_other_form()) return;
    for (const Breach& match : book<&LanguageOfRules::open>().find_all(t_)) {
      if (hedged(match) || frame_.denied(match)) continue;
      return add(ClaimFault::against_case, match.first, match.last);
    }
  }
  void softened() {
    if (!facts_.against() || speaks_of(t_, "if si unless")) return;
    const bool rejection = facts_.outcome == OutcomeValue::rejected &&
                           speaks_of(t_, "rejection rejected rechazo rechazar rechazo");
    for (const Breach& match : book<&LanguageOfRules::softened>().find_all(t_)) {
      if (rejection || frame_.has<&LanguageOfRules::lawyer_asked>() ||
          speaks_of(t_, "motion appeal hearing mocion apelacion audiencia ask pedir"))
        continue;
      return add(ClaimFault::against_case, match.first, match.last);
    }
  }

  std::optional<AppointmentKind> kind_said(std::size_t& at) const {
    for (at = 0; at < t_.size(); ++at) {
      if (is_of(kInterview, word(at))) return AppointmentKind::interview;
      if (is_of(kBiometrics, word(at))) return AppointmentKind::biometrics;
      if (is_of(kOath, word(at))) return AppointmentKind::oath;
    }
    return std::nullopt;
  }
  bool says_day(Date day) const {
    const std::chrono::year_month_day ymd(day);
    const int y = int(ymd.year()), m = int(unsigned(ymd.month())), d = int(unsigned(ymd.day()));
    return std::any_of(days_.begin(), days_.end(), [&](const WrittenDay& said) {
      return said.day == d && (said.month == 0 || said.month == m) && (said.year == 0 || said.year == y);
    });
  }
  void appointments() {
    std::size_t at = 0;
    const auto kind = kind_said(at);
    if (!kind || speaks_of(t_, kUnsure)) return;
    const bool dated = std::any_of(facts_.appointments.begin(), facts_.appointments.end(),
                                   [&](const auto& one) { return says_day(one.day); });
    if (dated) {
      const bool fits = std::any_of(facts_.appointments.begin(), facts_.appointments.end(),
                                    [&](const auto& one) { return says_day(one.day) && one.kind == *kind; });
      if (!fits) add(ClaimFault::against_case, at, at);
      return;
    }
    // "your interview", "the appointment is for fingerprints": of an appointment that is on record, and of
    // another kind.
    const bool appointment = speaks_of(t_, "appointment appointments cita citas scheduled programad*");
    const bool own = is_of("your su la el the", at > 0 ? word(at - 1) : ""sv);
    if (!appointment && !own) return;
    const bool of_kind = std::any_of(facts_.appointments.begin(), facts_.appointments.end(),
                                     [&](const auto& one) { return one.kind == *kind; });
    if (appointment && !facts_.appointments.empty() && !of_kind && !line_speaks_of(*kind))
      add(ClaimFault::against_case, at, at);
  }
  bool line_speaks_of(AppointmentKind kind) const {
    const std::string_view list = kind == AppointmentKind::interview ? kInterview
                                  : kind == AppointmentKind::oath    ? kOath
                                                                     : kBiometrics;
    const auto lines = lines_.citing(cited_);
    return std::any_of(lines.begin(), lines.end(),
                       [&](const BriefLine* line) { return speaks_of(line->tokens, list); });
  }

  /// "You have already answered the request", where the record says that no response came.
  void answered() {
    if (!facts_.asks_for_response) return;
    for (std::size_t i = 0; i < t_.size(); ++i) {
      if (!is_of("response answer reply respuesta", word(i))) continue;
      for (std::size_t k = i + 1; k < t_.size() && k <= i + 3; ++k) {
        if (is_of("arrived received accepted complete llego recibida recibido aceptada", word(k)) &&
            !frame_.denied({i, k}) && !hedged({i, k}))
          return add(ClaimFault::against_case, i, k);
      }
    }
    for (std::size_t i = 0; i < t_.size(); ++i) {
      if (!is_of("received recibio got", word(i))) continue;
      for (std::size_t k = i + 1; k < t_.size() && k <= i + 4; ++k) {
        const bool own =
            is_of("your su sus", word(k)) &&
            is_of("response documents evidence reply answer respuesta documentos evidencia", word(k + 1));
        if (own && !frame_.denied({i, k}) && !hedged({i, k})) return add(ClaimFault::against_case, i, k + 1);
      }
    }
    for (std::size_t i = 0; i < t_.size(); ++i) {
      if (!is_of(kAlready, word(i))) continue;
      for (std::size_t k = i + 1; k < t_.size() && k <= i + 3; ++k) {
        const bool uscis = is_of("uscis", word(i - std::min<std::size_t>(i, 2))) ||
                           is_of("uscis", word(i - std::min<std::size_t>(i, 1)));
        if (is_of(kAnswered, word(k)) && !uscis && !frame_.denied({i, k}) && !hedged({i, k}))
          return add(ClaimFault::against_case, i, k);
      }
    }
  }

  /// "I-130" is the two words `i` and `130`.
  std::vector<std::pair<std::size_t, std::string>> forms() const {
    std::vector<std::pair<std::size_t, std::string>> out;
    for (std::size_t i = 0; i + 1 < t_.size(); ++i) {
      const bool letter = word(i) == "i" || word(i) == "n" || word(i) == "g" || word(i) == "ar";
      if (letter && !word(i + 1).empty() && is_digit(word(i + 1)[0]) && t_[i + 1].begin - t_[i].end <= 1)
        out.emplace_back(i, std::string(word(i)) + std::string(word(i + 1)));
    }
    return out;
  }
  bool names_other_form() const {
    if (facts_.form.empty()) return false;
    const auto named = forms();
    return !named.empty() && std::none_of(named.begin(), named.end(),
                                          [&](const auto& one) { return one.second == facts_.form; });
  }
  void other_forms() {
    if (facts_.form.empty() || frame_.has<&LanguageOfRules::conditions>()) return;
    constexpr std::size_t kReach = 7;
    for (const auto& [at, number] : forms()) {
      if (number == facts_.form) continue;
      for (std::size_t k = at - std::min<std::size_t>(at, 4); k < t_.size() && k <= at + kReach; ++k) {
        const Breach match{std::min(at, k), std::max(at, k)};
        if (!is_of(kState, word(k)) || hedged(match) || frame_.denied(match)) continue;
        if (!line_says_of_form(number, word(k)))
          return add(ClaimFault::against_case, match.first, match.last);
      }
    }
  }
  bool line_says_of_form(const std::string& number, std::string_view state) const {
    const std::string_view stem = state.substr(0, 5);
    return std::any_of(lines_.all().begin(), lines_.all().end(), [&](const BriefLine& line) {
      bool form = false, said = false;
      for (std::size_t i = 0; i < line.tokens.size(); ++i) {
        form = form || (i > 0 && line.tokens[i - 1].word + line.tokens[i].word == number);
        said = said || line.tokens[i].word.substr(0, stem.size()) == stem;
      }
      return form && said;
    });
  }

  /// What a code of the record is said to mean has to be what was sent about it.
  static constexpr std::size_t kVerbReach = 12;
  void meanings() {
    for (std::size_t i = 0; i < t_.size(); ++i) {
      const std::string_view raw = text_.substr(t_[i].begin, t_[i].end - t_[i].begin);
      if (raw.size() < 2 || raw.size() > 6 ||
          std::any_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        continue;
      if (find_event_code(raw) == nullptr || !lines_.have_word(t_[i].word)) continue;
      std::size_t verb = i + 1;
      while (verb < t_.size() && verb <= i + kVerbReach && !is_of(kMeaning, word(verb))) ++verb;
      const Breach match{i, std::min(verb, t_.size() - 1)};
      if (verb > i + kVerbReach || verb >= t_.size() || frame_.denied(match) || denied_inside(match))
        continue;
      if (!supported(i, verb)) return add(ClaimFault::not_cited, i, verb);
    }
  }
  /// Of the words behind the verb two in five stand in lines about the code.
  bool supported(std::size_t code, std::size_t verb) const {
    constexpr std::size_t kStem = 5;
    std::size_t said = 0, found = 0;
    for (std::size_t k = verb + 1; k < t_.size(); ++k) {
      if (word(k).size() < 4 || is_of(kStop, word(k))) continue;
      ++said;
      const std::string_view stem = word(k).substr(0, kStem);
      found += std::any_of(
                   lines_.all().begin(), lines_.all().end(),
                   [&](const BriefLine& line) {
                     const bool of_code = std::any_of(line.tokens.begin(), line.tokens.end(),
                                                      [&](const Token& t) { return t.word == word(code); });
                     return of_code &&
                            std::any_of(line.tokens.begin(), line.tokens.end(),
                                        [&](const Token& t) { return t.word.substr(0, kStem) == stem; });
                   })
                   ? 1U
                   : 0U;
    }
    return said == 0 || found * 5 >= said * 2;
  }

  /// A piece of evidence that is named has to speak of what the sentence speaks of.
  void concepts() {
    if (!speaks_of(t_, kAsserting) || frame_.has<&LanguageOfRules::general>()) return;
    if (cited_.empty() &&
        (!speaks_of(t_, "your su sus") || !speaks_of(t_, "was were has had been is are fue ha han esta")))
      return;
    std::vector<const BriefLine*> lines = lines_.citing(cited_);
    if (lines.empty()) return;
    for (const BriefLine& line : lines_.all()) {
      if (!cited_.empty() && shares_day(line)) lines.push_back(&line);
    }
    for (const Concept& one : kConcepts) {
      for (std::size_t i = 0; i < t_.size(); ++i) {
        if (!is_of(one.beginnings, word(i))) continue;
        const bool borne = std::any_of(lines.begin(), lines.end(), [&](const BriefLine* l) {
          return speaks_of(l->claims, one.beginnings);
        });
        if (!borne && !frame_.denied({i, i}) && !hedged({i, i})) return add(ClaimFault::not_cited, i, i);
        break;
      }
    }
  }
  bool shares_day(const BriefLine& line) const {
    return std::any_of(days_.begin(), days_.end(), [&](const WrittenDay& said) {
      return said.day != 0 && std::any_of(line.days.begin(), line.days.end(), [&](const WrittenDay& d) {
               return d.day == said.day && d.month == said.month && (said.year == 0 || d.year == said.year);
             });
    });
  }

  std::string_view text_;
  std::vector<Token> t_;
  Frame frame_;
  const std::set<std::size_t>& cited_;
  const BriefLines& lines_;
  const CaseFacts& facts_;
  std::vector<WrittenDay> days_;
  bool question_ = false;
  std::vector<WrongClaim> out_;
};

}  // namespace

std::vector<WrongClaim> wrong_claims(std::string_view sentence, const std::set<std::size_t>& cited,
                                     const BriefLines& lines, const CaseFacts& facts) {
  return ClaimJudge(sentence, cited, lines, facts).run();
}

}  // namespace caselight
