#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"
#include "messaging/limits.hpp"

namespace caselight {
namespace {

void read_query(Fields& query, CasesRequest& asked) {
  asked.text = query.text("text", max_short_text);
  asked.forms = query.texts("forms", max_filter_values, max_short_text);
  asked.states = query.texts("states", max_filter_values, max_short_text);
  for (const std::string& state : asked.states) {
    const bool known = state == "needs_you" || state == "pending" || state == "decided" || state == "changed";
    if (!known) query.refuse("states");
  }
  asked.person = query.number("person", 1, max_request_id);
}

}  // namespace

Reply handle_cases(const HostRequest& request, const Services& services) {
  Fields fields(request);
  CasesRequest asked;
  if (auto query = fields.object("query")) read_query(*query, asked);
  asked.sort = fields.choice("sort", {"needs_you", "next", "days", "changed", "name"});
  asked.offset = fields.number("offset", 0, max_request_id).value_or(0);
  asked.limit = fields.number("limit", 1, max_page).value_or(50);
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "cases", services.at_hand->cases(asked));
}

}  // namespace caselight
