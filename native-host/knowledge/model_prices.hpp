#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace caselight {

/// What a provider asks for a model, in US cents for a million tokens. `provider` is anthropic or openai;
/// `checked` the day on which the row was last read.
struct ModelPrice {
  std::string_view model;
  std::string_view provider;
  std::int64_t input_cents;
  std::int64_t output_cents;
  std::string_view source;
  std::string_view checked;
};

/// All rows, sorted by model.
std::span<const ModelPrice> model_prices();

/// The price of a model, also under a name with a date at its end (`claude-haiku-4-5-20251001`,
/// `gpt-5-2025-08-07`). nullptr when it is not known: a model whose name merely begins alike may cost
/// anything.
const ModelPrice* find_model_price(std::string_view provider, std::string_view model);

}  // namespace caselight
