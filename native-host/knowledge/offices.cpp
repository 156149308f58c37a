#include "knowledge/offices.hpp"

#include <algorithm>

#include "knowledge/title_text.hpp"

namespace caselight {
namespace {

const Office* find_code(std::string_view code) {
  const auto rows = offices();
  const auto found = std::ranges::lower_bound(rows, code, {}, &Office::code);
  return found != rows.end() && found->code == code ? &*found : nullptr;
}

const Office* find_name(std::string_view name) {
  const NormalTitle wanted{name};
  if (wanted.text().empty()) return nullptr;
  const auto rows = offices();
  const auto found = std::ranges::find_if(
      rows, [&](const Office& row) { return NormalTitle{row.name}.text() == wanted.text(); });
  return found != rows.end() ? &*found : nullptr;
}

}  // namespace

const Office* find_office(std::string_view code_or_name) {
  const Office* by_code = find_code(code_or_name);
  return by_code != nullptr ? by_code : find_name(code_or_name);
}

const Office* find_prefix_office(std::string_view receipt) {
  const auto rows = receipt_prefixes();
  const auto found = std::ranges::lower_bound(rows, receipt.substr(0, 3), {}, &ReceiptPrefix::prefix);
  return found != rows.end() && found->prefix == receipt.substr(0, 3) ? find_code(found->office) : nullptr;
}

}  // namespace caselight
