#include "knowledge/model_prices.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace caselight {
namespace {

// `-20251001` or `-2025-08-07`.
bool is_date_suffix(std::string_view text) {
  const auto digits = std::ranges::count_if(text, is_digit);
  const auto dashes = std::ranges::count(text, '-');
  const auto size = static_cast<std::ptrdiff_t>(text.size());
  return text.starts_with("-2") && digits == 8 && digits + dashes == size && (dashes == 1 || dashes == 3);
}

}  // namespace

const ModelPrice* find_model_price(std::string_view provider, std::string_view model) {
  for (const ModelPrice& row : model_prices()) {
    if (row.provider != provider || !model.starts_with(row.model)) continue;
    const std::string_view rest = model.substr(row.model.size());
    if (rest.empty() || is_date_suffix(rest)) return &row;
  }
  return nullptr;
}

}  // namespace caselight
