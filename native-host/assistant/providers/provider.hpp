// What differs between the ways to speak to a language model.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assistant/http/address.hpp"
#include "assistant/http/transfer.hpp"
#include "assistant/outcome.hpp"
#include "assistant/sse/event_stream.hpp"
#include "base/json.hpp"

namespace caselight {

enum class ProviderKind {
  anthropic,   // Messages
  openai,      // chat completions
  compatible,  // chat completions as other servers have copied it
};

std::optional<ProviderKind> provider_named(std::string_view name);
std::string_view name_of(ProviderKind kind);

struct ModelTurn {
  std::string role;  // user or assistant
  std::string content;
};

struct ModelPrompt {
  std::string system;
  std::vector<ModelTurn> turns;
};

struct Question {
  ModelPrompt prompt;
  std::string model;
  std::int64_t max_tokens = 0;
};

/// Tokens as the provider counted them.
struct Usage {
  std::optional<std::int64_t> input;
  std::optional<std::int64_t> output;
};

struct Model {
  std::string id;
  std::string name;  // may be empty
};

class TextSink {
 public:
  virtual void on_text(std::string_view text) = 0;

 protected:
  ~TextSink() = default;
};

/// Reads one streamed answer. Until the stream says that it is at its end, the answer counts as cut off. What
/// it does not know it ignores.
class AnswerReader : public EventSink {
 public:
  virtual ~AnswerReader() = default;

  Cause cause() const { return cause_; }
  const Usage& usage() const { return usage_; }
  const std::string& model() const { return model_; }  // as the provider names it; empty when it did not
  bool saw_event() const { return saw_event_; }

 protected:
  explicit AnswerReader(TextSink& text) : text_(text) {}

  Cause cause_ = Cause::ended_early;
  Usage usage_;
  std::string model_;
  bool saw_event_ = false;  // at least one event was of this protocol
  TextSink& text_;
};

class Provider {
 public:
  virtual ~Provider() = default;

  virtual HttpRequest ask(const Address& address, const Question& question) const = 0;
  virtual HttpRequest list_models(const Address& address) const = 0;
  virtual std::unique_ptr<AnswerReader> reader(TextSink& text) const = 0;
};

const Provider& provider_for(ProviderKind kind);

/// Where a provider is when the person did not say; empty for `compatible`.
std::string_view default_base(ProviderKind kind);

/// The models of an answer to list_models: both protocols have `data: [{id, …}]`. Nothing when it is none.
std::optional<std::vector<Model>> read_models(std::string_view body);

/// A whole number of tokens, if there is one that is not negative.
std::optional<std::int64_t> token_count(const JsonValue& object, std::string_view key);

/// The text of a member, empty when it is missing or no text.
std::string_view text_of(const JsonValue& object, std::string_view key);

}  // namespace caselight
