#include "assistant/providers/chat_completions.hpp"

#include "assistant/providers/failure.hpp"
#include "base/json_writer.hpp"

namespace caselight {
namespace {

Cause cause_of_finish(std::string_view reason) {
  if (reason == "stop") return Cause::done;
  if (reason == "length") return Cause::length_limit;
  return reason == "content_filter" ? Cause::refused : Cause::ended_early;
}

class ChunkReader final : public AnswerReader {
 public:
  explicit ChunkReader(TextSink& text) : AnswerReader(text) {}

  bool on_event(const StreamEvent& event) override {
    if (event.data == "[DONE]") {
      cause_ = finish_;
      return false;
    }
    const JsonDocument document = parse_json(event.data);
    if (document.state != JsonState::whole || !document.root.is_object()) return false;
    return take(document.root);
  }

 private:
  // An `error` member ends the stream, whatever the status was.
  bool take(const JsonValue& chunk) {
    if (chunk.value_of("error") != nullptr) {
      saw_event_ = true;
      cause_ = cause_of_error(error_in(chunk));
      return false;
    }
    const JsonValue* const choices = chunk.value_of("choices");
    saw_event_ = saw_event_ || choices != nullptr;
    if (model_.empty()) model_ = text_of(chunk, "model");
    note_usage(chunk);
    if (choices != nullptr && !choices->items().empty()) take_choice(choices->items().front());
    return true;
  }

  void take_choice(const JsonValue& choice) {
    if (const JsonValue* const delta = choice.value_of("delta")) {
      if (const auto text = text_of(*delta, "content"); !text.empty()) text_.on_text(text);
      refused_ = refused_ || !text_of(*delta, "refusal").empty();
    }
    const std::string_view reason = text_of(choice, "finish_reason");
    if (!reason.empty()) finish_ = refused_ ? Cause::refused : cause_of_finish(reason);
  }

  void note_usage(const JsonValue& chunk) {
    const JsonValue* const usage = chunk.value_of("usage");
    if (usage == nullptr) return;
    if (const auto input = token_count(*usage, "prompt_tokens")) usage_.input = input;
    if (const auto output = token_count(*usage, "completion_tokens")) usage_.output = output;
  }

  Cause finish_ = Cause::ended_early;
  bool refused_ = false;
};

void write_turn(JsonWriter& body, std::string_view role, std::string_view content) {
  body.begin_object().field("role", role).field("content", content).end_object();
}

}  // namespace

HttpRequest ChatCompletions::ask(const Address& address, const Question& question) const {
  JsonWriter body;
  body.begin_object().field("model", question.model).field("stream", true);
  body.key("stream_options").begin_object().field("include_usage", true).end_object();
  body.key(dialect_ == Dialect::openai ? "max_completion_tokens" : "max_tokens").integer(question.max_tokens);
  body.key("messages").begin_array();
  if (!question.prompt.system.empty()) write_turn(body, "system", question.prompt.system);
  for (const ModelTurn& turn : question.prompt.turns) write_turn(body, turn.role, turn.content);
  body.end_array().end_object();
  return {.url = address.base + "/chat/completions", .loopback = address.loopback, .body = body.take()};
}

HttpRequest ChatCompletions::list_models(const Address& address) const {
  return {.url = address.base + "/models", .loopback = address.loopback};
}

std::unique_ptr<AnswerReader> ChatCompletions::reader(TextSink& text) const {
  return std::make_unique<ChunkReader>(text);
}

}  // namespace caselight
