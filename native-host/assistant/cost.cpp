#include "assistant/cost.hpp"

#include "knowledge/model_prices.hpp"

namespace caselight {

Tariff tariff_of(ProviderKind provider, const Address& address, std::string_view model) {
  if (provider == ProviderKind::compatible && address.loopback) return {Tariff::Kind::free};
  const ModelPrice* const price = find_model_price(name_of(provider), model);
  if (price == nullptr) return {Tariff::Kind::unknown};
  return {Tariff::Kind::known, price->input_cents, price->output_cents};
}

MicroDollars cost_of(const Tariff& tariff, std::int64_t input_tokens, std::int64_t output_tokens) {
  constexpr std::int64_t divisor = 100;  // a cent for a million tokens: 0.01 µ$ a token
  const std::int64_t product = input_tokens * tariff.input_cents + output_tokens * tariff.output_cents;
  return (product + divisor - 1) / divisor;
}

std::int64_t estimated_tokens(std::size_t bytes) { return static_cast<std::int64_t>((bytes + 2) / 3); }

std::size_t bytes_of(const ModelPrompt& prompt) {
  std::size_t bytes = prompt.system.size();
  for (const ModelTurn& turn : prompt.turns) bytes += turn.content.size();
  return bytes;
}

}  // namespace caselight
