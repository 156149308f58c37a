#include "assistant/outcome.hpp"

#include <cstddef>

namespace caselight {

Outcome outcome_of(Cause cause) {
  switch (cause) {
    case Cause::done:
      return Outcome::done;
    case Cause::ended_early:
    case Cause::length_limit:
    case Cause::answer_too_long:
      return Outcome::cut_off;
    case Cause::refused:
      return Outcome::refused;
    case Cause::key_refused:
    case Cause::key_missing:
      return Outcome::bad_key;
    case Cause::no_credit:
      return Outcome::no_credit;
    case Cause::rate_limited:
      return Outcome::rate_limited;
    case Cause::overloaded:
      return Outcome::overloaded;
    case Cause::model_unknown:
      return Outcome::model_unknown;
    case Cause::not_resolved:
    case Cause::not_connected:
    case Cause::local_not_running:
    case Cause::not_secure:
    case Cause::silent:
    case Cause::connection_broken:
    case Cause::proxy_wants_password:
      return Outcome::network;
    case Cause::not_a_model_server:
    case Cause::redirected:
    case Cause::request_refused:
      return Outcome::not_a_model_server;
    case Cause::stopped:
      return Outcome::stopped;
    case Cause::over_limit:
      return Outcome::over_limit;
    case Cause::no_ledger:
      return Outcome::no_ledger;
    case Cause::prompt_too_long:
      break;
  }
  return Outcome::too_long;
}

std::string_view name_of(Outcome outcome) {
  constexpr std::string_view names[] = {
      "done",         "cut_off",    "refused",       "bad_key", "no_credit",
      "rate_limited", "overloaded", "model_unknown", "network", "not_a_model_server",
      "stopped",      "over_limit", "no_ledger",     "too_long"};
  return names[static_cast<std::size_t>(outcome)];
}

}  // namespace caselight
