#pragma once

#include <optional>

#include "analysis/analysis.hpp"

namespace caselight {

/// Whether the case was read from an answer of this kind. The current status may come from another source
/// than the account (official API, public checker, flat shape): it counts as `case_status`.
bool has_answer(const Case& of, Endpoint endpoint);
/// True when that answer was cut off: what follows the cut is not known.
bool is_cut_off(const Case& of, Endpoint endpoint);
/// True when both came from the same source, which names the same things.
bool from_same_source(const Case& then, const Case& now, Endpoint endpoint);

/// Two readings of one case, cut down to what both of them rest on. An answer that one of them lacks would
/// otherwise look like a change: of the stage, of an appointment, of what is asked of the person.
class CommonGround {
 public:
  CommonGround(const Analysis& before, const Analysis& after);

  /// Only answers that both readings have. A list may go on behind the end of an answer that was cut off.
  const Analysis& before() const { return before_ ? *before_ : own_before_; }
  const Analysis& after() const { return after_ ? *after_ : own_after_; }
  /// Of answers that were cut off only what both readings show, so that findings can be compared.
  const Analysis& firm_before() const { return firm_before_ ? *firm_before_ : before(); }
  const Analysis& firm_after() const { return firm_after_ ? *firm_after_ : after(); }
  /// The readings as they are: no change is told that contradicts what a reading says by itself.
  const Analysis& own_before() const { return own_before_; }
  const Analysis& own_after() const { return own_after_; }

 private:
  const Analysis& own_before_;
  const Analysis& own_after_;
  std::optional<Analysis> before_, after_, firm_before_, firm_after_;
};

}  // namespace caselight
