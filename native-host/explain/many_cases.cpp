#include "explain/many_cases.hpp"

#include <algorithm>

#include "base/json_writer.hpp"
#include "base/sort_rows.hpp"
#include "brief/copy_to_share.hpp"
#include "report/phrases/names.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

void write_entry(JsonWriter& out, const CaseDay& day) {
  const CalendarEntry& entry = day.entry;
  out.begin_object().field("date", std::string_view(format_date(entry.date)));
  if (entry.at) out.field("at", std::string_view(format_instant(*entry.at)));
  out.field("receipt", std::string_view(day.receipt)).field("form", std::string_view(day.form));
  if (day.person.id != 0) {
    out.key("person").begin_object().key("id").integer(day.person.id);
    out.field("name", std::string_view(day.person.name)).end_object();
  }
  out.field("kind", name_of(entry.kind)).field("text", std::string_view(entry.text));
  out.optional_field("caveat", entry.caveat).field("past", entry.past).field("urgent", entry.urgent);
  out.end_object();
}

struct Format {
  std::string_view name, ending, media_type;
};
constexpr Format kFormats[] = {{"html", ".html", "text/html"},
                               {"json", ".json", "application/json"},
                               {"csv", ".csv", "text/csv"},
                               {"ics", ".ics", "text/calendar"},
                               {"text", ".txt", "text/plain"}};

const Format& format_of(std::string_view name) {
  return *std::find_if(std::begin(kFormats), std::end(kFormats),
                       [&](const Format& format) { return format.name == name; });
}

std::string as_json(std::span<const Analysis> analyses, bool one, const Speech& words) {
  if (one) return to_json(analyses.front(), words);
  std::string out = "[";
  for (const Analysis& analysis : analyses) {
    if (out.size() > 1) out += ',';
    out += to_json(analysis, words);
  }
  return out + ']';
}

std::string as_text(std::span<const Analysis> analyses, const Speech& words, Edition edition) {
  std::string out;
  for (const Analysis& analysis : analyses) {
    if (!out.empty()) out += '\n';
    out += to_text(analysis, words, edition);
  }
  return out;
}

std::string render(std::span<const Analysis> analyses, bool one, std::string_view format, const Speech& words,
                   Edition edition) {
  if (format == "json") return as_json(analyses, one, words);
  if (format == "csv") return to_csv(analyses, words);
  if (format == "ics") return to_ics(analyses, words);
  return format == "html" ? to_html(analyses, words, edition) : as_text(analyses, words, edition);
}

}  // namespace

std::vector<Analysis> copies_to_share(std::span<const Analysis> analyses, const Speech& speech) {
  std::vector<Analysis> out;
  out.reserve(analyses.size());
  for (const Analysis& analysis : analyses) out.push_back(copy_to_share(analysis, speech));
  return out;
}

std::string with_person(std::string card, const CasePerson& person) {
  if (person.id == 0 || card.empty()) return card;
  JsonWriter out;
  out.begin_object().key("id").integer(person.id).field("name", std::string_view(person.name)).end_object();
  card.pop_back();
  return card.append(",\"person\":").append(out.text()).append("}");
}

std::vector<CaseDay> days_within(const Analysis& analysis, const CalendarRequest& request) {
  std::vector<CaseDay> out;
  for (CalendarEntry& entry : calendar_entries(analysis, speech(request.locale))) {
    const bool outside =
        (request.from && entry.date < *request.from) || (request.to && entry.date > *request.to);
    if (!outside) out.push_back({std::move(entry), analysis.of->receipt, std::string(form_number(analysis))});
  }
  return out;
}

std::string calendar_members(std::vector<CaseDay> days) {
  sort_rows(days, [](const CaseDay& a, const CaseDay& b) { return a.entry.date < b.entry.date; });
  JsonWriter out;
  out.key("entries").begin_array();
  for (const CaseDay& day : days) write_entry(out, day);
  return out.end_array().take();
}

std::string rendered_members(std::span<const Analysis> analyses, std::string_view only,
                             std::string_view format, const Speech& speech, bool share) {
  const Format& chosen = format_of(format);
  std::string name(share ? "caselight-copy" : only.empty() ? "caselight" : only);
  name += chosen.ending;
  const Edition edition = share ? Edition::copy_to_share : Edition::own;
  const std::vector<Analysis> masked = share ? copies_to_share(analyses, speech) : std::vector<Analysis>{};
  JsonWriter out;
  out.field("format", chosen.name).field("mediaType", chosen.media_type);
  out.field("fileName", std::string_view(name));
  const auto shown = share ? std::span<const Analysis>(masked) : analyses;
  return out.field("text", std::string_view(render(shown, !only.empty(), format, speech, edition))).take();
}

}  // namespace caselight
