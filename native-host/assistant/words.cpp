#include "assistant/words.hpp"

#include <array>

namespace caselight {
namespace {

struct Pair {
  Word message;
  Word fix;
};

// In the order of Cause. `done` and `stopped` need no way out; their second word is not used.
constexpr std::array sentences = {
    Pair{Word::assistant_done, Word::assistant_fix_again},
    Pair{Word::assistant_ended_early, Word::assistant_fix_again},
    Pair{Word::assistant_length_limit, Word::assistant_fix_shorter},
    Pair{Word::assistant_answer_too_long, Word::assistant_fix_shorter},
    Pair{Word::assistant_refused, Word::assistant_fix_rephrase},
    Pair{Word::assistant_key_refused, Word::assistant_fix_key},
    Pair{Word::assistant_key_missing, Word::assistant_fix_no_key},
    Pair{Word::assistant_no_credit, Word::assistant_fix_credit},
    Pair{Word::assistant_rate_limited, Word::assistant_fix_wait},
    Pair{Word::assistant_overloaded, Word::assistant_fix_wait},
    Pair{Word::assistant_model_unknown, Word::assistant_fix_model},
    Pair{Word::assistant_not_resolved, Word::assistant_fix_network},
    Pair{Word::assistant_not_connected, Word::assistant_fix_network},
    Pair{Word::assistant_local_not_running, Word::assistant_fix_local},
    Pair{Word::assistant_not_secure, Word::assistant_fix_secure},
    Pair{Word::assistant_silent, Word::assistant_fix_wait},
    Pair{Word::assistant_connection_broken, Word::assistant_fix_network},
    Pair{Word::assistant_proxy_wants_password, Word::assistant_fix_proxy},
    Pair{Word::assistant_not_a_model_server, Word::assistant_fix_address},
    Pair{Word::assistant_redirected, Word::assistant_fix_address},
    Pair{Word::assistant_request_refused, Word::assistant_fix_report},
    Pair{Word::assistant_stopped, Word::assistant_fix_again},
    Pair{Word::assistant_over_limit, Word::assistant_fix_limit},
    Pair{Word::assistant_no_ledger, Word::assistant_fix_no_ledger},
    Pair{Word::assistant_prompt_too_long, Word::assistant_fix_shorter},
};
static_assert(sentences.size() == static_cast<std::size_t>(Cause::prompt_too_long) + 1);

Pair fault_words(FaultCode code) {
  switch (code) {
    case FaultCode::keyring_locked:
      return {Word::assistant_keyring_locked, Word::assistant_fix_keyring_locked};
    case FaultCode::keyring_absent:
      return {Word::assistant_keyring_absent, Word::assistant_fix_keyring_absent};
    case FaultCode::not_agreed:
      return {Word::assistant_not_agreed, Word::assistant_fix_not_agreed};
    case FaultCode::bad_key_text:
      return {Word::assistant_bad_key_text, Word::assistant_fix_bad_key_text};
    case FaultCode::not_what_was_shown:
      return {Word::assistant_not_what_was_shown, Word::assistant_fix_not_what_was_shown};
    case FaultCode::not_saved:
      return {Word::assistant_not_saved, Word::assistant_fix_not_saved};
    case FaultCode::internal:
    case FaultCode::shutting_down:
    case FaultCode::too_large:
    case FaultCode::not_json:
    case FaultCode::hello_first:
    case FaultCode::unknown_type:
    case FaultCode::protocol_mismatch:
    case FaultCode::bad_field:
    case FaultCode::nothing_read:
    case FaultCode::not_a_capture:
    case FaultCode::memory_unavailable:
    case FaultCode::unknown_case:
    case FaultCode::unknown_reading:
    case FaultCode::nothing_to_import:
    case FaultCode::memory_read_only:
    case FaultCode::disk_full:
    case FaultCode::brief_changed:
    case FaultCode::nothing_to_brief:
    case FaultCode::bad_address:
    case FaultCode::not_set_up:
      break;
  }
  return {Word::assistant_not_set_up, Word::assistant_fix_not_set_up};
}

// Whole cents, rounded up, as a person writes an amount.
std::string rounded_dollars(MicroDollars amount) {
  constexpr MicroDollars cent = 10'000;
  return format_dollars((amount + cent - 1) / cent * cent);
}

}  // namespace

Advice advice_on(Cause cause, const OutcomeFacts& facts, const Speech& speech) {
  const Pair pair = sentences[static_cast<std::size_t>(cause)];
  Word message = pair.message;
  if (cause == Cause::rate_limited && facts.retry_at) message = Word::assistant_rate_limited_until;
  const Instant at = facts.retry_at.value_or(Instant{});
  const std::string time = speech.time(at);
  const std::string limit = rounded_dollars(facts.limit);
  const std::string spent = rounded_dollars(facts.spent);
  Advice advice;
  advice.message = speech.say(message, {{"model", std::string_view(facts.model)},
                                        {"address", std::string_view(facts.address)},
                                        {"date", std::chrono::floor<std::chrono::days>(at)},
                                        {"time", std::string_view(time)},
                                        {"limit", std::string_view(limit)},
                                        {"spent", std::string_view(spent)}});
  if (cause != Cause::done && cause != Cause::stopped) advice.fix = speech.plain(pair.fix);
  return advice;
}

std::string reason_of(AddressFault fault, const Speech& speech) {
  switch (fault) {
    case AddressFault::not_https:
      return speech.say(Word::assistant_address_not_https);
    case AddressFault::credentials:
      return speech.say(Word::assistant_address_credentials);
    case AddressFault::extras:
      return speech.say(Word::assistant_address_extras);
    case AddressFault::not_an_address:
      break;
  }
  return speech.say(Word::assistant_address_not_an_address);
}

Fault assistant_fault(FaultCode code, const Speech& speech, const std::string& reason) {
  if (code == FaultCode::bad_address) return {code, reason, speech.say(Word::assistant_fix_type_address), {}};
  const Pair pair = fault_words(code);
  return {code, speech.say(pair.message, {{"reason", std::string_view(reason)}}), speech.say(pair.fix), {}};
}

}  // namespace caselight
