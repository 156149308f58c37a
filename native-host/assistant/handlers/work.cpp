#include "assistant/handlers/work.hpp"

namespace caselight {

std::optional<std::string> text_member(const HostRequest& request, std::string_view key) {
  const auto json = request.find(key);
  return json ? json_string_value(*json) : std::nullopt;
}

Reply assistant_failure(const HostRequest& request, const Work& work, FaultCode code,
                        const std::string& reason) {
  return failed_reply(request, assistant_fault(code, work.speech, reason));
}

// Only called for what is wrong with the set-up; a missing key is an outcome.
Reply no_destination_reply(const HostRequest& request, const Work& work, NoDestination reason) {
  switch (reason) {
    case NoDestination::keyring_locked:
      return assistant_failure(request, work, FaultCode::keyring_locked);
    case NoDestination::keyring_absent:
      return assistant_failure(request, work, FaultCode::keyring_absent);
    case NoDestination::not_set_up:
    case NoDestination::key_missing:
      break;
  }
  return assistant_failure(request, work, FaultCode::not_set_up);
}

void write_outcome(JsonWriter& writer, Cause cause, const OutcomeFacts& facts, const Speech& speech) {
  const Advice advice = advice_on(cause, facts, speech);
  writer.field("outcome", name_of(outcome_of(cause))).field("message", advice.message);
  writer.optional_field("fix", advice.fix);
  if (facts.retry_at) writer.field("retryAt", format_instant(*facts.retry_at));
}

}  // namespace caselight
