#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/clock.hpp"
#include "app/commands.hpp"
#include "app/commands/history_command.hpp"
#include "app/history_words.hpp"
#include "app/import_text.hpp"
#include "app/input_lines.hpp"

namespace caselight {
namespace {

constexpr std::size_t kPieceBytes = 4U << 20U;

struct Totals {
  std::int64_t kept = 0;
  std::int64_t known = 0;
  bool some_bad = false;
  bool machine_fault = false;
};

void add(const std::string& name, const Imported& imported, Totals& totals) {
  totals.kept += imported.kept;
  totals.known += imported.known;
  for (const auto& problem : imported.problems) {
    complain_about(name,
                   problem.where + ": " + problem.message + (problem.fix.empty() ? "" : ' ' + problem.fix));
    totals.some_bad = true;
  }
}

void add(const std::string& name, const ImportComplaint& problem, Totals& totals) {
  complain_about(name, problem.where + ": " + problem.message + ' ' + problem.fix);
  totals.some_bad = true;
}

/// An export may be larger than memory: it is imported in pieces of whole lines.
class ExportIntake {
 public:
  ExportIntake(History& history, InputLines& input, Totals& totals)
      : history_(history), input_(input), totals_(totals) {}

  void run() {
    while (auto line = input_.next()) {
      if (line->too_long) {
        import_piece();
        too_long();
        continue;
      }
      piece_.append(line->text).append("\n");
      ++next_;
      if (piece_.size() >= kPieceBytes) import_piece();
    }
    import_piece();
    end();
  }

 private:
  void import_piece() {
    if (!piece_.empty())
      add(input_.name(), import_history_lines(history_, piece_, clock_now(), speech("en"), check_, first_),
          totals_);
    piece_.clear();
    first_ = next_;
  }

  void too_long() {
    const Speech& words = speech("en");
    const Refusal why = explain_import_problem(ImportProblemKind::too_long, words);
    const auto number = static_cast<std::int64_t>(next_++);
    add(input_.name(), {words.say(Word::history_where_line, {{"number", number}}), why.message, why.fix},
        totals_);
    first_ = next_;
  }

  /// A fault in the middle explains why the end is missing.
  void end() {
    const auto missing = check_.end();
    if (!input_.fault().empty())
      return add(input_.name(), complaint_of_whole(ImportProblemKind::half_read, speech("en")), totals_);
    if (!missing) return;
    const ImportComplaint problem = complaint_of_whole(*missing, speech("en"));
    // That an earlier version wrote no end is no fault of the file.
    if (missing == ImportProblemKind::no_end) return complain_about(input_.name(), problem.message);
    add(input_.name(), problem, totals_);
  }

  History& history_;
  InputLines& input_;
  Totals& totals_;
  ImportCheck check_;
  std::string piece_;
  std::size_t first_ = 1;
  std::size_t next_ = 1;
};

void import_whole(History& history, const InputFile& file, Totals& totals) {
  if (!file.fault.empty()) {
    complain_about(file.name, file.fault);
    totals.some_bad = totals.machine_fault = true;
    return;
  }
  add(file.name, import_captures(history, file.text, {}, clock_now(), speech("en")), totals);
}

void import_file(History& history, const std::string& name, Totals& totals) {
  InputLines input(name);
  if (is_exported_history(input.start())) return ExportIntake(history, input, totals).run();
  import_whole(history, input.whole(), totals);
}

ExitCode run(const std::vector<std::string>& files, const Console& console) {
  return with_history([&](History& history) {
    Totals totals;
    for (const std::string& file : files) import_file(history, file, totals);
    const std::string told =
        "saved: " + std::to_string(totals.kept) + "\nalready saved: " + std::to_string(totals.known);
    if (console.print(told + '\n')) return ExitCode::machine_fault;
    if (!totals.some_bad) return ExitCode::done;
    return totals.machine_fault && files.size() == 1 ? ExitCode::machine_fault : ExitCode::nothing_analysed;
  });
}

}  // namespace

void add_import_command(CLI::App& app, ChosenCommand& chosen) {
  auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* command = app.add_subcommand(
      "import", "Import an exported history, captures, or what you copied from my.uscis.gov");
  command->add_option("files", *files, "Files to read (-: standard input)")->required();
  command->callback(
      [files, &chosen] { chosen = [files](const Console& console) { return run(*files, console); }; });
}

}  // namespace caselight
