#include "app/index_row.hpp"

#include <algorithm>

#include "analysis/analyze.hpp"
#include "base/json.hpp"
#include "capture/capture_file.hpp"
#include "casefile/casefile.hpp"
#include "explain/listing.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/summary.hpp"

namespace caselight {
namespace {

std::optional<Analysis> analyse_text(std::string_view text, Instant latest, Instant now) {
  const JsonDocument document = parse_json(text);
  Capture capture = read_capture_file(document.root, document);
  if (capture.nothing_read()) return std::nullopt;
  bound_reading(capture, latest);
  return analyze(make_case(capture), now);
}

}  // namespace

std::optional<Analysis> analyse_kept(const StoredReading& reading, Instant now) {
  return analyse_text(reading.capture, std::min(reading.at, now), now);
}

std::optional<Analysis> analyse_kept(std::string_view capture, Instant now) {
  return analyse_text(capture, now, now);
}

CaseIndex index_row(const Analysis& analysis, std::size_t changed) {
  const Case& of = *analysis.of;
  CaseIndex out;
  out.form = form_number(analysis);
  out.applicant = of.applicant.value;
  out.stage = to_string(analysis.stage.value);
  out.outcome = name_of(analysis.outcome.value);
  out.search = words_shown(analysis);
  out.needs_you = analysis.needs_you();
  out.decided = is_decided(analysis.outcome.value);
  out.changed = static_cast<int>(changed);
  if (const auto next = next_date(analysis, speech("en"))) out.next = next->date;
  if (of.submitted) out.filed = of.submitted.value;
  out.made_for = analysis.today();
  out.rules = rules_version();
  return out;
}

std::string_view rules_version() { return CASELIGHT_VERSION; }

}  // namespace caselight
