// What came of a question to a model.
#pragma once
#include <string_view>

namespace caselight {

/// The outcomes of docs/ASSISTANT-PROTOCOL.md.
enum class Outcome {
  done,
  cut_off,
  refused,
  bad_key,
  no_credit,
  rate_limited,
  overloaded,
  model_unknown,
  network,
  not_a_model_server,
  stopped,
  over_limit,
  no_ledger,
  too_long,
};

/// The same, finer: each has a sentence and a way out of its own.
enum class Cause {
  done,
  ended_early,      // the stream ended without its end
  length_limit,     // the model reached the length that was asked for
  answer_too_long,  // more than Caselight takes
  refused,
  key_refused,
  key_missing,
  no_credit,
  rate_limited,
  overloaded,
  model_unknown,
  not_resolved,
  not_connected,
  local_not_running,  // nothing listens at a loopback address
  not_secure,
  silent,
  connection_broken,
  proxy_wants_password,
  not_a_model_server,
  redirected,
  request_refused,  // a model server that does not take the request
  stopped,
  over_limit,
  no_ledger,  // what it costs could not be written down
  prompt_too_long,
};

Outcome outcome_of(Cause cause);
std::string_view name_of(Outcome outcome);

}  // namespace caselight
