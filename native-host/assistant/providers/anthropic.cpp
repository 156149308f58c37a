#include "assistant/providers/anthropic.hpp"

#include "assistant/providers/failure.hpp"
#include "base/json_writer.hpp"

namespace caselight {
namespace {

constexpr const char* version_header = "anthropic-version: 2023-06-01";

// A reason that is not known counts as an answer that is not whole.
Cause cause_of_stop(std::string_view reason) {
  if (reason == "end_turn" || reason == "stop_sequence") return Cause::done;
  if (reason == "max_tokens") return Cause::length_limit;
  if (reason == "refusal") return Cause::refused;
  return reason == "model_context_window_exceeded" ? Cause::prompt_too_long : Cause::ended_early;
}

class MessageReader final : public AnswerReader {
 public:
  explicit MessageReader(TextSink& text) : AnswerReader(text) {}

  bool on_event(const StreamEvent& event) override {
    const JsonDocument document = parse_json(event.data);
    if (document.state != JsonState::whole || !document.root.is_object()) return false;
    return take(document.root);
  }

 private:
  bool take(const JsonValue& event) {
    const std::string_view type = text_of(event, "type");
    saw_event_ = saw_event_ || !type.empty();
    if (type == "message_start") begin(event);
    if (type == "content_block_delta") add_text(event);
    if (type == "message_delta") note_stop(event);
    if (type == "error") cause_ = cause_of_error(error_in(event));
    if (type == "message_stop") cause_ = stop_;
    return type != "error" && type != "message_stop";
  }

  void begin(const JsonValue& event) {
    const JsonValue* const message = event.value_of("message");
    if (message == nullptr) return;
    model_ = text_of(*message, "model");
    note_usage(*message);
  }

  void add_text(const JsonValue& event) {
    const JsonValue* const delta = event.value_of("delta");
    if (delta != nullptr && text_of(*delta, "type") == "text_delta") text_.on_text(text_of(*delta, "text"));
  }

  void note_stop(const JsonValue& event) {
    const JsonValue* const delta = event.value_of("delta");
    if (delta != nullptr) stop_ = cause_of_stop(text_of(*delta, "stop_reason"));
    note_usage(event);
  }

  // The counts of later events are totals, not additions.
  void note_usage(const JsonValue& holder) {
    const JsonValue* const usage = holder.value_of("usage");
    if (usage == nullptr) return;
    if (const auto input = token_count(*usage, "input_tokens")) usage_.input = input;
    if (const auto output = token_count(*usage, "output_tokens")) usage_.output = output;
  }

  Cause stop_ = Cause::ended_early;
};

}  // namespace

HttpRequest Anthropic::ask(const Address& address, const Question& question) const {
  JsonWriter body;
  body.begin_object().field("model", question.model).key("max_tokens").integer(question.max_tokens);
  body.field("stream", true).optional_field("system", question.prompt.system);
  body.key("messages").begin_array();
  for (const ModelTurn& turn : question.prompt.turns) {
    body.begin_object().field("role", turn.role).field("content", turn.content).end_object();
  }
  body.end_array().end_object();
  return {.url = address.base + "/messages",
          .loopback = address.loopback,
          .headers = {version_header},
          .body = body.take(),
          .key_header = KeyHeader::x_api_key};
}

HttpRequest Anthropic::list_models(const Address& address) const {
  return {.url = address.base + "/models?limit=1000",
          .loopback = address.loopback,
          .headers = {version_header},
          .key_header = KeyHeader::x_api_key};
}

std::unique_ptr<AnswerReader> Anthropic::reader(TextSink& text) const {
  return std::make_unique<MessageReader>(text);
}

}  // namespace caselight
