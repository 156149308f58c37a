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

/// Brackets in prose around the JSON cost one more look at what follows; how many looks at the whole text
/// there may be.
constexpr std::size_t kMaxLooks = 16;
constexpr int kMaxNesting = 6;  ///< wrappers inside wrappers

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
        return collector_.add_capture(read_capture_file(value, document_));
      case InputKind::newer_capture:
        newer_ = true;
        return false;
      case InputKind::bundle:
        return sort_bundle(value);
      case InputKind::case_list: {
        const bool listed = sort_case_list(*value.find("cases"), nesting);
        return sort_beside(value, nesting) || listed;
      }
      case InputKind::list:
        return sort_list(value, nesting);
      case InputKind::wrapper:
        return sort_wrapped(value, *shape.inner, nesting);
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
    for (const JsonValue& item : list.items()) {
      const InputShape shape = shape_of(item);
      const bool is_case = shape.kind == InputKind::body && shape.shape == Shape::cases;
      used = (is_case && sort_body(Shape::cases, item, nesting)) || used;
    }
    return used;
  }

  /// Other answers beside a list of several cases.
  bool sort_beside(const JsonValue& value, int nesting) {
    bool used = false;
    for (const std::string_view key : {"case_status", "receipt_info"}) {
      const JsonValue* answer = value.find(key);
      used = (answer != nullptr && sort(*answer, nesting + 1)) || used;
    }
    return used;
  }

  /// Exports of other tools say beside the answer when it was read.
  bool sort_wrapped(const JsonValue& wrapper, const JsonValue& inner, int nesting) {
    const JsonValue* at = wrapper.value_of("capturedAt");
    const auto stamp = at == nullptr ? std::nullopt : parse_stamp(at->text());
    const auto outer = collector_.read_at();
    if (stamp) collector_.set_read_at(stamp->at);
    const bool used = sort(inner, nesting + 1);
    collector_.set_read_at(outer);
    return used;
  }

  bool sort_body(Shape shape, const JsonValue& value, int nesting) {
    const auto reading = value.is_cut() ? AnswerReading::truncated : AnswerReading::ok;
    collector_.add_body(Body{shape, document_, value}, reading);
    const JsonValue* concurrent = shape == Shape::cases ? value.find("concurrentCases") : nullptr;
    // An export may have the status in the same object as the record.
    const JsonValue* title = shape == Shape::cases ? value.value_of("statusTitle") : nullptr;
    if (title != nullptr && title->is_string())
      collector_.add_body(Body{Shape::case_status, document_, value}, reading);
    if (concurrent != nullptr && nesting < kMaxNesting) sort_case_list(*concurrent, nesting + 1);
    return true;
  }

  bool sort_bundle(const JsonValue& bundle) {
    Capture capture = read_bundle(bundle, document_);
    if (!capture.captured_at) capture.captured_at = collector_.read_at();
    return collector_.add_capture(std::move(capture));
  }

  Collector& collector_;
  const JsonDocument& document_;
  bool newer_ = false;
};

struct Pass {
  Collector collector;
  IntakeProblem problem = IntakeProblem::no_json;
  std::size_t bytes_to_spare = 0;  ///< for looking again at what was looked at
};

void look_again(Pass& pass, JsonSlices& slices, std::string_view slice, std::size_t offset) {
  pass.bytes_to_spare -= std::min(pass.bytes_to_spare, slice.size());
  slices.go_on_at(offset);
}

/// Parses a stretch. One that never ends may have swallowed the next answer of a paste, and a body that
/// breaks off in a capture is still worth reading.
JsonDocument parse_slice(Pass& pass, JsonSlices& slices, std::string_view& slice) {
  JsonDocument document = parse_json(slice);
  if (document.state != JsonState::cut_off && document.state != JsonState::malformed) return document;
  if (const auto next = find_next_answer(slice); next != std::string_view::npos) {
    look_again(pass, slices, slice, next);
    slice = slice.substr(0, next);
    document = parse_json(slice);
  }
  if (document.state != JsonState::cut_off) return document;
  const std::string ended = end_open_body(slice);
  if (ended.empty()) return document;
  document = parse_json(ended);
  return document;
}

void take_slice(Pass& pass, JsonSlices& slices, std::string_view slice) {
  const std::string_view whole = slice;
  const JsonDocument document = parse_slice(pass, slices, slice);
  const bool malformed = document.state == JsonState::malformed && slice.size() == whole.size();
  Sorter sorter(pass.collector, document);
  if (document.has_root && sorter.sort(document.root)) {
    if (malformed && document.stopped_at > 0) look_again(pass, slices, slice, document.stopped_at);
    return;
  }
  if (!document.has_root || document.state == JsonState::too_deep) {
    pass.problem = problem_of(document.state);
  } else if (document.state == JsonState::whole) {
    const bool rejected = judge_body(document).reading == AnswerReading::signed_out;
    if (rejected) pass.collector.note_rejection();
    pass.problem = sorter.saw_newer_format() ? IntakeProblem::newer_format : IntakeProblem::no_case;
  }
  if (malformed) look_again(pass, slices, slice, 1);
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
  pass.bytes_to_spare = kMaxLooks * text.size();
  JsonSlices slices(text);
  for (auto slice = slices.next(); !slice.empty() && pass.bytes_to_spare > 0; slice = slices.next()) {
    take_slice(pass, slices, slice);
  }
  intake.captures = pass.collector.take();
  intake.left_out_documents = pass.collector.left_out_documents();
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
