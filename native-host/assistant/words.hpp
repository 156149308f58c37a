// The sentences of the assistant.
#pragma once
#include <optional>
#include <string>

#include "assistant/http/address.hpp"
#include "assistant/outcome.hpp"
#include "assistant/settings/settings.hpp"
#include "base/date.hpp"
#include "messaging/fault.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

struct Advice {
  std::string message;
  std::string fix;  // may be empty
};

/// What a sentence about an outcome may have to name.
struct OutcomeFacts {
  std::string model = {};
  std::string address = {};
  std::optional<Instant> retry_at = {};
  MicroDollars limit = 0;
  MicroDollars spent = 0;
};

Advice advice_on(Cause cause, const OutcomeFacts& facts, const Speech& speech);

std::string reason_of(AddressFault fault, const Speech& speech);

/// The errors from 40 on; `reason` is used by those that quote the system.
Fault assistant_fault(FaultCode code, const Speech& speech, const std::string& reason = {});

}  // namespace caselight
