#include <string>

#include "report/json/json_parts.hpp"

namespace caselight::json_parts {
namespace {

void headline(const Target& to, const Headline& headline) {
  to.out.key("headline").begin_object().field("kind", name_of(headline.kind));
  to.ids("evidence", headline.basis);
  to.out.end_object();
}

void next_step(const Target& to, const NextStep& step) {
  const auto stage = to_string(step.stage);
  to.out.begin_object();
  if (step.needs_new_date) {
    to.out.field("kind", std::string_view("new_" + std::string(stage) + "_date"));
  } else {
    to.out.field("stage", stage);
  }
  if (!step.basis.empty()) to.ids("evidence", step.basis);
  to.out.end_object();
}

void next(const Target& to, const Outlook& outlook) {
  to.out.key("next").begin_array();
  for (const NextStep& step : outlook.next) next_step(to, step);
  if (outlook.is_before_judge()) {
    to.out.begin_object().field("kind", "immigration_judge");
    to.ids("evidence", std::span(&outlook.before_judge, 1));
    to.out.end_object();
  }
  to.out.end_array();
}

void remedies(const Target& to, const Outlook& outlook) {
  to.out.key("remedies").begin_array();
  for (const RemedyFinding& remedy : outlook.remedies) {
    to.out.begin_object().field("kind", name_of(remedy.kind)).field("open", remedy.open);
    to.out.field("rule", remedy.rule).end_object();
  }
  to.out.end_array();
}

}  // namespace

void outlook(const Target& to) {
  const Outlook& outlook = to.analysis.outlook;
  to.out.key("outlook").begin_object();
  headline(to, outlook.headline);
  next(to, outlook);
  remedies(to, outlook);
  to.ids("notUnderstood", outlook.not_understood);
  to.out.end_object();
}

}  // namespace caselight::json_parts
