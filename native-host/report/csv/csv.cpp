#include <array>

#include "base/printable.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/summary.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

/// Blanks and characters without a width: spreadsheets look past them.
constexpr std::array<std::string_view, 13> looked_past{" ",      "\n",     "\u00A0", "\u00AD", "\u180E",
                                                       "\u200B", "\u200C", "\u200D", "\u2060", "\u2061",
                                                       "\u2062", "\u3000", "\uFEFF"};

/// In full width too, which East Asian spreadsheets take for the same.
constexpr std::array<std::string_view, 14> formula_starts{"=",      "+",      "-",      "@",      "\uFF1D",
                                                          "\uFF0B", "\uFF0D", "\uFF20", "\uFE66", "\uFE62",
                                                          "\uFE63", "\uFE6B", "\t",     "\r"};

/// The length of the one of `known` that `text` starts with; 0 for none.
template <std::size_t count>
std::size_t start_among(std::string_view text, const std::array<std::string_view, count>& known) {
  for (const std::string_view one : known) {
    if (text.starts_with(one)) return one.size();
  }
  return 0;
}

/// A cell that starts so is run as a formula by spreadsheets; an apostrophe before it makes it text.
bool looks_like_formula(std::string_view cell) {
  while (const std::size_t blank = start_among(cell, looked_past)) cell.remove_prefix(blank);
  return start_among(cell, formula_starts) != 0;
}

/// RFC 4180: every cell quoted, quotes doubled.
void append_cell(std::string& out, std::string_view value) {
  const std::string cell = printable(value);
  if (!out.empty() && out.back() != '\n') out.push_back(',');
  out.push_back('"');
  if (looks_like_formula(cell) || looks_like_formula(value)) out.push_back('\'');
  for (const char c : cell) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  out.push_back('"');
}

void append_row(std::string& out, std::initializer_list<std::string_view> cells) {
  for (const auto cell : cells) append_cell(out, cell);
  out += "\r\n";
}

void append_case(std::string& out, const Analysis& a, const Speech& speech) {
  const Case& of = *a.of;
  const auto next = next_date(a, speech);
  const auto next_day = next ? format_date(next->date) : std::string();
  const auto filed = of.submitted ? format_date(of.submitted.value) : std::string();
  const auto days = a.wait ? std::to_string(a.wait->days) : std::string();
  const auto as_of = format_instant(of.captured_at.value_or(a.now));
  const auto& office = a.location.office.empty() ? a.location.code : a.location.office;
  append_row(out, {of.receipt, form_number(a), of.applicant.value, name_of(a.outcome.value),
                   name_of(a.outcome.certainty), to_string(a.stage.value), headline(a, speech).text,
                   a.needs_you() ? "true" : "false", next_day,
                   next ? std::string_view(next->text) : std::string_view{}, filed, days, office, as_of});
}

}  // namespace

/// Column names are the contract's keys, the same in every language, so that a program can rely on them.
std::string to_csv(std::span<const Analysis> analyses, const Speech& speech) {
  std::string out;
  append_row(out, {"receipt", "form", "applicant", "outcome", "certainty", "stage", "headline", "needsYou",
                   "nextDate", "nextText", "filed", "daysWaited", "office", "asOf"});
  for (const auto& analysis : analyses) append_case(out, analysis, speech);
  return out;
}

}  // namespace caselight
