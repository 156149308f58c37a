// One attempt to get an answer.
#pragma once
#include <optional>
#include <stop_token>
#include <string>

#include "assistant/asking/delta_writer.hpp"
#include "assistant/http/transfer.hpp"
#include "assistant/outcome.hpp"
#include "assistant/providers/provider.hpp"

namespace caselight {

struct Answer {
  Cause cause = Cause::ended_early;
  HttpHead head = {};
  Usage usage = {};
  std::string model = {};  // as the provider names it; empty when it did not
  bool began = false;      // the model was at work: this may have cost something
};

/// Sends the question and hands its answer on through `deltas` while it comes.
Answer get_answer(const Provider& provider, const HttpRequest& request, const Secret& key,
                  const HttpLimits& limits, DeltaWriter& deltas, const std::stop_token& stop);

/// The same for something that is answered at once: its body, when the status is 200.
struct Fetched {
  Cause cause = Cause::done;
  HttpHead head = {};
  std::string body = {};
};
Fetched fetch(const HttpRequest& request, const Secret& key, const HttpLimits& limits,
              const std::stop_token& stop);

}  // namespace caselight
