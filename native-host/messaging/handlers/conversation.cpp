#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "messaging/handlers/brief_fields.hpp"

namespace caselight {
namespace {

constexpr std::size_t kMostNotes = 20;
constexpr std::size_t kLongestNote = 256U * 1024U;  ///< bytes
constexpr std::size_t kLongestName = 200;

std::optional<std::int64_t> count_of(const JsonValue* object, std::string_view key) {
  const JsonValue* value = object != nullptr ? object->find(key) : nullptr;
  const bool whole = value != nullptr && value->kind() == JsonValue::Kind::integer && value->integer() >= 0;
  return whole ? std::optional(value->integer()) : std::nullopt;
}

std::optional<double> cost_of(const JsonValue* object) {
  const JsonValue* value = object != nullptr ? object->find("usd") : nullptr;
  if (value == nullptr || !value->is_number()) return std::nullopt;
  const double cost = std::strtod(std::string(value->text()).c_str(), nullptr);
  return cost >= 0 && cost < 1e6 ? std::optional(cost) : std::nullopt;
}

std::string text_of(const JsonValue& item, std::string_view key) {
  const JsonValue* value = item.find(key);
  return value != nullptr && value->is_string() ? std::string(value->text().substr(0, kLongestName))
                                                : std::string();
}

std::optional<ConversationNote> read_note(const JsonValue& item) {
  const JsonValue* role = item.find("role");
  const JsonValue* text = item.find("text");
  const bool known = role != nullptr && (role->text() == "user" || role->text() == "assistant");
  if (!known || text == nullptr || !text->is_string() || text->text().size() > kLongestNote)
    return std::nullopt;
  const JsonValue* tokens = item.find("tokens");
  return ConversationNote{role->text() == "user",
                          std::string(text->text()),
                          clean_utf8(text_of(item, "model")),
                          count_of(tokens, "in"),
                          count_of(tokens, "out"),
                          cost_of(item.find("cost")),
                          clean_utf8(text_of(item, "outcome"))};
}

/// False when `add` is not as documented.
bool read_notes(const HostRequest& request, std::vector<ConversationNote>& notes) {
  const auto json = request.find("add");
  if (!json) return true;
  const JsonDocument list = parse_json(*json);
  if (!list.root.is_array() || list.root.items().size() > kMostNotes) return false;
  for (const JsonValue& item : list.root.items()) {
    auto note = read_note(item);
    if (!note) return false;
    notes.push_back(std::move(*note));
  }
  return true;
}

}  // namespace

Reply handle_conversation(const HostRequest& request, const Services& services) {
  const auto query = read_brief_query(request);
  if (const auto* bad = std::get_if<std::string>(&query)) return failed_reply(request, bad_field_fault(*bad));
  ConversationRequest asked{
      std::get<BriefQuery>(query).receipt, std::get<BriefQuery>(query).locale, {}, false};
  if (asked.receipt.empty()) return failed_reply(request, bad_field_fault("receipt"));
  if (!read_notes(request, asked.add)) return failed_reply(request, bad_field_fault("add"));
  const auto clear = request.find("clear");
  if (clear && *clear != "true" && *clear != "false") return failed_reply(request, bad_field_fault("clear"));
  asked.clear = clear && *clear == "true";
  return brief_reply(request, "conversation", services.briefs->conversation(asked));
}

}  // namespace caselight
