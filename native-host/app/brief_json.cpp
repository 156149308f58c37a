#include "app/brief_json.hpp"

#include <set>

#include "brief/answer/render.hpp"

namespace caselight {
namespace {

std::int64_t occurrences(std::string_view text, std::string_view piece) {
  std::int64_t count = 0;
  for (auto at = text.find(piece); at != text.npos; at = text.find(piece, at + piece.size())) ++count;
  return count;
}

}  // namespace

void write_placeholders(JsonWriter& out, const Redactor& redactor, std::string_view text) {
  out.key("placeholders").begin_array();
  std::set<std::string_view> written;
  for (const Placeholder& one : redactor.placeholders()) {
    const std::int64_t count = occurrences(text, one.written);
    if (count == 0 || !written.insert(one.written).second) continue;
    out.begin_object().field("placeholder", one.written).field("kind", kind_name(one.kind));
    out.key("count").integer(count).end_object();
  }
  out.end_array();
}

void write_prompt(JsonWriter& out, const Prompt& prompt) {
  out.key("prompt").begin_object().field("system", prompt.system).key("messages").begin_array();
  for (const Turn& turn : prompt.messages) {
    const bool user = turn.speaker == TurnOf::user;
    out.begin_object().field("role", user ? "user" : "assistant").field("content", turn.text).end_object();
  }
  out.end_array().end_object();
}

void write_findings(JsonWriter& out, const CheckedAnswer& answer, const Speech& words) {
  out.key("findings").begin_array();
  for (const AnswerFinding& finding : answer.findings) {
    out.begin_object().field("kind", name_of(finding.kind)).field("text", finding.text);
    out.field("message", finding_message(finding, words));
    out.field("action", finding.dropped ? "dropped" : "marked").end_object();
  }
  out.end_array();
}

}  // namespace caselight
