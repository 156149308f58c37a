#include "assistant/handlers/work.hpp"

namespace caselight {
namespace {

constexpr std::size_t largest_list = 1024 * 1024;

Reply list_reply(const HostRequest& request, const std::vector<Model>& models) {
  JsonWriter reply = begin_reply(request.id, "models");
  reply.key("models").begin_array();
  for (const Model& model : models) {
    reply.begin_object().field("id", model.id).optional_field("name", model.name).end_object();
  }
  return {reply.end_array().end_object().take()};
}

Reply failure(const HostRequest& request, const Work& work, Cause cause, const OutcomeFacts& facts) {
  JsonWriter reply = begin_reply(request.id, "models");
  write_outcome(reply, cause, facts, work.speech);
  return {reply.end_object().take()};
}

}  // namespace

Reply handle_models(const HostRequest& request, Work& work) {
  const auto found = find_service(work.assistant, work.stop);
  if (const auto* reason = std::get_if<NoDestination>(&found)) {
    return *reason == NoDestination::key_missing ? failure(request, work, Cause::key_missing, {})
                                                 : no_destination_reply(request, work, *reason);
  }
  const auto& service = std::get<Destination>(found);
  HttpLimits limits = work.assistant.limits();
  limits.bytes = largest_list;
  const Fetched fetched =
      fetch(service.speaker().list_models(service.address), service.key, limits, work.stop);
  const auto models = fetched.cause == Cause::done ? read_models(fetched.body) : std::nullopt;
  if (models) return list_reply(request, *models);
  Cause cause = fetched.cause == Cause::done ? Cause::not_a_model_server : fetched.cause;
  if (cause == Cause::model_unknown) cause = Cause::not_a_model_server;  // no model was named
  return failure(request, work, cause, {{}, service.address.base});
}

}  // namespace caselight
