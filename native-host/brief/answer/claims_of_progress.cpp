#include <algorithm>
#include <array>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

using namespace std::literals;

struct AppointmentWords {
  AppointmentKind kind;
  std::string_view words;
};
constexpr std::array kWordsOfKinds{
    AppointmentWords{AppointmentKind::interview, "interview* entrevist*"sv},
    AppointmentWords{AppointmentKind::biometrics, "biometric* fingerprint* huella*"sv},
    AppointmentWords{AppointmentKind::oath, "oath ceremony juramento ceremonia"sv}};

constexpr std::string_view kAppointments =
    "appointment* interview* biometric* fingerprint* oath ceremony cita citas entrevist* huella* juramento "
    "ceremonia";

class ProgressClaims {
 public:
  explicit ProgressClaims(ClaimSentence& in) : in_(in) {}

  void run() {
    if (in_.names_other_form()) return;
    appointments();
    requests();
    documents();
    clocks();
  }

 private:
  /// Appointments of the kind that the sentence names; all when it names none.
  bool any_appointment(AppointmentState state) const {
    return std::any_of(in_.facts.appointments.begin(), in_.facts.appointments.end(),
                       [&](const auto& one) { return one.state == state && is_of_said_kind(one.kind); });
  }
  bool is_of_said_kind(AppointmentKind kind) const {
    bool named = false;
    for (const AppointmentWords& one : kWordsOfKinds) {
      if (!speaks_of(in_.tokens, one.words)) continue;
      if (one.kind == kind) return true;
      named = true;
    }
    return !named;
  }
  void appointments() {
    if (any_appointment(AppointmentState::past)) return;
    const bool ahead = any_appointment(AppointmentState::upcoming);
    const bool none = in_.facts.appointments.empty() && !evidence_tells_of_one_held();
    if (ahead || none || any_appointment(AppointmentState::missed)) in_.contradict<&LanguageOfRules::held>();
    const bool off =
        any_appointment(AppointmentState::cancelled) || any_appointment(AppointmentState::rescheduled);
    if ((off || evidence_tells_of_one_off()) && !ahead) in_.contradict<&LanguageOfRules::still_on>();
    if (ahead) assert_denial<&LanguageOfRules::none_set>();
    if (ahead && !off && !in_.any_line_has("cancel*")) in_.contradict<&LanguageOfRules::called_off>();
    if (in_.facts.appointments.empty() && !evidence_tells_of_one() && !speaks_of(in_.tokens, "cancel*"))
      in_.contradict<&LanguageOfRules::one_set>();
  }
  bool evidence_tells_of_one_held() const {
    return std::any_of(in_.lines.all().begin(), in_.lines.all().end(), [](const BriefLine& line) {
      return !line.ids.empty() && speaks_of(line.claims, kAppointments) &&
             speaks_of(line.claims,
                       "took held completed taken arrived realizo hizo tomaron llegaron continued");
    });
  }
  /// "Interview Cancelled", where no list has the appointment.
  bool evidence_tells_of_one_off() const {
    return in_.facts.appointments.empty() &&
           std::any_of(in_.lines.all().begin(), in_.lines.all().end(), [](const BriefLine& line) {
             return !line.ids.empty() && speaks_of(line.claims, kAppointments) &&
                    speaks_of(line.claims, "cancel*");
           });
  }
  /// "Interview Was Scheduled"; a case that is ready to be scheduled has no appointment.
  bool evidence_tells_of_one() const {
    return std::any_of(in_.lines.all().begin(), in_.lines.all().end(), [](const BriefLine& line) {
      return !line.ids.empty() && speaks_of(line.claims, kAppointments) &&
             speaks_of(line.claims, "scheduled programad* upcoming proxima") &&
             !speaks_of(line.claims, "ready listo lista");
    });
  }

  void requests() {
    if (in_.facts.asks_for_response) {
      assert_denial<&LanguageOfRules::none_asked>();
    } else if (in_.facts.stage == Stage::evidence_received) {
      assert_denial<&LanguageOfRules::awaiting>();
    }
    if (in_.facts.owes_payment) in_.contradict<&LanguageOfRules::paid>();
    if (!in_.any_line_has("intent intends noid noir intencion")) in_.contradict<&LanguageOfRules::intents>();
  }
  /// These phrases hold their own "no".
  template <PhraseList LanguageOfRules::*list>
  void assert_denial() {
    for (const Breach& match : book<list>().find_all(in_.tokens)) {
      if (!in_.hedged(match)) return in_.add(ClaimFault::against_case, match.first, match.last);
    }
  }

  void documents() {
    const Stage stage = in_.facts.stage;
    const bool came = stage == Stage::card_delivered;
    const bool left = came || stage == Stage::card_mailed || stage == Stage::card_problem;
    if (stage == Stage::unknown || stage == Stage::closed) return;
    if (!left) in_.contradict<&LanguageOfRules::mailed>();
    if (!came) in_.contradict<&LanguageOfRules::delivered>();
    if (!in_.any_line_has("destroy* destru*")) in_.contradict<&LanguageOfRules::destroyed>();
    if (stage != Stage::card_problem && !in_.any_line_has("return* undeliver* devuel* devol*"))
      in_.contradict<&LanguageOfRules::sent_back>();
    documents_of_other_forms();
  }
  /// "USCIS mailed your travel document", of a form that gives a work permit.
  void documents_of_other_forms() {
    const MadeDocument makes = in_.facts.makes;
    if (makes == MadeDocument::none) return;
    if (makes != MadeDocument::work_permit) in_.contradict<&LanguageOfRules::permit_made>();
    if (makes != MadeDocument::travel_document) in_.contradict<&LanguageOfRules::travel_document_made>();
    if (makes != MadeDocument::green_card) in_.contradict<&LanguageOfRules::green_card_made>();
    if (makes != MadeDocument::certificate) in_.contradict<&LanguageOfRules::certificate_made>();
  }

  void clocks() {
    if (in_.facts.stage == Stage::on_hold) in_.contradict<&LanguageOfRules::resumed>();
    const auto& days = in_.facts.last_days;
    const bool none_over =
        std::all_of(days.begin(), days.end(), [&](Date d) { return d >= in_.facts.today; });
    if (!days.empty() && none_over) in_.contradict<&LanguageOfRules::time_over>();
  }

  ClaimSentence& in_;
};

}  // namespace

void judge_progress(ClaimSentence& in) { ProgressClaims(in).run(); }

}  // namespace caselight
