#include "app/told_case.hpp"

#include <algorithm>

#include "analysis/analyze.hpp"
#include "analysis/changes.hpp"
#include "app/clock.hpp"
#include "app/memory/memory.hpp"
#include "app/memory/stored_case.hpp"
#include "brief/redacted_analysis.hpp"
#include "brief/redaction/known_values.hpp"
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
  if (read.before) tell_changes(found, changes_since(*read.before, found));
  return found;
}

ToldCase tell(const Readout& read, const BriefQuery& query, const Speech& words,
              const std::vector<Readout>& others) {
  const Analysis found = findings_of(read);
  KnownValues known = known_in(read);
  for (const Readout& other : others) add_known_values(known, known_in(other));
  Redactor redactor(known);
  BriefChoices choices{level_of(query), query.blur_dates};
  if (read.before) choices.compared_with = earliest_day(read.before->at);
  Analysis told = redacted(found, redactor);
  if (others.empty()) {
    Brief brief = make_brief(told, words, choices);
    return {found.of, std::move(redactor), std::move(told), std::move(brief)};
  }
  ToldCase out{found.of, std::move(redactor), std::move(told), {}};
  for (const Readout& other : others) {
    const Analysis theirs = analyze(make_case(other.capture), seen_at(other.capture, clock_now()));
    const CaseRoles roles{role_among(known, theirs.of->applicant.value, Identity::person),
                          role_among(known, theirs.of->representative.value, Identity::person)};
    out.others.emplace_back(theirs.of, redacted(theirs, out.redactor, roles));
  }
  out.brief = make_family_brief(out.cases(), words, choices);
  out.others.resize(out.brief.cases - 1);
  return out;
}

std::vector<const Analysis*> ToldCase::cases() const {
  std::vector<const Analysis*> out{&told};
  for (const auto& [of_other, other] : others) out.push_back(&other);
  return out;
}

Case ToldCase::evidence() const {
  Case out;
  out.evidence = of->evidence;
  for (std::size_t i = 0; i < others.size(); ++i) {
    const auto& theirs = others[i].first->evidence;
    const std::size_t first = first_evidence_of(i + 1);
    out.evidence.resize(first + theirs.size());
    std::copy(theirs.begin(), theirs.end(), out.evidence.begin() + static_cast<std::ptrdiff_t>(first));
  }
  return out;
}

std::variant<std::vector<Readout>, Fault> others_of(const BriefQuery& query, Memory& memory,
                                                    const Speech& words) {
  std::vector<Readout> out;
  for (const std::string& receipt : query.also) {
    BriefQuery other;
    other.receipt = receipt;
    auto read = readout_of(other, memory, words);
    if (auto* fault = std::get_if<Fault>(&read)) return std::move(*fault);
    out.push_back(std::move(std::get<Readout>(read)));
  }
  return out;
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
