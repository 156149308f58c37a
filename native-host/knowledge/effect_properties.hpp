#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "knowledge/effect.hpp"
#include "knowledge/stage.hpp"

namespace caselight {

/// What an effect says about the outcome of the case.
enum class Verdict : std::uint8_t {
  silent,   ///< nothing: a fee, an expedite request, a changed name
  working,  ///< nothing about a decision, but USCIS is still handling the case (transfer, hold)
  open,     ///< the case is being worked on: no decision stands
  unclear,  ///< something was decided or sent on, and the verdict is not said
  approved,
  denied,
  rejected,
  withdrawn,
  revoked,
  terminated,
  closed,
  mixed,
  reopened,
  appeal,
  back  ///< an appeal or motion failed: the decision before it stands
};

/// The kind of appointment that an effect is about.
enum class AppointmentSubject : std::uint8_t {
  none,
  biometrics,
  interview,
  oath,
  in_words  ///< USCIS's own words say which; a code does not
};

/// What becomes of that appointment. `sets`: there is one to go to; `held`: it took place.
enum class AppointmentDeed : std::uint8_t { none, sets, moves, cancels, missed, held };

/// What USCIS asks of the person; `noir` covers every intent to take something back.
enum class RequestSubject : std::uint8_t { none, rfe, noid, noir };
enum class RequestStep : std::uint8_t { none, ordered, sent };

/// The step of a card, document or certificate on its way; `problem` covers whatever keeps it from arriving.
enum class DocumentStep : std::uint8_t {
  none,
  ordered,
  produced,
  mailed,
  picked_up,
  delivered,
  returned,
  problem
};

/// Whose move it is once these are USCIS's newest words. `uscis`: it works on the file or decides by itself
/// and waits for no paper; `person`: it waits for a paper or a payment; `not_said`: biometrics, for one, are
/// taken beside everything.
enum class Move : std::uint8_t { not_said, person, uscis };

/// One row of tables/effects.json.
struct EffectProperties {
  Verdict verdict;
  Stage stage;
  AppointmentSubject appointment;
  AppointmentDeed deed;
  RequestSubject request;
  RequestStep request_step;
  DocumentStep document;
  bool oath;
  bool may_ask;
  Move move;
};

/// In the order of the enumerators of Effect.
std::span<const EffectProperties> effect_rows();

const EffectProperties& properties_of(Effect effect);

Verdict verdict_of(Effect effect);

/// The stage that an effect puts a case in; `unknown` when it puts it nowhere.
Stage stage_of(Effect effect);

bool sets_appointment(Effect effect);  ///< scheduled or rescheduled: there is one to go to
bool reschedules_appointment(Effect effect);
bool cancels_appointment(Effect effect);
bool tells_missed(Effect effect);
bool tells_held(Effect effect);  ///< it took place

bool is_document_step(
    Effect effect);  ///< of a card, document or certificate: ordered to delivered, or a problem
bool is_oath_step(Effect effect);
bool is_intent(Effect effect);               ///< USCIS intends to deny or to take something back
bool is_intent_to_take_back(Effect effect);  ///< to revoke, rescind or terminate

/// True for the verdicts that end a case.
constexpr bool is_decided(Verdict verdict) {
  switch (verdict) {
    case Verdict::approved:
    case Verdict::denied:
    case Verdict::rejected:
    case Verdict::withdrawn:
    case Verdict::revoked:
    case Verdict::terminated:
    case Verdict::closed:
    case Verdict::mixed:
      return true;
    case Verdict::silent:
    case Verdict::working:
    case Verdict::open:
    case Verdict::unclear:
    case Verdict::reopened:
    case Verdict::appeal:
    case Verdict::back:
      break;
  }
  return false;
}

}  // namespace caselight
