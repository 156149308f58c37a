#include "explain/import_input.hpp"

#include <algorithm>
#include <iterator>

#include "base/json.hpp"
#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "capture/intake.hpp"
#include "capture/shape.hpp"
#include "explain/capture_text.hpp"
#include "explain/kept_reading.hpp"
#include "history/export_format.hpp"

namespace caselight {
namespace {

std::string numbered(Word word, std::size_t number, const Speech& speech) {
  return speech.say(word, {{"number", static_cast<std::int64_t>(number)}});
}

std::string text_to_keep(const Intake& intake, const Capture& capture, std::string_view input) {
  if (intake.captures.size() == 1) {
    const JsonDocument document = parse_json(input);
    if (document.state == JsonState::whole && shape_of(document.root).kind == InputKind::capture)
      return std::string(trim(input));
  }
  return capture_text(capture);
}

std::string applicant_in(std::string_view capture, Instant now) {
  const auto analysis = analyse_kept(capture, now);
  return analysis ? std::string(analysis->of->applicant.value) : std::string();
}

Keepable keepable(const Intake& intake, const Capture& capture, std::string_view input, Instant now) {
  Keepable out{
      capture.receipt, capture.captured_at, capture.readings, text_to_keep(intake, capture, input), {}};
  out.applicant = applicant_in(out.text, now);
  return out;
}

/// Why a capture cannot be kept; nothing when it can.
std::optional<Refusal> refusal_of(const Capture& capture, const Speech& speech) {
  if (capture.nothing_read()) return explain_refusal({{capture}, IntakeProblem::every_answer_failed}, speech);
  if (!capture.receipt.empty()) return std::nullopt;
  return Refusal{speech.say(Word::history_no_receipt), speech.say(Word::history_fix_no_receipt)};
}

}  // namespace

CapturesFound captures_in(std::string_view text, Instant now, const Speech& speech) {
  const Intake intake = read_input(text);
  CapturesFound out;
  const auto refuse = [&](std::size_t part, Refusal why) {
    const bool alone = intake.captures.size() < 2;
    out.complaints.push_back(
        {alone ? speech.say(Word::history_where_whole) : numbered(Word::history_where_part, part, speech),
         std::move(why.message), std::move(why.fix)});
  };
  if (intake.captures.empty()) refuse(1, explain_refusal(intake, speech));
  for (std::size_t i = 0; i < intake.captures.size(); ++i) {
    if (auto why = refusal_of(intake.captures[i], speech)) {
      refuse(i + 1, std::move(*why));
    } else {
      out.captures.push_back(keepable(intake, intake.captures[i], text, now));
    }
  }
  if (auto left_out = explain_left_out(intake, speech))
    out.complaints.push_back(
        {speech.say(Word::history_where_whole), std::move(left_out->message), std::move(left_out->fix)});
  return out;
}

bool is_exported_history(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  text = trim(text);
  constexpr std::size_t kHeader = 4096;
  const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size()));
  if (!line.starts_with('{')) return false;
  // A reading's line is long, and its kind stands at its start: cut off, it still says so.
  const JsonDocument first = parse_json(line.substr(0, kHeader));
  const auto text_of = [&](std::string_view key) {
    const JsonValue* value = first.root.value_of(key);
    return value != nullptr && value->is_string() ? value->text() : std::string_view{};
  };
  constexpr std::string_view kinds[] = {"reading", "again", "case", "turn", kEndKind};
  return text_of("format").starts_with(kExportFamily) ||
         std::ranges::find(kinds, text_of("kind")) != std::end(kinds);
}

Refusal explain_import_problem(ImportProblemKind kind, const Speech& speech) {
  const auto line = [&](Word message) {
    return Refusal{speech.say(message), speech.say(Word::history_fix_line)};
  };
  switch (kind) {
    case ImportProblemKind::not_json:
      return line(Word::history_line_not_json);
    case ImportProblemKind::newer_format:
      return {speech.say(Word::history_line_newer_format), speech.say(Word::intake_fix_newer)};
    case ImportProblemKind::unknown_line:
      return line(Word::history_line_unknown);
    case ImportProblemKind::no_such_first:
      return line(Word::history_line_no_first);
    case ImportProblemKind::edited:
      return line(Word::history_line_edited);
    case ImportProblemKind::too_long:
      return line(Word::history_line_too_long);
    case ImportProblemKind::lines_missing:
      return line(Word::history_file_lines_missing);
    case ImportProblemKind::altered:
      return line(Word::history_file_altered);
    case ImportProblemKind::cut_off:
      return line(Word::history_file_cut_off);
    case ImportProblemKind::no_end:
      return {speech.say(Word::history_file_no_end), {}};
    case ImportProblemKind::half_read:
      return {speech.say(Word::history_file_half_read), speech.say(Word::history_fix_half_read)};
    case ImportProblemKind::bad_field:
      break;
  }
  return line(Word::history_line_bad_field);
}

ImportComplaint complaint_of(const ImportProblem& problem, std::size_t first_line, const Speech& speech) {
  Refusal why = explain_import_problem(problem.kind, speech);
  return {numbered(Word::history_where_line, first_line + problem.line - 1, speech), std::move(why.message),
          std::move(why.fix)};
}

ImportComplaint complaint_of_whole(ImportProblemKind kind, const Speech& speech) {
  Refusal why = explain_import_problem(kind, speech);
  return {speech.say(Word::history_where_file), std::move(why.message), std::move(why.fix)};
}

std::string complaints_json(const std::vector<ImportComplaint>& complaints) {
  JsonWriter out;
  out.begin_array();
  for (const ImportComplaint& complaint : complaints) {
    out.begin_object().field("where", std::string_view(complaint.where));
    out.field("message", std::string_view(complaint.message)).field("fix", std::string_view(complaint.fix));
    out.end_object();
  }
  return out.end_array().take();
}

}  // namespace caselight
