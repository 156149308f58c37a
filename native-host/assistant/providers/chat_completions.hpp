// Chat completions, by OpenAI (https://platform.openai.com/docs/api-reference/chat) and by the many servers
// that copied it.
#pragma once
#include "assistant/providers/provider.hpp"

namespace caselight {

class ChatCompletions final : public Provider {
 public:
  /// OpenAI itself has a newer name for the limit of tokens, which the copies do not know.
  enum class Dialect { openai, compatible };

  explicit ChatCompletions(Dialect dialect) : dialect_(dialect) {}

  HttpRequest ask(const Address& address, const Question& question) const override;
  HttpRequest list_models(const Address& address) const override;
  std::unique_ptr<AnswerReader> reader(TextSink& text) const override;

 private:
  Dialect dialect_;
};

}  // namespace caselight
