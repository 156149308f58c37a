#pragma once

#include "casefile/case.hpp"

namespace caselight {

/// The record and the status were read whole, and there is neither an event nor a status in them. Either the
/// case is one of a kind that was never seen, or USCIS writes its answers in another form now: where the case
/// stands, and what it asks, may be written under keys that nobody reads here.
bool has_bare_answers(const Case& of);

}  // namespace caselight
