#include "base/text.hpp"
#include "messaging/fields.hpp"
#include "messaging/handlers.hpp"

namespace caselight {
namespace {

PersonChange read_person(Fields& set) {
  PersonChange out;
  out.id = set.number("id");
  out.name = trim(set.text("name"));
  if (out.name.empty()) set.refuse("name");
  out.receipts = set.texts("receipts");
  return out;
}

}  // namespace

Reply handle_people(const HostRequest& request, const Services& services) {
  Fields fields(request);
  PeopleRequest asked;
  if (auto set = fields.object("set")) asked.set = read_person(*set);
  asked.locale = fields.locale();
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return memory_reply(request, "people", services.at_hand->people(asked));
}

}  // namespace caselight
