#include "capture/intake.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "capture/capture_file.hpp"
#include "capture/collector.hpp"
#include "capture/response.hpp"
#include "capture/shape.hpp"
#include "capture/slices.hpp"

namespace caselight {
namespace {

constexpr int kMaxFalseStarts = 64;  ///< brackets in prose around the JSON before we give up
constexpr int kMaxNesting = 6;       ///< wrappers inside wrappers

IntakeProblem problem_of(JsonState state) {
  if (state == JsonState::too_deep) return IntakeProblem::too_deep;
  if (state == JsonState::too_large) return IntakeProblem::too_large;
  return IntakeProblem::no_json;
}

/// Sorts the values of one parsed stretch into the collector.
class Sorter {
 public:
  Sorter(Collector& collector, const JsonDocument& document) : collector_(collector), document_(document) {}

  /// True when the value held something that belongs to a case.
  bool sort(const JsonValue& value, int nesting = 0) {
    if (nesting > kMaxNesting) return false;
    const InputShape shape = shape_of(value);
    switch (shape.kind) {
      case InputKind::capture:
        return collector_.add_capture(read_capture_file(value));
      case InputKind::newer_capture:
        newer_ = true;
        return false;
      case InputKind::bundle:
        return sort_bundle(value);
      case InputKind::case_list:
        return sort_case_list(*value.find("cases"), nesting);
      case InputKind::list:
        return sort_list(value, nesting);
      case InputKind::wrapper:
        return sort(*shape.inner, nesting + 1);
      case InputKind::body:
        return sort_body(shape.shape, value, nesting);
      case InputKind::nothing_known:
        return false;
    }
    return false;
  }
  bool saw_newer_format() const { return newer_; }

 private:
  bool sort_list(const JsonValue& list, int nesting) {
    bool used = false;
    for (const JsonValue& item : list.items()) {
      collector_.start_new_group(shape_of(item).kind);
      used = sort(item, nesting + 1) || used;
    }
    return used;
  }

  bool sort_case_list(const JsonValue& list, int nesting) {
    bool used = false;
    for (const JsonValue& item : list.items()) used = sort_body(Shape::cases, item, nesting) || used;
    return used;
  }

  bool sort_body(Shape shape, const JsonValue& value, int nesting) {
    const auto reading = is_cut_off(document_, value) ? AnswerReading::truncated : AnswerReading::ok;
    collector_.add_body(Body{shape, document_, value}, reading);
    const JsonValue* concurrent = shape == Shape::cases ? value.find("concurrentCases") : nullptr;
    if (concurrent != nullptr && nesting < kMaxNesting) sort_case_list(*concurrent, nesting + 1);
    return true;
  }

  bool sort_bundle(const JsonValue& bundle) {
    Capture capture = read_bundle(bundle, document_);
    return collector_.add_capture(std::move(capture));
  }

  Collector& collector_;
  const JsonDocument& document_;
  bool newer_ = false;
};

struct Pass {
  Collector collector;
  IntakeProblem problem = IntakeProblem::no_json;
  int false_starts = 0;
};

void take_slice(Pass& pass, JsonSlices& slices, std::string_view slice) {
  const JsonDocument document = parse_json(slice);
  const bool hopeless = !document.has_root;
  Sorter sorter(pass.collector, document);
  if (!hopeless && sorter.sort(document.root)) return;
  if (hopeless) {
    pass.problem = problem_of(document.state);
  } else if (document.state == JsonState::whole) {
    const bool rejected = judge_body(document).reading == AnswerReading::signed_out;
    if (rejected) pass.collector.note_rejection();
    pass.problem = sorter.saw_newer_format() ? IntakeProblem::newer_format : IntakeProblem::no_case;
  }
  if (document.state == JsonState::malformed) {
    ++pass.false_starts;
    slices.step_into();
  }
}

}  // namespace

Intake read_input(std::string_view text) {
  Intake intake;
  if (text.size() > JsonLimits{}.bytes) {
    intake.problem = IntakeProblem::too_large;
    return intake;
  }
  if (trim(text).empty()) {
    intake.problem = IntakeProblem::empty_input;
    return intake;
  }
  JsonDocument quoted;  // a body pasted as a JSON string: "{\"data\":…}"
  if (trim(text).front() == '"') {
    quoted = parse_json(text);
    if (quoted.root.is_string()) text = quoted.root.text();
  }
  Pass pass;
  JsonSlices slices(text);
  for (auto slice = slices.next(); !slice.empty() && pass.false_starts < kMaxFalseStarts;
       slice = slices.next()) {
    take_slice(pass, slices, slice);
  }
  intake.captures = pass.collector.take();
  const bool usable = std::any_of(intake.captures.begin(), intake.captures.end(),
                                  [](const Capture& c) { return !c.nothing_read(); });
  if (usable) return intake;
  if (!intake.captures.empty()) {
    intake.problem = IntakeProblem::every_answer_failed;
  } else {
    intake.problem = looks_like_page(text) ? IntakeProblem::web_page : pass.problem;
  }
  return intake;
}

}  // namespace caselight
