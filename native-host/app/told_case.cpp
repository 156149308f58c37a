#include "app/told_case.hpp"

#include "analysis/analyze.hpp"
#include "app/clock.hpp"
#include "app/memory/memory.hpp"
#include "app/memory/stored_case.hpp"
#include "brief/redacted_analysis.hpp"
#include "capture/capture_file.hpp"
#include "capture/shape.hpp"
#include "casefile/casefile.hpp"
#include "explain/intake_words.hpp"
#include "explain/one_capture.hpp"

namespace caselight {
namespace {

Fault refusal(const Intake& intake, FaultCode code, const Speech& words) {
  Refusal said = explain_refusal(intake, words);
  return {code, std::move(said.message), std::move(said.fix), {}};
}

std::variant<Readout, Fault> read_capture(const BriefQuery& query, const Speech& words) {
  if (query.capture_json.empty()) {
    return said_fault(FaultCode::nothing_to_brief, Word::brief_not_kept, Word::brief_not_kept_fix, words);
  }
  const JsonDocument document = parse_json(query.capture_json);
  Intake intake;
  if (const auto kind = shape_of(document.root).kind; kind != InputKind::capture) {
    intake.problem = kind == InputKind::newer_capture ? IntakeProblem::newer_format : IntakeProblem::no_case;
    return refusal(intake, FaultCode::not_a_capture, words);
  }
  intake.captures.push_back(read_capture_file(document.root, document));
  if (!intake.captures.front().nothing_read()) return Readout{std::move(intake.captures.front())};
  intake.problem = IntakeProblem::every_answer_failed;
  return refusal(intake, FaultCode::nothing_read, words);
}

/// Whoever an earlier reading names may be named by a change, too.
KnownValues known_in(const Readout& read) {
  if (!read.before) return known_values(read.capture);
  const JsonDocument document = parse_json(read.before->capture);
  const Capture before = read_capture_file(document.root, document);
  return known_values(read.capture, &before);
}

}  // namespace

Fault said_fault(FaultCode code, Word message, Word fix, const Speech& words) {
  return {code, std::string(words.plain(message)), std::string(words.plain(fix)), {}};
}

BriefLevel level_of(const BriefQuery& query) {
  switch (query.level) {
    case BriefSize::detailed:
      return BriefLevel::detailed;
    case BriefSize::small:
      return BriefLevel::small;
    case BriefSize::plain:
      break;
  }
  return BriefLevel::plain;
}

Analysis findings_of(const Readout& read) {
  Analysis found = analyze(make_case(read.capture), seen_at(read.capture, clock_now()));
  if (read.before) found.changes = changes_since(*read.before, found);
  return found;
}

ToldCase tell(const Readout& read, const BriefQuery& query, const Speech& words) {
  const Analysis found = findings_of(read);
  Redactor redactor(known_in(read));
  BriefChoices choices{level_of(query), query.blur_dates};
  if (read.before) choices.compared_with = earliest_day(read.before->at);
  Analysis told = redacted(found, redactor);
  Brief brief = make_brief(told, words, choices);
  return {found.of, std::move(redactor), std::move(told), std::move(brief)};
}

Readout kept_readout(History& history, const StoredReading& newest) {
  const JsonDocument document = parse_json(newest.capture);
  return {read_capture_file(document.root, document), history.before(newest.receipt, newest.reading)};
}

std::variant<Readout, Fault> readout_of(const BriefQuery& query, Memory& memory, const Speech& words) {
  if (!query.capture_json.empty()) return read_capture(query, words);
  try {
    History& history = memory.history();
    const auto stored = history.newest(query.receipt);
    BriefQuery with_text = query;
    if (stored) with_text.capture_json = stored->capture;
    auto read = read_capture(with_text, words);
    if (auto* one = std::get_if<Readout>(&read)) one->before = history.before(query.receipt, stored->reading);
    return read;
  } catch (const HistoryFault& fault) {
    return memory_fault(fault, words);
  }
}

}  // namespace caselight
