#include <algorithm>
#include <optional>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::string_view kInterview = "interview* entrevist*";
constexpr std::string_view kBiometrics = "biometric* fingerprint* huella*";
constexpr std::string_view kOath = "oath ceremony juramento ceremonia";
constexpr std::string_view kUnsure =
    "may might could possibly perhaps unknown not no whether or if what puede podria quizas quiza tal si "
    "cual o either unclear type tipo";

class AppointmentClaims {
 public:
  explicit AppointmentClaims(ClaimSentence& in) : in_(in) {}

  void run() { appointments(); }

 private:
  std::optional<AppointmentKind> kind_said(std::size_t& at) const {
    for (at = 0; at < in_.tokens.size(); ++at) {
      if (is_of(kInterview, in_.word(at))) return AppointmentKind::interview;
      if (is_of(kBiometrics, in_.word(at))) return AppointmentKind::biometrics;
      if (is_of(kOath, in_.word(at))) return AppointmentKind::oath;
    }
    return std::nullopt;
  }
  bool says_day(Date day) const {
    const std::chrono::year_month_day ymd(day);
    const int y = int(ymd.year()), m = int(unsigned(ymd.month())), d = int(unsigned(ymd.day()));
    return std::any_of(in_.days.begin(), in_.days.end(), [&](const WrittenDay& said) {
      return said.day == d && (said.month == 0 || said.month == m) && (said.year == 0 || said.year == y);
    });
  }
  void appointments() {
    std::size_t at = 0;
    const auto kind = kind_said(at);
    if (!kind || speaks_of(in_.tokens, kUnsure)) return;
    const bool dated = std::any_of(in_.facts.appointments.begin(), in_.facts.appointments.end(),
                                   [&](const auto& one) { return says_day(one.day); });
    if (dated) {
      const bool fits = std::any_of(in_.facts.appointments.begin(), in_.facts.appointments.end(),
                                    [&](const auto& one) { return says_day(one.day) && one.kind == *kind; });
      if (!fits) in_.add(ClaimFault::against_appointment, at, at);
      return;
    }
    // "your interview", "the appointment is for fingerprints": of an appointment that is on record, and of
    // another kind.
    const bool appointment =
        speaks_of(in_.tokens, "appointment appointments cita citas scheduled programad*");
    const bool own = is_of("your su la el the", at > 0 ? in_.word(at - 1) : ""sv);
    if (!appointment && !own) return;
    const bool of_kind = std::any_of(in_.facts.appointments.begin(), in_.facts.appointments.end(),
                                     [&](const auto& one) { return one.kind == *kind; });
    if (appointment && !in_.facts.appointments.empty() && !of_kind && !line_speaks_of(*kind))
      in_.add(ClaimFault::against_appointment, at, at);
  }
  bool line_speaks_of(AppointmentKind kind) const {
    const std::string_view list = kind == AppointmentKind::interview ? kInterview
                                  : kind == AppointmentKind::oath    ? kOath
                                                                     : kBiometrics;
    const auto lines = in_.lines.citing(in_.cited);
    return std::any_of(lines.begin(), lines.end(),
                       [&](const BriefLine* line) { return speaks_of(line->tokens, list); });
  }

  ClaimSentence& in_;
};

}  // namespace

void judge_appointment(ClaimSentence& in) { AppointmentClaims(in).run(); }

}  // namespace caselight
