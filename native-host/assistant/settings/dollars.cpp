#include <charconv>

#include "assistant/settings/settings.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

constexpr MicroDollars micro = 1'000'000;
constexpr std::size_t decimals = 6;
constexpr std::size_t most_digits = 7;

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return true;
}

MicroDollars number(std::string_view digits) {
  MicroDollars value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

std::optional<MicroDollars> parse_dollars(std::string_view digits) {
  const std::size_t point = digits.find('.');
  const std::string_view whole = digits.substr(0, point);
  std::string fraction(point == std::string_view::npos ? std::string_view{} : digits.substr(point + 1));
  if (whole.empty() || whole.size() > most_digits || !all_digits(whole) || !all_digits(fraction))
    return std::nullopt;
  fraction.resize(decimals, '0');
  const MicroDollars amount = number(whole) * micro + number(fraction);
  return amount > micro * micro ? std::nullopt : std::optional(amount);
}

std::string format_dollars(MicroDollars amount) {
  std::string text = std::to_string(amount / micro);
  std::string fraction = std::to_string(amount % micro);
  fraction.insert(0, decimals - fraction.size(), '0');
  while (fraction.ends_with('0')) fraction.pop_back();
  return fraction.empty() ? text : text + '.' + fraction;
}

}  // namespace caselight
