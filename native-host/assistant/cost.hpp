// What a question is thought to cost.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "assistant/http/address.hpp"
#include "assistant/providers/provider.hpp"
#include "assistant/settings/settings.hpp"

namespace caselight {

/// Who asks how much. A model on this machine costs nothing.
struct Tariff {
  enum class Kind { free, known, unknown } kind = Kind::unknown;
  std::int64_t input_cents = 0;  // for a million tokens
  std::int64_t output_cents = 0;
};

Tariff tariff_of(ProviderKind provider, const Address& address, std::string_view model);

/// Rounded up to a millionth of a dollar.
MicroDollars cost_of(const Tariff& tariff, std::int64_t input_tokens, std::int64_t output_tokens);

/// Rather too many than too few: three bytes a token.
std::int64_t estimated_tokens(std::size_t bytes);

std::size_t bytes_of(const ModelPrompt& prompt);

}  // namespace caselight
