// The calendar of all cases, and cases as files to save.
#include <algorithm>
#include <map>

#include "app/index_row.hpp"
#include "app/memory/answers.hpp"
#include "app/memory/stored_case.hpp"
#include "base/json_writer.hpp"
#include "report/calendar.hpp"
#include "report/phrases/names.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

struct Dated {
  CalendarEntry entry;
  std::string receipt;
  std::string form;
};

/// Which person each case stands under.
std::map<std::string, const Person*> by_receipt(const std::vector<Person>& people) {
  std::map<std::string, const Person*> out;
  for (const Person& person : people) {
    for (const std::string& receipt : person.receipts) out[receipt] = &person;
  }
  return out;
}

void write_entry(JsonWriter& out, const Dated& dated, const Person* person) {
  const CalendarEntry& entry = dated.entry;
  out.begin_object().field("date", std::string_view(format_date(entry.date)));
  if (entry.at) out.field("at", std::string_view(format_instant(*entry.at)));
  out.field("receipt", std::string_view(dated.receipt)).field("form", std::string_view(dated.form));
  if (person != nullptr) {
    out.key("person").begin_object().key("id").integer(person->id);
    out.field("name", std::string_view(person->name)).end_object();
  }
  out.field("kind", name_of(entry.kind)).field("text", std::string_view(entry.text));
  out.optional_field("caveat", entry.caveat).field("past", entry.past).field("urgent", entry.urgent);
  out.end_object();
}

std::vector<Dated> entries_of(History& history, const CalendarRequest& request, Instant now) {
  std::vector<Dated> out;
  for (const std::string& receipt : all_receipts(history)) {
    const auto newest = history.newest(receipt);
    const auto analysis = newest ? analyse_kept(*newest, now) : std::nullopt;
    if (!analysis) continue;
    for (CalendarEntry& entry : calendar_entries(*analysis, speech(request.locale))) {
      const bool outside =
          (request.from && entry.date < *request.from) || (request.to && entry.date > *request.to);
      if (!outside) out.push_back({std::move(entry), receipt, std::string(form_number(*analysis))});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Dated& a, const Dated& b) { return a.entry.date < b.entry.date; });
  return out;
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

std::string as_json(const std::vector<Analysis>& analyses, bool one, const Speech& words) {
  if (one) return to_json(analyses.front(), words);
  std::string out = "[";
  for (const Analysis& analysis : analyses) {
    if (out.size() > 1) out += ',';
    out += to_json(analysis, words);
  }
  return out + ']';
}

std::string as_text(const std::vector<Analysis>& analyses, const Speech& words) {
  std::string out;
  for (const Analysis& analysis : analyses) {
    if (!out.empty()) out += '\n';
    out += to_text(analysis, words);
  }
  return out;
}

std::string render(const std::vector<Analysis>& analyses, bool one, std::string_view format,
                   const Speech& words) {
  if (format == "json") return as_json(analyses, one, words);
  if (format == "csv") return to_csv(analyses, words);
  if (format == "ics") return to_ics(analyses, words);
  return format == "html" ? to_html(std::span(analyses), words) : as_text(analyses, words);
}

/// The analysis of one named reading, as it was seen then.
std::optional<Analysis> one_reading(History& history, const std::string& receipt, ReadingId reading) {
  const auto stored = history.load(receipt, reading);
  auto analysis = stored ? analyse_kept(*stored, stored->at) : std::nullopt;
  if (analysis) analysis->seen_together = pairs_of(history, receipt);
  return analysis;
}

}  // namespace

MemoryAnswer list_calendar(History& history, const CalendarRequest& request, Instant now) {
  const std::vector<Person> people = history.people();
  const auto persons = by_receipt(people);
  JsonWriter out;
  out.key("entries").begin_array();
  for (const Dated& dated : entries_of(history, request, now)) {
    const auto person = persons.find(dated.receipt);
    write_entry(out, dated, person == persons.end() ? nullptr : person->second);
  }
  return out.end_array().take();
}

MemoryAnswer render_cases(History& history, const RenderRequest& request, Instant now) {
  const Speech& words = speech(request.locale);
  const bool one = request.receipts.size() == 1;
  std::vector<Analysis> analyses;
  for (const std::string& receipt : request.receipts.empty() ? all_receipts(history) : request.receipts) {
    if (!request.receipts.empty() && !history.has_case(receipt)) return unknown_case_fault(words);
    auto analysis = request.reading ? one_reading(history, receipt, *request.reading)
                                    : newest_analysis(history, receipt, now);
    if (analysis) analyses.push_back(std::move(*analysis));
  }
  const bool nothing = analyses.empty() && !request.receipts.empty();
  if (nothing) return unknown_reading_fault(words);
  const Format& format = format_of(request.format);
  const std::string name = (one ? request.receipts.front() : "caselight") + std::string(format.ending);
  JsonWriter out;
  out.field("format", format.name).field("mediaType", format.media_type);
  out.field("fileName", std::string_view(name));
  return out.field("text", std::string_view(render(analyses, one, request.format, words))).take();
}

}  // namespace caselight
