#include <cstdlib>

#include "base/text.hpp"
#include "messaging/handlers/brief_fields.hpp"

namespace caselight {
namespace {

std::optional<double> cost_of(Fields& fields, std::string_view name) {
  auto cost = fields.object(name);
  if (!cost) return std::nullopt;
  return std::strtod(cost->amount("usd").c_str(), nullptr);
}

ConversationNote read_note(Fields& note) {
  ConversationNote out{.from_user = note.choice("role") == "user",
                       .text = note.text("text"),
                       .model = clean_utf8(note.text("model")),
                       .tokens_in = {},
                       .tokens_out = {},
                       .cost_usd = cost_of(note, "cost"),
                       .outcome = clean_utf8(note.text("outcome"))};
  if (auto tokens = note.object("tokens")) {
    out.tokens_in = tokens->number("in");
    out.tokens_out = tokens->number("out");
  }
  return out;
}

}  // namespace

Reply handle_conversation(const HostRequest& request, const Services& services) {
  Fields fields(request);
  ConversationRequest asked{
      .receipt = fields.receipt("receipt"), .locale = fields.locale(), .add = {}, .clear = false};
  for (Fields& note : fields.objects("add")) asked.add.push_back(read_note(note));
  asked.further_usd = cost_of(fields, "further");
  asked.clear = fields.flag("clear").value_or(false);
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return brief_reply(request, "conversation", services.briefs->conversation(asked));
}

}  // namespace caselight
