#include <optional>

#include "messaging/handlers/brief_fields.hpp"

namespace caselight {
namespace {

constexpr std::size_t kMostTurns = 400;

std::optional<std::vector<ConversationTurn>> read_conversation(const HostRequest& request) {
  std::vector<ConversationTurn> turns;
  const auto json = request.find("conversation");
  if (!json) return turns;
  const JsonDocument list = parse_json(*json);
  if (!list.root.is_array() || list.root.items().size() > kMostTurns) return std::nullopt;
  for (const JsonValue& item : list.root.items()) {
    const JsonValue* role = item.find("role");
    const JsonValue* text = item.find("text");
    const bool known = role != nullptr && (role->text() == "user" || role->text() == "assistant");
    if (!known || text == nullptr || !text->is_string()) return std::nullopt;
    turns.push_back({role->text() == "user", std::string(text->text())});
  }
  return turns;
}

}  // namespace

Reply handle_prompt(const HostRequest& request, const Services& services) {
  const auto agreed = read_agreed_brief(request);
  if (const auto* bad = std::get_if<std::string>(&agreed))
    return failed_reply(request, bad_field_fault(*bad));
  const auto conversation = read_conversation(request);
  if (!conversation) return failed_reply(request, bad_field_fault("conversation"));
  const AgreedBrief& asked = std::get<AgreedBrief>(agreed);
  if (asked.chat && asked.question.empty()) return failed_reply(request, bad_field_fault("question"));
  return brief_reply(request, "prompt", services.briefs->prompt(asked, *conversation));
}

}  // namespace caselight
