#pragma once

#include <string>
#include <vector>

#include "base/sort_rows.hpp"
#include "casefile/case.hpp"
#include "casefile/evidence_log.hpp"
#include "casefile/fields.hpp"
#include "knowledge/forms.hpp"

/// Small steps that the readers share.
namespace caselight {

/// Rows of one list that are kept; the newest ones stay. Far above any real case, and below what references
/// can name.
inline constexpr std::size_t kMaxRows = 8000;

inline void take_text(const JsonValue& data, std::string_view key, std::string_view path, SourcedText& out,
                      EvidenceLog& log) {
  if (const auto value = fields::words(data, key); !value.empty()) out = {value, log.field(path, value)};
}

inline void take_flag(const JsonValue& data, std::string_view key, std::string_view path, Sourced<bool>& out,
                      EvidenceLog& log) {
  if (const auto value = fields::flag(data, key)) out = {*value, log.field(path, *value ? "true" : "false")};
}

/// The form as the first answer names it whose name is known, else as the first one does.
inline void take_form(const JsonValue& data, std::string_view key, std::string_view path, Case& out,
                      EvidenceLog& log) {
  SourcedText form;
  take_text(data, key, path, form, log);
  if (!form) return;
  out.form_claims.push_back(form);
  const bool first = !out.form;
  if (first || (find_form(out.form.value) == nullptr && find_form(form.value) != nullptr)) out.form = form;
}

/// USCIS's words in Spanish are its words too, where there are no others.
inline void use_spanish_where_alone(StatusText& status) {
  const bool english = !status.title.empty() || !status.text.empty();
  status.spanish_only = !english && (!status.title_es.empty() || !status.text_es.empty());
  if (!status.spanish_only) return;
  status.title = status.title_es;
  status.text = status.text_es;
}

/// Sorts by `key` and keeps the newest kMaxRows, so that neither the order of the array nor its length
/// matters.
template <class Row, class Key>
void settle_rows(std::vector<Row>& rows, Key key) {
  sort_rows(rows, [&](const Row& a, const Row& b) { return key(a) < key(b); });
  if (rows.size() > kMaxRows) rows.erase(rows.begin(), rows.end() - kMaxRows);
}

inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const auto part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out.push_back(' ');
    out.append(part);
  }
  return out;
}

inline std::string stamp_text(const std::optional<Stamp>& stamp) {
  if (!stamp) return {};
  return stamp->has_time ? format_instant(stamp->at) : format_date(stamp->day());
}

}  // namespace caselight
