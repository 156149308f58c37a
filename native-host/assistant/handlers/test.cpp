// Asks the model for one word: the only way to learn whether key, credit, address and model all are as they
// have to be.
#include "assistant/handlers/work.hpp"

namespace caselight {
namespace {

constexpr std::int64_t few_tokens = 16;

Reply tested(const HostRequest& request, const Work& work, Cause cause, const OutcomeFacts& facts) {
  JsonWriter reply = begin_reply(request.id, "tested");
  write_outcome(reply, cause, facts, work.speech);
  return {reply.end_object().take()};
}

}  // namespace

Reply handle_test(const HostRequest& request, Work& work) {
  const auto found = find_destination(work.assistant, work.stop);
  if (const auto* reason = std::get_if<NoDestination>(&found)) {
    return *reason == NoDestination::key_missing ? tested(request, work, Cause::key_missing, {})
                                                 : no_destination_reply(request, work, *reason);
  }
  const auto& destination = std::get<Destination>(found);
  const Question question{{"", {{"user", "Answer with the word OK."}}}, destination.model, few_tokens};
  DeltaWriter nobody(request.id, [](const std::string&) {});
  const Told told = ask_model(work.assistant, destination, question, nobody, work.stop);
  // A model that thinks first may use the few words up before it says anything: it works all the same.
  const Cause cause = told.answer.cause == Cause::length_limit ? Cause::done : told.answer.cause;
  return tested(request, work, cause,
                {destination.model, destination.address.base, told.retry_at, told.limit, told.spent});
}

}  // namespace caselight
