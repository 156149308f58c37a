#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"

namespace caselight {

enum class ChangeKind : std::uint8_t {
  status,
  outcome,
  stage,
  event,
  repeated_event,
  notice,
  document,
  evidence_request,
  appointment,
  office,
  touch,
  field
};

/// What happened to the thing that a change names; with the kind it chooses the sentence.
enum class ChangeTurn : std::uint8_t {
  changed,    ///< both readings have it, with other values
  appeared,   ///< the later reading alone has it
  gone,       ///< the earlier reading alone has it
  reworded,   ///< the same status title with another text below it
  redated,    ///< the same status title with another date
  past,       ///< a status newly listed among the earlier ones
  later,      ///< a decision newly listed in the history, with a later day than the current status
  flag_back,  ///< a mark that went back to "no": USCIS's systems do so without anything having happened
  moved,      ///< an appointment with another day or hour
  own_upload  ///< a document that the person, or who represents them, handed in
};

/// How loudly a change is told.
enum class Matters : std::uint8_t {
  needs_you,  ///< it asks something of the person, or takes back a date that they rely on
  news,
  quiet  ///< told again, touched, marks of the record
};

/// Why a silent touch happened, as far as the two readings show it.
enum class TouchCause : std::uint8_t {
  own_upload,
  repeated_event,
  new_event,
  new_notice,
  new_document,
  none_visible
};

enum class AppointmentKind : std::uint8_t { unknown, biometrics, interview, oath };

/// One of the two values of a change. Owns its text: the earlier reading need not outlive the comparison.
struct ChangeSide {
  std::string value;        ///< as the contract shows it; empty: it was not there
  std::string what;         ///< USCIS's own word for the thing: a title, a type, a code
  std::string what_es;      ///< the same in Spanish where USCIS sent it
  std::string state;        ///< what the record says of it: a mark or a state, as its evidence words it
  std::optional<Stamp> at;  ///< its day, or the instant of an appointment or stamp
};

struct Change {
  ChangeKind kind = ChangeKind::field;
  std::string path;
  ChangeSide from, to;
  ChangeTurn turn = ChangeTurn::changed;
  Matters matters = Matters::news;
  AppointmentKind appointment = AppointmentKind::unknown;
  TouchCause cause = TouchCause::none_visible;
};

}  // namespace caselight
