#include "capture/intake.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/base64.hpp"
#include "base/json_notation.hpp"
#include "base/text.hpp"
#include "base/text_encoding.hpp"
#include "capture/capture_file.hpp"
#include "capture/collector.hpp"
#include "capture/error_body.hpp"
#include "capture/no_data.hpp"
#include "capture/response.hpp"
#include "capture/shape.hpp"
#include "capture/slices.hpp"

namespace caselight {
namespace {

/// Brackets in prose around the JSON cost one more look at what follows; how many looks at the whole text
/// there may be.
constexpr std::size_t kMaxLooks = 16;
constexpr int kMaxNesting = 6;  ///< wrappers inside wrappers
constexpr int kMaxTexts = 3;    ///< answers as texts inside texts
constexpr int kInText = 2;      ///< an answer inside a text has wrappers of its own

IntakeProblem problem_of(JsonState state) {
  if (state == JsonState::too_deep) return IntakeProblem::too_deep;
  if (state == JsonState::too_large) return IntakeProblem::too_large;
  return IntakeProblem::no_json;
}

/// Sorts the values of one parsed stretch into the collector.
class Sorter {
 public:
  Sorter(Collector& collector, const JsonDocument& document, int texts = 0)
      : collector_(collector), document_(document), texts_(texts) {}

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
        const JsonValue& list = *value.find("cases");
        const bool listed = sort_case_list(list, nesting) || sort_list(list, nesting);
        return sort_beside(value, nesting) || listed;
      }
      case InputKind::list:
        return sort_list(value, nesting);
      case InputKind::wrapper:
        return sort_wrapped(value, *shape.inner, nesting);
      case InputKind::body:
        return sort_body(shape.shape, value, nesting);
      case InputKind::nothing_known:
        return sort_within(value, nesting);
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

  /// Exports of other tools, captures of a browser's network panel (HAR): the answers stand somewhere inside,
  /// as values or as texts.
  bool sort_within(const JsonValue& value, int nesting) {
    if (value.is_string()) return sort_text(value.text(), nesting);
    const JsonValue* encoding = value.value_of("encoding");
    const JsonValue* text = value.value_of("text");
    if (encoding != nullptr && text != nullptr && encoding->text() == "base64")
      return sort_text(from_base64(text->text()), nesting);
    bool used = false;
    for (const JsonMember& member : value.members()) used = sort(member.value, nesting + 1) || used;
    return used;
  }

