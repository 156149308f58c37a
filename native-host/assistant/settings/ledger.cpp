#include "assistant/settings/ledger.hpp"

#include "base/json.hpp"
#include "base/json_writer.hpp"

namespace caselight {
namespace {

constexpr std::string_view ledger_schema = "caselight-assistant-spending/1";
constexpr std::size_t month_length = 7;

std::int64_t count_in(const JsonValue& root, std::string_view key) {
  return token_count(root, key).value_or(0);
}

}  // namespace

std::string write_ledger(const Ledger& ledger) {
  JsonWriter writer;
  writer.begin_object().field("schema", ledger_schema).field("month", ledger.month);
  writer.key("microUsd").integer(ledger.spent).key("unpriced").integer(ledger.unpriced);
  return writer.end_object().take() + '\n';
}

Ledger read_ledger(std::string_view text, Instant now) {
  Ledger ledger;
  ledger.month = format_instant(now).substr(0, month_length);
  const JsonDocument document = parse_json(text);
  const bool readable =
      document.state == JsonState::whole && text_of(document.root, "schema") == ledger_schema;
  if (!readable || text_of(document.root, "month") != ledger.month) return ledger;
  ledger.spent = count_in(document.root, "microUsd");
  ledger.unpriced = count_in(document.root, "unpriced");
  return ledger;
}

}  // namespace caselight
