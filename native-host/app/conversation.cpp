#include "app/conversation.hpp"

#include "base/decimal.hpp"
#include "base/json_writer.hpp"

namespace caselight {
namespace {

ConversationEntry entry_of(const ConversationNote& note, Redactor& redactor, Instant now) {
  return {note.from_user ? "user" : "assistant",
          now,
          redactor.typed(note.text),
          note.model,
          note.tokens_in,
          note.tokens_out,
          note.cost_usd,
          note.outcome};
}

/// Only placeholders that mean the same in every reading of a case are put back: the numbers of the others
/// may stand for something else by now.
std::string shown(std::string_view text, const Redactor& redactor) {
  std::string out;
  std::size_t copied = 0;
  for (auto at = next_bracketed(text, 0); at; at = next_bracketed(text, at->end)) {
    const std::string_view written = text.substr(at->begin, at->end - at->begin);
    const Placeholder* known = redactor.find(written);
    const bool lasting = known != nullptr && (!is_numbered(known->kind) || known->written == "[RECEIPT-1]");
    if (!lasting) continue;
    out.append(text.substr(copied, at->begin - copied)).append(known->value);
    copied = at->end;
  }
  return out.append(text.substr(copied));
}

void write_entry(JsonWriter& out, const ConversationEntry& entry, const Redactor& redactor) {
  out.begin_object()
      .field("role", entry.role)
      .field("at", format_instant(entry.at))
      .field("text", entry.text);
  out.field("shown", shown(entry.text, redactor)).optional_field("model", entry.model);
  if (entry.tokens_in || entry.tokens_out) {
    out.key("tokens").begin_object().key("in").integer(entry.tokens_in.value_or(0));
    out.key("out").integer(entry.tokens_out.value_or(0)).end_object();
  }
  if (entry.cost_usd) out.key("cost").begin_object().key("usd").raw(decimal(*entry.cost_usd)).end_object();
  out.optional_field("outcome", entry.outcome).end_object();
}

}  // namespace

std::string converse(History& history, const ConversationRequest& request, Redactor& redactor, Instant now) {
  if (request.clear) history.clear_conversation(request.receipt);
  for (const ConversationNote& note : request.add) {
    history.add_to_conversation(request.receipt, entry_of(note, redactor, now));
  }
  if (request.further_usd) history.add_to_cost_of_answer(request.receipt, *request.further_usd);
  JsonWriter out;
  out.key("entries").begin_array();
  for (const ConversationEntry& entry : history.conversation(request.receipt))
    write_entry(out, entry, redactor);
  out.end_array();
  return out.take();
}

}  // namespace caselight
