#include "engine/import_reply.hpp"

#include <algorithm>

#include "base/json_writer.hpp"
#include "explain/import_input.hpp"
#include "history/exported_lines.hpp"
#include "history/pieces.hpp"

namespace caselight {
namespace {

/// What is to be kept, as JSON. A line that goes with an earlier one bears the complaint for the case that
/// whoever keeps it has no such reading or case.
class Taken final : public LineTaker {
 public:
  Taken(Instant now, const Speech& words) : now_(now), words_(words) { out_.begin_array(); }

  LineProblem take(const ReadingLine& reading) override {
    out_.begin_object().field("kind", reading.of ? "again" : "reading").field("receipt", reading.receipt);
    write_at(reading.at);
    out_.optional_field("browser", reading.browser);
    if (reading.of) {
      out_.field("of", std::string_view(usual_stamp(std::min(*reading.of, now_))));
      out_.field("capturedAt", reading.captured_at.empty() ? std::string_view(usual_stamp(reading.at))
                                                           : reading.captured_at);
      return end_of_dependent();
    }
    write_capture(reading.capture);
    return end();
  }

  LineProblem take(const CaseLine& of) override {
    out_.begin_object().field("kind", "case").field("receipt", of.receipt);
    if (of.person != of.applicant) out_.optional_field("person", of.person);
    if (of.seen) out_.field("seen", std::string_view(usual_stamp(std::min(*of.seen, now_))));
    return end_of_dependent();
  }

  LineProblem take_turn(const JsonValue& turn, std::string_view line) override {
    out_.begin_object().field("kind", "turn").field("receipt", text_in_line(turn, "receipt"));
    out_.field("line", line);
    return end_of_dependent();
  }

  void take(const Keepable& one, std::string_view browser) {
    out_.begin_object().field("kind", "reading").field("receipt", std::string_view(one.receipt));
    write_at(one.captured_at.value_or(now_));
    out_.optional_field("browser", browser);
    write_capture(one.text);
    end();
  }

  /// The line that the next complaints are about.
  void at_line(std::size_t number) { line_ = number; }
  bool is_empty() const { return empty_; }
  std::string json() { return out_.end_array().take(); }

 private:
  void write_at(Instant at) { out_.field("at", std::string_view(usual_stamp(std::min(at, now_)))); }

  void write_capture(std::string_view capture) {
    out_.field("content", std::string_view(content_key(take_apart(capture)))).field("capture", capture);
  }

  LineProblem end_of_dependent() {
    const ImportComplaint why = complaint_of({line_, ImportProblemKind::no_such_first}, 1, words_);
    out_.key("otherwise").raw(complaints_json({why}));
    return end();
  }

  LineProblem end() {
    out_.end_object();
    empty_ = false;
    return std::nullopt;
  }

  Instant now_;
  const Speech& words_;
  JsonWriter out_;
  std::size_t line_ = 0;
  bool empty_ = true;
};

void take_lines(std::string_view text, Taken& taken, ImportCheck& check, const Speech& words,
                std::vector<ImportComplaint>& complaints) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    taken.at_line(number);
    const LineProblem problem = import_line(taken, check, line);
    if (problem) complaints.push_back(complaint_of({number, *problem}, 1, words));
    if (problem == ImportProblemKind::newer_format) return;
  }
}

}  // namespace

MemoryAnswer import_members(const ImportRequest& request, ImportCheck& check, Instant now) {
  const Speech& words = speech(request.locale);
  Taken taken(now, words);
  std::vector<ImportComplaint> complaints;
  if (is_exported_history(request.text)) {
    take_lines(request.text, taken, check, words, complaints);
  } else {
    CapturesFound found = captures_in(request.text, now, words);
    complaints = std::move(found.complaints);
    for (const Keepable& one : found.captures) taken.take(one, request.browser);
  }
  if (const auto missing = request.last ? check.end() : std::nullopt)
    complaints.push_back(complaint_of_whole(*missing, words));
  if (taken.is_empty() && !complaints.empty()) {
    const ImportComplaint& first = complaints.front();
    return Fault{
        FaultCode::nothing_to_import, first.message, first.fix, {{"problems", complaints_json(complaints)}}};
  }
  JsonWriter out;
  return out.key("taken").raw(taken.json()).key("problems").raw(complaints_json(complaints)).take();
}

}  // namespace caselight
