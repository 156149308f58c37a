#include <initializer_list>
#include <string>
#include <tuple>
#include <utility>

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

using Keys = std::initializer_list<std::string_view>;

/// The first of the keys that has words.
std::string_view words_of(const JsonValue& object, Keys keys) {
  for (const auto key : keys) {
    if (const auto found = fields::words(object, key); !found.empty()) return found;
  }
  return {};
}

struct HistoryKeys {
  std::string_view list;
  Keys title;
  std::string_view title_es, source;
};

void take_history(const JsonValue& data, const HistoryKeys& keys, Case& out, EvidenceLog& log) {
  const JsonValue* rows = data.is_object() ? data.value_of(keys.list) : nullptr;
  if (rows == nullptr) return;
  std::vector<StatusText> entries;
  for (const JsonValue& row : rows->items()) {
    if (row.is_cut()) continue;
    StatusText entry;
    entry.title = words_of(row, keys.title);
    entry.title_es = fields::words(row, keys.title_es);
    if (entry.title.empty()) entry.title = entry.title_es;
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

/// What a status says first: its title, else its text.
std::string_view shown_words(const StatusText& status) {
  return status.title.empty() ? std::string_view{status.text} : status.title;
}

/// The date of a status that carries none: that of the same words in the history, else the date in its text.
void date_status(StatusText& status, const Case& out) {
  for (const StatusText& entry : out.history) {
    if (entry.date && equal_ignoring_case(entry.title, status.title)) status.date = entry.date;
  }
  if (!status.date) status.date = day_in_text(status);
}

/// A current status in another source's words. Of two sources the later dated one speaks for today, and the
/// other one is an earlier status; words without a day do not come before those that the account has.
/// `modified`: the day that the source itself gives for its current words, where they bear none.
void offer_status(StatusText offered, std::string_view path, Case& out, EvidenceLog& log,
                  std::optional<Stamp> modified = std::nullopt) {
  if (shown_words(offered).empty()) return;
  read_days_told(offered);
  date_status(offered, out);
  if (!offered.date) offered.date = modified;
  StatusText& current = out.status;
  if (current.from == kNoEvidence) {
    current = std::move(offered);
    current.from = log.field(path, shown_words(current));
    return;
  }
  const bool same = equal_ignoring_case(shown_words(offered), shown_words(current));
  if (same && current.title_es.empty()) current.title_es = offered.title_es;
  if (same || !offered.date) return;
  offered.from = log.field(path, shown_words(offered));
  if (current.date && current.date->day() < offered.date->day()) std::swap(current, offered);
  out.history.push_back(std::move(offered));
}

StatusText status_of(const JsonValue& data, std::string_view title, std::string_view text) {
  StatusText status;
  status.title = fields::words(data, title);
  status.text = strip_html(fields::words(data, text, fields::kLongText));
  return status;
}

void add_spanish(StatusText& status, const JsonValue& data, std::string_view title, std::string_view text) {
  status.title_es = fields::words(data, title);
  status.text_es = strip_html(fields::words(data, text, fields::kLongText));
  use_spanish_where_alone(status);
}

/// One language's part of the public checker's answer.
const JsonValue* details_of(const JsonValue& response, std::string_view key) {
  const JsonValue* details = response.is_object() ? response.value_of(key) : nullptr;
  return details != nullptr && details->is_object() ? details : nullptr;
}

}  // namespace

/// The guide's shape, and what programs make of it: the same under other names, with a history of statuses.
void read_flat(const JsonValue& data, Case& out, EvidenceLog& log) {
  take_form(data, "formType", "flat.formType", out, log);
  for (const std::string_view key : {"submittedDate", "receivedDate", "submissionDate"})
    take_submitted(data, key, std::string("flat.").append(key), out, log);
  take_history(data, {"events", {"description"}, "", "flat.events.description"}, out, log);
  for (const std::string_view list : {"historicalCaseStatuses", "statusHistory", "history"}) {
    const std::string source = std::string("flat.").append(list).append(".status");
    take_history(data, {list, {"status", "statusTitle", "title", "description"}, "", source}, out, log);
  }
  for (const std::string_view key : {"currentStatus", "status", "caseStatus"}) {
    StatusText status;
    status.title = fields::words(data, key);
    if (status.title.empty()) continue;
    for (const std::string_view text : {"description", "statusDescription", "statusText"}) {
      if (status.text.empty()) status.text = strip_html(fields::words(data, text, fields::kLongText));
    }
    offer_status(std::move(status), std::string("flat.").append(key), out, log);
    break;
  }
  for (const std::string_view key : {"lastUpdated", "modifiedDate"}) {
    const auto updated = fields::stamp(data, {key});
    if (updated && !out.updated)
      out.updated = {*updated, log.field(std::string("flat.").append(key), stamp_text(updated))};
  }
}

void read_torch(const JsonValue& data, Case& out, EvidenceLog& log) {
  const JsonValue& status = member_or_self(data, "case_status");
  take_form(status, "formType", "torch.case_status.formType", out, log);
  take_submitted(status, "submittedDate", "torch.case_status.submittedDate", out, log);
  take_history(status,
               {"hist_case_status",
                {"completed_text_en"},
                "completed_text_es",
                "torch.case_status.hist_case_status.completed_text_en"},
               out, log);
  StatusText current = status_of(status, "current_case_status_text_en", "current_case_status_desc_en");
  add_spanish(current, status, "current_case_status_text_es", "current_case_status_desc_es");
  const auto updated = fields::stamp(status, {"modifiedDate"});
  const std::string_view path = current.spanish_only ? "torch.case_status.current_case_status_text_es"
                                                     : "torch.case_status.current_case_status_text_en";
  offer_status(std::move(current), path, out, log, updated);
  if (updated && !out.updated)
    out.updated = {*updated, log.field("torch.case_status.modifiedDate", stamp_text(updated))};
}

void read_egov(const JsonValue& data, Case& out, EvidenceLog& log) {
  const JsonValue& response = member_or_self(data, "CaseStatusResponse");
  const JsonValue* english = details_of(response, "detailsEng");
  const JsonValue* spanish = details_of(response, "detailsEs");
  if (english == nullptr && spanish == nullptr) return;
  StatusText current;
  if (english != nullptr) {
    take_form(*english, "formNum", "egov.detailsEng.formNum", out, log);
    if (!out.form_name) take_text(*english, "formTitle", "egov.detailsEng.formTitle", out.form_name, log);
    current = status_of(*english, "actionCodeText", "actionCodeDesc");
  }
  if (spanish != nullptr) add_spanish(current, *spanish, "actionCodeText", "actionCodeDesc");
  if (!current.spanish_only)
    return offer_status(std::move(current), "egov.detailsEng.actionCodeText", out, log);
  take_form(*spanish, "formNum", "egov.detailsEs.formNum", out, log);
  offer_status(std::move(current), "egov.detailsEs.actionCodeText", out, log);
}

}  // namespace caselight
