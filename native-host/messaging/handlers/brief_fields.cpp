#include "messaging/handlers/brief_fields.hpp"

namespace caselight {
namespace {

BriefSize size_named(std::string_view name) {
  if (name == "detailed") return BriefSize::detailed;
  return name == "small" ? BriefSize::small : BriefSize::plain;
}

}  // namespace

BriefQuery read_brief_query(const HostRequest& request, Fields& fields) {
  BriefQuery query;
  const auto capture = request.find("capture");
  if (capture) query.capture_json = *capture;
  if (capture && capture->front() != '{') fields.refuse("capture");
  if (!capture && !request.find("receipt")) fields.refuse("capture");
  query.receipt = fields.receipt("receipt");
  if (!capture && query.receipt.empty()) fields.refuse("receipt");
  query.locale = fields.locale();
  query.level = size_named(fields.choice("level"));
  query.blur_dates = fields.flag("blurDates").value_or(false);
  return query;
}

AgreedBrief read_agreed_brief(const HostRequest& request, Fields& fields) {
  return {.of = read_brief_query(request, fields),
          .brief = fields.text("brief"),
          .struck = fields.texts("struck"),
          .chat = fields.choice("purpose") == "chat",
          .question = fields.text("question")};
}

Reply brief_reply(const HostRequest& request, std::string_view type, const BriefAnswer& answer) {
  if (const auto* fault = std::get_if<Fault>(&answer)) return failed_reply(request, *fault);
  JsonWriter reply = begin_reply(request.id, type);
  reply.raw(std::get<std::string>(answer));
  return {reply.end_object().take()};
}

}  // namespace caselight
