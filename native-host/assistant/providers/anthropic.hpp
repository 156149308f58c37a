// Anthropic's Messages: https://docs.anthropic.com/en/api/messages-streaming
#pragma once
#include "assistant/providers/provider.hpp"

namespace caselight {

class Anthropic final : public Provider {
 public:
  HttpRequest ask(const Address& address, const Question& question) const override;
  HttpRequest list_models(const Address& address) const override;
  std::unique_ptr<AnswerReader> reader(TextSink& text) const override;
};

}  // namespace caselight
