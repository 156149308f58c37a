#include "messaging/handlers/brief_fields.hpp"

namespace caselight {
namespace {

std::vector<SecondOpinion> read_opinions(Fields& fields) {
  std::vector<SecondOpinion> out;
  for (Fields& opinion : fields.objects("opinions"))
    out.push_back({static_cast<std::size_t>(opinion.number("sentence").value_or(0)), opinion.text("said")});
  return out;
}

}  // namespace

Reply handle_check(const HostRequest& request, const Services& services) {
  Fields fields(request);
  AgreedBrief agreed = read_agreed_brief(request, fields);
  agreed.opinions = read_opinions(fields);
  const std::string text = fields.text("text");
  const bool finished = fields.flag("finished").value_or(false);
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return brief_reply(request, "checked", services.briefs->check(agreed, text, finished));
}

Reply handle_doubts(const HostRequest& request, const Services& services) {
  Fields fields(request);
  const AgreedBrief agreed = read_agreed_brief(request, fields);
  const std::string text = fields.text("text");
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  return brief_reply(request, "doubts", services.briefs->doubts(agreed, text));
}

}  // namespace caselight
