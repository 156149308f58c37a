#include "assistant/handlers/prompt.hpp"
#include "assistant/handlers/work.hpp"
#include "base/sha256.hpp"

namespace caselight {
namespace {

// What the person was shown and agreed to is what is sent, or nothing is.
bool is_what_was_shown(Fields& fields, const ModelPrompt& prompt) {
  return !fields.names("expect") || fields.text("expect") == to_hex(sha256(prompt_text(prompt)));
}

void write_tokens(JsonWriter& writer, const Usage& usage) {
  if (!usage.input || !usage.output) return;
  writer.key("tokens")
      .begin_object()
      .key("in")
      .integer(*usage.input)
      .key("out")
      .integer(*usage.output)
      .end_object();
}

void write_cost(JsonWriter& writer, const std::optional<MicroDollars>& cost) {
  if (cost) writer.key("cost").begin_object().key("usd").raw(format_dollars(*cost)).end_object();
}

Reply answer_reply(const HostRequest& request, const Work& work, const Destination& destination,
                   const Told& told, bool any_text) {
  const Answer& answer = told.answer;
  JsonWriter reply = begin_reply(request.id, "answer");
  if (answer.cause == Cause::done) {
    reply.field("outcome", name_of(Outcome::done));
  } else {
    write_outcome(reply, answer.cause,
                  {destination.model, destination.address.base, told.retry_at, told.limit, told.spent},
                  work.speech);
  }
  reply.field("model", answer.model.empty() ? destination.model : answer.model);
  write_tokens(reply, answer.usage);
  write_cost(reply, told.cost);
  return {reply.field("unfinished", any_text && answer.cause != Cause::done).end_object().take()};
}

Reply key_missing_reply(const HostRequest& request, const Work& work) {
  JsonWriter reply = begin_reply(request.id, "answer");
  write_outcome(reply, Cause::key_missing, {}, work.speech);
  reply.field("model", work.assistant.settings().model).field("unfinished", false);
  return {reply.end_object().take()};
}

}  // namespace

Reply handle_ask(const HostRequest& request, Work& work) {
  Fields fields(request);
  ModelPrompt prompt = read_prompt(fields);
  const std::int64_t tokens = fields.number("maxTokens").value_or(0);
  const bool was_shown = is_what_was_shown(fields, prompt);
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  if (!was_shown) return assistant_failure(request, work, FaultCode::not_what_was_shown);
  const auto found = find_destination(work.assistant, work.stop);
  if (const auto* reason = std::get_if<NoDestination>(&found)) {
    return *reason == NoDestination::key_missing ? key_missing_reply(request, work)
                                                 : no_destination_reply(request, work, *reason);
  }
  const auto& destination = std::get<Destination>(found);
  DeltaWriter deltas(request.id, work.send);
  const Question question{std::move(prompt), destination.model, tokens};
  const Told told = ask_model(work.assistant, destination, question, deltas, work.stop);
  return answer_reply(request, work, destination, told, deltas.any());
}

}  // namespace caselight
