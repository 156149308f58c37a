#include "messaging/handlers/brief_fields.hpp"

namespace caselight {
namespace {

std::vector<ConversationTurn> read_conversation(Fields& fields) {
  std::vector<ConversationTurn> turns;
  for (Fields& turn : fields.objects("conversation"))
    turns.push_back({turn.choice("role") == "user", turn.text("text")});
  return turns;
}

}  // namespace

Reply handle_prompt(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const AgreedBrief agreed = read_agreed_brief(request, fields);
  const auto conversation = read_conversation(fields);
  if (agreed.chat && agreed.question.empty()) fields.refuse("question");
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return brief_reply(request, "prompt", services.briefs->prompt(agreed, conversation));
}

}  // namespace caselight
