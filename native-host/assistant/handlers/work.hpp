// What a request is worked on with. One handler a file; each runs in the background, on a thread of its own
// lane.
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "assistant/asking/question.hpp"
#include "assistant/assistant.hpp"
#include "assistant/words.hpp"
#include "base/json.hpp"
#include "messaging/reply.hpp"

namespace caselight {

struct Work {
  Assistant& assistant;
  const Speech& speech;
  std::stop_token stop;  // cancel, or the end of the conversation
  SendJson send;         // frames before the last one, which is what the handler returns
};

Reply handle_settings(const HostRequest& request, Work& work);
Reply handle_store_key(const HostRequest& request, Work& work);
Reply handle_forget_key(const HostRequest& request, Work& work);
Reply handle_test(const HostRequest& request, Work& work);
Reply handle_models(const HostRequest& request, Work& work);
Reply handle_ask(const HostRequest& request, Work& work);

/// The text of a member; nothing when it is missing or no text.
std::optional<std::string> text_member(const HostRequest& request, std::string_view key);

/// An error of the assistant, in the person's language.
Reply assistant_failure(const HostRequest& request, const Work& work, FaultCode code,
                        const std::string& reason = {});

Reply no_destination_reply(const HostRequest& request, const Work& work, NoDestination reason);

/// The members `outcome`, `message`, `fix` and `retryAt`, as far as there is something to say.
void write_outcome(JsonWriter& writer, Cause cause, const OutcomeFacts& facts, const Speech& speech);

}  // namespace caselight
