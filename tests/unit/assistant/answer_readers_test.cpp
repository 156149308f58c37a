#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "assistant/providers/provider.hpp"

using namespace caselight;

namespace {

struct Read final : TextSink {
  Read(ProviderKind kind, std::string_view stream, std::size_t piece = 100'000)
      : reader(provider_for(kind).reader(*this)) {
    EventStream events(100'000);
    for (std::size_t at = 0; at < stream.size(); at += piece) {
      if (events.push(stream.substr(at, piece), *reader) != Feed::wants_more) break;
    }
  }
  void on_text(std::string_view piece) override { text += piece; }

  std::string text;
  std::unique_ptr<AnswerReader> reader;
};

const std::string anthropic =
    R"(event: message_start
data: {"type":"message_start","message":{"model":"claude-x","usage":{"input_tokens":7,"output_tokens":1}}}

event: ping
data: {"type":"ping"}

event: content_block_delta
data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Sí, "}}

event: content_block_delta
data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"hm"}}

event: content_block_delta
data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\ud83d\ude00"}}

event: message_delta
data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}

event: message_stop
data: {"type":"message_stop"}

)";

const std::string chat =
    R"(data: {"model":"gpt-x","choices":[{"index":0,"delta":{"role":"assistant","content":""}}],"usage":null}

data: {"model":"gpt-x","choices":[{"index":0,"delta":{"content":"Sí, "}}]}

data: {"model":"gpt-x","choices":[{"index":0,"delta":{"content":"\ud83d\ude00"},"finish_reason":null}]}

data: {"model":"gpt-x","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

data: {"model":"gpt-x","choices":[],"usage":{"prompt_tokens":7,"completion_tokens":9}}

data: [DONE]

)";

std::string with(std::string stream, std::string_view from, std::string_view to) {
  const auto found = stream.find(from);
  REQUIRE(found != std::string::npos);
  return stream.replace(found, from.size(), to);
}

void check_whole(const Read& read) {
  CHECK(read.text == "S\xC3\xAD, \xF0\x9F\x98\x80");
  CHECK(read.reader->cause() == Cause::done);
  CHECK(read.reader->usage().input == 7);
  CHECK(read.reader->usage().output == 9);
}

}  // namespace

TEST_CASE("a whole stream gives its text, its tokens and its model, however it is cut") {
  for (std::size_t piece :
       {std::size_t{1}, std::size_t{2}, std::size_t{5}, std::size_t{64}, std::size_t{100'000}}) {
    check_whole(Read(ProviderKind::anthropic, anthropic, piece));
    check_whole(Read(ProviderKind::openai, chat, piece));
  }
  CHECK(Read(ProviderKind::anthropic, anthropic).reader->model() == "claude-x");
  CHECK(Read(ProviderKind::compatible, chat).reader->model() == "gpt-x");
}

TEST_CASE("a stream that is cut anywhere is never taken for whole") {
  for (std::size_t size = 0; size < anthropic.size(); ++size)
    CHECK(Read(ProviderKind::anthropic, anthropic.substr(0, size)).reader->cause() == Cause::ended_early);
  for (std::size_t size = 0; size < chat.size(); ++size)
    CHECK(Read(ProviderKind::openai, chat.substr(0, size)).reader->cause() == Cause::ended_early);
}

TEST_CASE("the stop reasons of Anthropic") {
  const auto cause = [](std::string_view reason) {
    return Read(ProviderKind::anthropic, with(anthropic, "end_turn", reason)).reader->cause();
  };
  CHECK(cause("stop_sequence") == Cause::done);
  CHECK(cause("max_tokens") == Cause::length_limit);
  CHECK(cause("refusal") == Cause::refused);
  CHECK(cause("model_context_window_exceeded") == Cause::prompt_too_long);
  for (const char* other : {"tool_use", "pause_turn", "", "something_new"})
    CHECK(cause(other) == Cause::ended_early);
}

TEST_CASE("the finish reasons of chat completions") {
  const auto cause = [](std::string_view reason) {
    return Read(ProviderKind::openai, with(chat, "\"stop\"", '"' + std::string(reason) + '"'))
        .reader->cause();
  };
  CHECK(cause("length") == Cause::length_limit);
  CHECK(cause("content_filter") == Cause::refused);
  for (const char* other : {"tool_calls", "function_call", "", "something_new"})
    CHECK(cause(other) == Cause::ended_early);
}

TEST_CASE("a refusal in words of its own is a refusal, and not a part of the answer") {
  const Read read(ProviderKind::openai, with(chat, R"({"content":"Sí, "})", R"({"refusal":"No."})"));
  CHECK(read.reader->cause() == Cause::refused);
  CHECK(read.text == "\xF0\x9F\x98\x80");
}

TEST_CASE("[DONE] without a finish reason does not make an answer whole") {
  CHECK(
      Read(ProviderKind::openai, "data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\ndata: [DONE]\n\n")
          .reader->cause() == Cause::ended_early);
}

TEST_CASE("an error inside a stream ends it") {
  const std::string error =
      "event: error\ndata: "
      "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"x\"}}\n\n";
  const Read read(ProviderKind::anthropic, error + anthropic);
  CHECK(read.reader->cause() == Cause::overloaded);
  CHECK(read.text.empty());
  const Read chat_error(ProviderKind::openai, "data: {\"error\":\"server is busy\"}\n\n" + chat);
  CHECK(chat_error.reader->cause() == Cause::overloaded);
  CHECK(chat_error.text.empty());
}

TEST_CASE("what is no event of the protocol is told apart from a protocol that was cut") {
  CHECK_FALSE(Read(ProviderKind::anthropic, "data: hello\n\n").reader->saw_event());
  CHECK_FALSE(Read(ProviderKind::openai, "data: {\"hello\":1}\n\n").reader->saw_event());
  CHECK(Read(ProviderKind::anthropic, anthropic.substr(0, 200)).reader->saw_event());
  CHECK(Read(ProviderKind::openai, chat.substr(0, 200)).reader->saw_event());
}

TEST_CASE("values of the wrong kind are passed over") {
  for (const char* event :
       {R"({"type":5})", R"({"type":"content_block_delta"})", R"({"type":"content_block_delta","delta":5})",
        R"({"type":"content_block_delta","delta":{"type":"text_delta","text":7}})",
        R"({"type":"message_start","message":{"usage":{"input_tokens":-1}}})",
        R"({"type":"message_delta","usage":null})"}) {
    CAPTURE(event);
    const Read read(ProviderKind::anthropic, "data: " + std::string(event) + "\n\n" + anthropic);
    check_whole(read);
  }
}

TEST_CASE("the models of a service are read, and nothing else is taken for them") {
  const auto models =
      read_models(R"({"data":[{"id":"a","display_name":"The A"},{"id":5},{},{"id":"b","object":"model"}]})");
  REQUIRE(models);
  REQUIRE(models->size() == 2);
  CHECK((*models)[0].name == "The A");
  CHECK((*models)[1].id == "b");
  CHECK(read_models(R"({"object":"list","data":null})")->empty());
  for (const char* other : {"", "[]", "{}", R"({"data":{}})", R"({"data":[)", "<html>"})
    CHECK_FALSE(read_models(other));
}
