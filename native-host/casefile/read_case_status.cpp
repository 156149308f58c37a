#include <tuple>

#include "base/text.hpp"
#include "casefile/read_answers.hpp"
#include "casefile/status_days.hpp"
#include "casefile/take.hpp"

namespace caselight {
namespace {

void read_current(const JsonValue& data, Case& out, EvidenceLog& log) {
  StatusText& status = out.status;
  status.title = fields::words(data, "statusTitle");
  status.title_es = fields::words(data, "statusTitleSpanish");
  status.text = strip_html(fields::words(data, "statusText", fields::kLongText));
  status.text_es = strip_html(fields::words(data, "statusTextSpanish", fields::kLongText));
  status.code = fields::text(data, {"currentActionCode", "currentActioCode"});
  status.date = fields::stamp(data, {"currentActionCodeDate"});
  use_spanish_where_alone(status);
  read_days_told(status);
  if (!status.title.empty()) {
    status.from = log.field(
        status.spanish_only ? "case_status.statusTitleSpanish" : "case_status.statusTitle", status.title);
  } else if (!status.text.empty()) {
    status.from = log.field(status.spanish_only ? "case_status.statusTextSpanish" : "case_status.statusText",
                            status.text);
  } else if (!status.code.empty()) {
    status.from = log.field("case_status.currentActionCode", status.code);
  }
}

void read_history(const JsonValue& data, Case& out, EvidenceLog& log) {
  const JsonValue* rows = data.is_object() ? data.value_of("historicalCaseStatuses") : nullptr;
  if (rows == nullptr) return;
  for (const JsonValue& row : rows->items()) {
    if (row.is_cut()) continue;
    StatusText entry;
    entry.title = fields::words(row, "statusTitle");
    entry.title_es = fields::words(row, "statusTitleSpanish");
    if (entry.title.empty()) entry.title = entry.title_es;
    entry.code = fields::text(row, "actionCode");
    entry.date = fields::stamp(row, {"date"});
    if (!entry.title.empty() || !entry.code.empty()) out.history.push_back(std::move(entry));
  }
  settle_rows(out.history, [](const StatusText& s) { return std::tie(s.date, s.title, s.code); });
  for (std::size_t i = 0; i < out.history.size(); ++i) {
    StatusText& entry = out.history[i];
    const std::string_view shown = entry.title.empty() ? entry.code : entry.title;
    const std::string_view field = entry.title.empty() ? "case_status.historicalCaseStatuses.actionCode"
                                                       : "case_status.historicalCaseStatuses.statusTitle";
    entry.from = log.row("status", i + 1, field, joined({shown, stamp_text(entry.date)}));
  }
}

/// A status without its own date gets the date of the same status in the history, else the one in its text.
void date_current(Case& out) {
  StatusText& status = out.status;
  if (status.date || !status.from) return;
  for (const StatusText& entry : out.history) {
    if (entry.date && !status.title.empty() && equal_ignoring_case(entry.title, status.title))
      status.date = entry.date;
  }
  if (!status.date) status.date = day_in_text(status);
}

}  // namespace

void read_case_status(const JsonValue& data, Case& out, EvidenceLog& log) {
  read_current(data, out, log);
  read_history(data, out, log);
  date_current(out);
  take_form(data, "formType", "case_status.formType", out, log);
  take_text(data, "jurisdiction", "case_status.jurisdiction", out.jurisdiction, log);
  take_text(data, "jurisdictionDescription", "case_status.jurisdictionDescription", out.jurisdiction_name,
            log);
  if (!out.premium) take_flag(data, "isPremiumProcessed", "case_status.isPremiumProcessed", out.premium, log);
}

}  // namespace caselight
