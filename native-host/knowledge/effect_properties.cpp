#include "knowledge/effect_properties.hpp"

namespace caselight {
namespace {

const EffectProperties& row(Effect effect) { return effect_rows()[static_cast<std::size_t>(effect)]; }

}  // namespace

const EffectProperties& properties_of(Effect effect) { return row(effect); }

Verdict verdict_of(Effect effect) { return row(effect).verdict; }

Stage stage_of(Effect effect) { return row(effect).stage; }

bool sets_appointment(Effect effect) {
  return row(effect).deed == AppointmentDeed::sets || reschedules_appointment(effect);
}

bool reschedules_appointment(Effect effect) { return row(effect).deed == AppointmentDeed::moves; }

bool cancels_appointment(Effect effect) { return row(effect).deed == AppointmentDeed::cancels; }

bool tells_missed(Effect effect) { return row(effect).deed == AppointmentDeed::missed; }

bool tells_held(Effect effect) { return row(effect).deed == AppointmentDeed::held; }

bool is_document_step(Effect effect) { return row(effect).document != DocumentStep::none; }

bool is_oath_step(Effect effect) { return row(effect).oath; }

bool is_intent(Effect effect) {
  return row(effect).request == RequestSubject::noid || is_intent_to_take_back(effect);
}

bool is_intent_to_take_back(Effect effect) { return row(effect).request == RequestSubject::noir; }

}  // namespace caselight
