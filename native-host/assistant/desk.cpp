#include "assistant/desk.hpp"

#include <array>
#include <utility>
#include <variant>

#include "assistant/lanes.hpp"
#include "messaging/envelope.hpp"
#include "messaging/fields.hpp"
#include "messaging/frame_writer.hpp"
#include "messaging/greeting.hpp"

namespace caselight {
namespace {

constexpr std::array tasks = {
    Task{"ask", handle_ask, Lane::questions},
    Task{"forget_key", handle_forget_key, Lane::settings},
    Task{"models", handle_models, Lane::questions},
    Task{"settings", handle_settings, Lane::settings},
    Task{"store_key", handle_store_key, Lane::settings},
    Task{"test", handle_test, Lane::questions},
};

const Task* find_task(std::string_view type) {
  for (const Task& task : tasks) {
    if (task.type == type) return &task;
  }
  return nullptr;
}

std::vector<std::string> locale_names() {
  std::vector<std::string> names{"en"};
  for (const std::string_view name : locales()) {
    if (name != "en") names.emplace_back(name);
  }
  return names;
}

}  // namespace

Desk::Desk(std::string version, Assistant& assistant)
    : version_(std::move(version)), lanes_(std::make_unique<Lanes>(assistant)) {}

Desk::~Desk() = default;

void Desk::open(Outbox& outbox) { lanes_->open(outbox); }
void Desk::close() { lanes_->close(); }

void Desk::answer(std::string_view message, std::string& frames) {
  const auto read = read_envelope(message);
  if (const auto* refusal = std::get_if<RefusedMessage>(&read))
    return append_reply_frames(frames, 0, refusal->json);
  const auto& request = std::get<HostRequest>(read);
  const std::string reply = reply_to(request, message);
  if (!reply.empty()) append_reply_frames(frames, request.id, reply);
}

// Empty when the answer comes from the background.
std::string Desk::reply_to(const HostRequest& request, std::string_view message) {
  if (request.type == hello_type) return greet(request).json;
  if (!greeted_) return failed_reply(request, hello_first_fault()).json;
  if (request.type == "ping") return begin_reply(request.id, "pong").end_object().take();
  if (request.type == "cancel") return cancel(request).json;
  const Task* const task = find_task(request.type);
  if (task == nullptr) return failed_reply(request, unknown_type_fault(request.type)).json;
  lanes_->start(*task, request.id, message);
  return {};
}

void Desk::answer_oversize(std::string& frames) {
  append_reply_frames(frames, 0, fault_reply(0, too_large_fault()));
}

Reply Desk::greet(const HostRequest& request) {
  const Speaker speaker{"assistant", version_};
  const auto agreed = agree_on_protocol(request, speaker);
  if (const auto* refusal = std::get_if<Reply>(&agreed)) return *refusal;
  greeted_ = true;
  JsonWriter reply = begin_hello_reply(request, std::get<std::int64_t>(agreed), speaker);
  write_list(reply, "capabilities", {"ask", "key", "models", "settings"});
  write_list(reply, "locales", locale_names());
  write_limits(reply);
  return {reply.end_object().take()};
}

Reply Desk::cancel(const HostRequest& request) {
  Fields fields(request);
  const auto id = fields.number("request");
  if (!id) return failed_reply(request, bad_field_fault(fields.bad()));
  JsonWriter reply = begin_reply(request.id, "cancelled");
  return {reply.field("found", lanes_->cancel(*id)).end_object().take()};
}

}  // namespace caselight
