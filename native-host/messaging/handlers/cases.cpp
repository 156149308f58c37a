#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {
namespace {

void read_query(Fields& query, CasesRequest& asked) {
  asked.text = query.text("text");
  asked.forms = query.texts("forms");
  asked.states = query.texts("states");
  asked.person = query.number("person");
}

}  // namespace

Reply handle_cases(const HostRequest& request, const Services& services) {
  Fields fields(request);
  CasesRequest asked;
  if (auto query = fields.object("query")) read_query(*query, asked);
  asked.sort = fields.choice("sort");
  asked.offset = fields.number("offset").value_or(0);
  asked.limit = fields.number("limit").value_or(0);
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "cases", services.at_hand->cases(asked));
}

}  // namespace caselight
