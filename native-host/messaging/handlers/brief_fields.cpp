#include "messaging/handlers/brief_fields.hpp"

#include <algorithm>

namespace caselight {
namespace {

BriefSize size_named(std::string_view name) {
  if (name == "detailed") return BriefSize::detailed;
  return name == "small" ? BriefSize::small : BriefSize::plain;
}

DraftOf draft_named(std::string_view name) {
  if (name == "lawyer_questions") return DraftOf::lawyer_questions;
  return name == "helper_summary" ? DraftOf::helper_summary : DraftOf::inquiry;
}

BriefQuery read_case(const HostRequest& request, Fields& fields) {
  BriefQuery query;
  const auto capture = request.find("capture");
  if (capture) query.capture_json = *capture;
  if (capture && capture->front() != '{') fields.refuse("capture");
  if (!capture && !request.find("receipt")) fields.refuse("capture");
  query.receipt = fields.receipt("receipt");
  if (!capture && query.receipt.empty()) fields.refuse("receipt");
  query.locale = fields.locale();
  return query;
}

}  // namespace

BriefQuery read_brief_query(const HostRequest& request, Fields& fields) {
  BriefQuery query = read_case(request, fields);
  query.level = size_named(fields.choice("level"));
  query.blur_dates = fields.flag("blurDates").value_or(false);
  query.also = fields.texts("also");
  if (std::find(query.also.begin(), query.also.end(), query.receipt) != query.also.end())
    fields.refuse("also");
  return query;
}

AgreedBrief read_agreed_brief(const HostRequest& request, Fields& fields) {
  return {.of = read_brief_query(request, fields),
          .brief = fields.text("brief"),
          .struck = fields.texts("struck"),
          .chat = fields.choice("purpose") == "chat",
          .question = fields.text("question")};
}

SmoothRequest read_draft_request(const HostRequest& request, Fields& fields) {
  return {.of = read_case(request, fields), .kind = draft_named(fields.choice("kind")), .draft = {}};
}

SmoothRequest read_smooth_request(const HostRequest& request, Fields& fields) {
  SmoothRequest asked = read_draft_request(request, fields);
  asked.draft = fields.text("draft");
  return asked;
}

Reply brief_reply(const HostRequest& request, std::string_view type, const BriefAnswer& answer) {
  if (const auto* fault = std::get_if<Fault>(&answer)) return failed_reply(request, *fault);
  JsonWriter reply = begin_reply(request.id, type);
  reply.raw(std::get<std::string>(answer));
  return {reply.end_object().take()};
}

}  // namespace caselight