  bool sort_text(std::string_view text, int nesting) {
    const std::string_view start = trim(text);
    if (texts_ >= kMaxTexts || (!start.starts_with('{') && !start.starts_with('['))) return false;
    const JsonDocument inner = parse_json(start);
    if (!inner.has_root) return false;
    Sorter sorter(collector_, inner, texts_ + 1);
    return sorter.sort(inner.root, std::min(nesting, kInText));
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
    if (says_no_such_case(shape, value)) {
      collector_.add_no_such_case(shape, receipt_in(shape, value));
      return true;
    }
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
  int texts_;  ///< texts within texts that led here
  bool newer_ = false;
};

/// One walk over a text, and why it found nothing where it did not.
struct Pass {
  Collector collector;
  IntakeProblem problem = IntakeProblem::no_json;
  std::optional<ErrorBody> error;
  bool malformed = false;
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

void note_problem(Pass& pass, const JsonDocument& document, bool newer) {
  if (document.state == JsonState::malformed || document.state == JsonState::cut_off) pass.malformed = true;
  if (!document.has_root || document.state == JsonState::too_deep) {
    pass.problem = problem_of(document.state);
  } else if (document.state == JsonState::whole) {
    if (auto error = read_error_body(document.root)) {
      pass.error = std::move(error);
      pass.problem = IntakeProblem::error_message;
    } else if (is_sign_in_token(document.root)) {
      pass.problem = IntakeProblem::sign_in_token;
    } else if (is_empty_answer(document.root)) {
      pass.problem = IntakeProblem::empty_answer;
    } else if (newer || !pass.malformed ||
               !document.root.members().empty()) {  // not a piece of something else
      pass.problem = newer ? IntakeProblem::newer_format : IntakeProblem::no_case;
    }
  }
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
  note_problem(pass, document, sorter.saw_newer_format());
  if (malformed) look_again(pass, slices, slice, 1);
}

/// A body pasted as a JSON string: "{\"data\":…}", also without its own quotes.
std::string unquoted(std::string_view text) {
  std::string_view start = trim(text);
  if (start.starts_with('\'') || start.starts_with('`')) start.remove_prefix(1);
  const bool bare = start.starts_with("{\\\"") || start.starts_with("[{\\\"");
  if (!bare && !start.starts_with('"')) return {};
  std::string quoted = bare ? '"' + std::string(start) + '"' : std::string(start);
  const JsonDocument document = parse_json(quoted);
  return document.root.is_string() ? std::string(document.root.text()) : std::string();
}

Pass walk(std::string_view text) {
  Pass pass;
  pass.bytes_to_spare = kMaxLooks * text.size();
  JsonSlices slices(text);
  for (auto slice = slices.next(); !slice.empty() && pass.bytes_to_spare > 0; slice = slices.next()) {
    take_slice(pass, slices, slice);
  }
  return pass;
}

Intake harvest(Pass& pass) {
  Intake intake;
  intake.captures = pass.collector.take();
  intake.left_out_documents = pass.collector.left_out_documents();
  intake.problem = pass.problem;
  if (pass.error && intake.captures.empty()) {
    intake.problem = IntakeProblem::error_message;
    intake.reading = pass.error->means;
    intake.says = std::move(pass.error->says);
  }
  return intake;
}

/// What no reader of JSON takes: the print of a program, or a text editor's quotes.
Intake harvest_notation(Pass& as_json, std::string_view text) {
  Intake intake = harvest(as_json);
  if (!intake.captures.empty() || intake.problem == IntakeProblem::error_message) return intake;
  const std::string recoded = is_valid_utf8(text) ? std::string() : with_utf8_quotes(text);
  const Notation notation = json_from_notation(recoded.empty() ? text : std::string_view(recoded));
  if (!notation.json.empty()) {
    Pass pass = walk(notation.json);
    Intake converted = harvest(pass);
    if (!converted.captures.empty() || converted.problem != IntakeProblem::no_json) return converted;
  }
  if (notation.shortened) {
    intake.problem = IntakeProblem::shortened;
  } else if (as_json.malformed && intake.problem == IntakeProblem::no_json) {
    intake.problem = IntakeProblem::not_quite_json;
  }
  return intake;
}

/// Text without data: a page's words, or what was copied in place of what a page shows.
void judge_text(std::string_view text, Intake& intake) {
  switch (judge_no_data(text)) {
    case NoData::address:
      intake.problem = IntakeProblem::address;
      break;
    case NoData::receipt_number:
      intake.problem = IntakeProblem::receipt_number;
      break;
    case NoData::picture:
      intake.problem = IntakeProblem::picture;
      break;
    case NoData::page:
      intake.problem = IntakeProblem::web_page;
      intake.reading = judge_words(text);
      break;
    case NoData::other:
      break;
  }
}

bool is_usable(const Intake& intake) {
  return std::any_of(intake.captures.begin(), intake.captures.end(),
                     [](const Capture& c) { return !c.nothing_read(); });
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
  if (is_utf16(text)) {
    intake.problem = IntakeProblem::utf16;
    return intake;
  }
  const std::string unquoted_text = unquoted(text);
  if (!unquoted_text.empty()) text = unquoted_text;
  Pass pass = walk(text);
  intake = harvest_notation(pass, text);
  if (is_usable(intake)) {
    intake.problem = IntakeProblem::none;
  } else if (!intake.captures.empty()) {
    intake.problem = IntakeProblem::every_answer_failed;
  } else if (looks_like_page(text)) {
    intake.problem = IntakeProblem::web_page;
    intake.reading = judge_page(text);
    if (intake.reading == AnswerReading::not_json) intake.reading = judge_words(text);
  } else if (intake.problem == IntakeProblem::no_json) {
    judge_text(text, intake);
  }
  return intake;
}

}  // namespace caselight
