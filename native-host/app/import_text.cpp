#include "app/import_text.hpp"

#include <algorithm>

#include "app/capture_text.hpp"
#include "app/history_words.hpp"
#include "app/index_row.hpp"
#include "app/memory/stored_case.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "capture/intake.hpp"
#include "capture/shape.hpp"
#include "history/export_format.hpp"

namespace caselight {
namespace {

std::string numbered(Word word, std::size_t number, const Speech& speech) {
  return speech.say(word, {{"number", static_cast<std::int64_t>(number)}});
}

/// All in one write: a disk takes as long for one row as for hundreds.
void index_all(History& history, const std::vector<std::string>& receipts, Instant now) {
  std::vector<IndexOfCase> rows;
  for (const std::string& receipt : receipts) {
    if (const auto analysis = newest_analysis(history, receipt, now))
      rows.push_back({receipt, index_row(*analysis, analysis->changes.size())});
  }
  history.set_indexes(rows);
}

void finish(History& history, Imported& out, Instant now) {
  std::ranges::sort(out.receipts);
  out.receipts.erase(std::unique(out.receipts.begin(), out.receipts.end()), out.receipts.end());
  index_all(history, out.receipts, now);
}

/// The text as it came when it is one capture file, else one that is made of what was read.
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

/// A capture that can be kept, with the texts that its reading refers to.
struct Keepable {
  const Capture* capture;
  std::string text;
  std::string applicant;
};

NewReading reading_of(const Keepable& keepable, std::string_view browser, Instant now) {
  return {.receipt = keepable.capture->receipt,
          .capture = keepable.text,
          .captured_at = keepable.capture->captured_at,
          .received_at = now,
          .browser = browser,
          .parts = keepable.capture->readings,
          .applicant = keepable.applicant,
          .just_read = false};
}

void keep_all(History& history, const std::vector<Keepable>& found, std::string_view browser, Instant now,
              Imported& out) {
  std::vector<NewReading> readings;
  for (const Keepable& keepable : found) readings.push_back(reading_of(keepable, browser, now));
  const auto kept = history.keep_all(readings);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    ++(kept[i].known ? out.known : out.kept);
    if (!kept[i].known) out.receipts.emplace_back(readings[i].receipt);
  }
}

}  // namespace

Imported import_captures(History& history, std::string_view text, std::string_view browser, Instant now,
                         const Speech& speech) {
  const Intake intake = read_input(text);
  Imported out;
  const auto refuse = [&](std::size_t part, Refusal why) {
    const bool alone = intake.captures.size() < 2;
    out.problems.push_back(
        {alone ? speech.say(Word::history_where_whole) : numbered(Word::history_where_part, part, speech),
         std::move(why.message), std::move(why.fix)});
  };
  std::vector<Keepable> found;
  if (intake.captures.empty()) refuse(1, explain_refusal(intake, speech));
  for (std::size_t i = 0; i < intake.captures.size(); ++i) {
    const Capture& capture = intake.captures[i];
    if (capture.nothing_read()) {
      refuse(i + 1, explain_refusal({{capture}, IntakeProblem::every_answer_failed}, speech));
    } else if (capture.receipt.empty()) {
      refuse(i + 1, {speech.say(Word::history_no_receipt), speech.say(Word::history_fix_no_receipt)});
    } else {
      std::string kept = text_to_keep(intake, capture, text);
      std::string applicant = applicant_in(kept, now);
      found.push_back({&capture, std::move(kept), std::move(applicant)});
    }
  }
  if (auto left_out = explain_left_out(intake, speech))
    out.problems.push_back(
        {speech.say(Word::history_where_whole), std::move(left_out->message), std::move(left_out->fix)});
  keep_all(history, found, browser, now, out);
  finish(history, out, now);
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

Imported::Problem problem_of_whole(ImportProblemKind kind, const Speech& speech) {
  Refusal why = explain_import_problem(kind, speech);
  return {speech.say(Word::history_where_file), std::move(why.message), std::move(why.fix)};
}

Imported import_history_lines(History& history, std::string_view text, Instant now, const Speech& speech,
                              ImportCheck& check, std::size_t first_line) {
  const ImportResult result = history.import_lines(text, now, check);
  Imported out{.kept = result.kept, .known = result.known, .receipts = result.receipts};
  for (const ImportProblem& problem : result.problems) {
    Refusal why = explain_import_problem(problem.kind, speech);
    out.problems.push_back({numbered(Word::history_where_line, first_line + problem.line - 1, speech),
                            std::move(why.message), std::move(why.fix)});
  }
  finish(history, out, now);
  return out;
}

}  // namespace caselight
