#include <tuple>

#include "base/text.hpp"
#include "casefile/read_answers.hpp"
#include "casefile/status_days.hpp"
#include "casefile/take.hpp"

namespace caselight {
namespace {

const JsonValue& member_or_self(const JsonValue& data, std::string_view key) {
  const JsonValue* inner = data.is_object() ? data.value_of(key) : nullptr;
  return inner != nullptr && inner->is_object() ? *inner : data;
}

void take_submitted(const JsonValue& data, std::string_view key, std::string_view path, Case& out,
                    EvidenceLog& log) {
  const auto filed = fields::stamp(data, {key});
  if (filed && !out.submitted) out.submitted = {filed->day(), log.field(path, format_date(filed->day()))};
}

struct HistoryKeys {
  std::string_view list, title, title_es, source;
};

void take_history(const JsonValue& data, const HistoryKeys& keys, Case& out, EvidenceLog& log) {
  const JsonValue* rows = data.is_object() ? data.value_of(keys.list) : nullptr;
  if (rows == nullptr) return;
  std::vector<StatusText> entries;
  for (const JsonValue& row : rows->items()) {
    StatusText entry;
    entry.title = fields::text(row, keys.title);
    entry.title_es = fields::text(row, keys.title_es);
    entry.date = fields::stamp(row, {"date"});
    if (!entry.title.empty()) entries.push_back(std::move(entry));
  }
  settle_rows(entries, [](const StatusText& s) { return std::tie(s.date, s.title); });
  for (StatusText& entry : entries) {
    entry.from =
        log.row("status", out.history.size() + 1, keys.source, joined({entry.title, stamp_text(entry.date)}));
    out.history.push_back(std::move(entry));
  }
}

/// The date of a status that carries none: that of the same words in the history, else the date in its text.
void date_status(Case& out) {
  StatusText& status = out.status;
  for (const StatusText& entry : out.history) {
    if (entry.date && equal_ignoring_case(entry.title, status.title)) status.date = entry.date;
  }
  if (!status.date) status.date = day_in_text(status);
}

void set_status(Case& out, std::string_view title, std::string_view text, std::string_view path,
                EvidenceLog& log) {
  if (out.status.from != kNoEvidence || title.empty()) return;
  out.status.title = title;
  out.status.text = strip_html(text);
  read_days_told(out.status);
  out.status.from = log.field(path, title);
}

}  // namespace

void read_flat(const JsonValue& data, Case& out, EvidenceLog& log) {
  take_form(data, "formType", "flat.formType", out, log);
  take_submitted(data, "submittedDate", "flat.submittedDate", out, log);
  set_status(out, fields::text(data, "currentStatus"), {}, "flat.currentStatus", log);
  take_history(data, {"events", "description", "", "flat.events.description"}, out, log);
  date_status(out);
  const auto updated = fields::stamp(data, {"lastUpdated"});
  if (updated && !out.updated) out.updated = {*updated, log.field("flat.lastUpdated", stamp_text(updated))};
}

void read_torch(const JsonValue& data, Case& out, EvidenceLog& log) {
  const JsonValue& status = member_or_self(data, "case_status");
  take_form(status, "formType", "torch.case_status.formType", out, log);
  take_submitted(status, "submittedDate", "torch.case_status.submittedDate", out, log);
  set_status(out, fields::text(status, "current_case_status_text_en"),
             fields::text(status, "current_case_status_desc_en", fields::kLongText),
             "torch.case_status.current_case_status_text_en", log);
  out.status.title_es = fields::text(status, "current_case_status_text_es");
  out.status.text_es = strip_html(fields::text(status, "current_case_status_desc_es", fields::kLongText));
  take_history(status,
               {"hist_case_status", "completed_text_en", "completed_text_es",
                "torch.case_status.hist_case_status.completed_text_en"},
               out, log);
  date_status(out);
  const auto updated = fields::stamp(status, {"modifiedDate"});
  if (updated && !out.updated)
    out.updated = {*updated, log.field("torch.case_status.modifiedDate", stamp_text(updated))};
}

void read_egov(const JsonValue& data, Case& out, EvidenceLog& log) {
  const JsonValue& response = member_or_self(data, "CaseStatusResponse");
  const JsonValue* english = response.value_of("detailsEng");
  if (english == nullptr || !english->is_object()) return;
  take_form(*english, "formNum", "egov.detailsEng.formNum", out, log);
  if (!out.form_name) take_text(*english, "formTitle", "egov.detailsEng.formTitle", out.form_name, log);
  set_status(out, fields::text(*english, "actionCodeText"),
             fields::text(*english, "actionCodeDesc", fields::kLongText), "egov.detailsEng.actionCodeText",
             log);
  if (const JsonValue* spanish = response.value_of("detailsEs")) {
    out.status.title_es = fields::text(*spanish, "actionCodeText");
    out.status.text_es = strip_html(fields::text(*spanish, "actionCodeDesc", fields::kLongText));
  }
  date_status(out);
}

}  // namespace caselight
