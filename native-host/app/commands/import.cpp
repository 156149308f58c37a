#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/bring_in.hpp"
#include "app/commands.hpp"
#include "app/commands/history_command.hpp"
#include "app/input_file.hpp"

namespace caselight {
namespace {

constexpr std::size_t kPieceBytes = 4U << 20U;

struct Totals {
  std::int64_t kept = 0;
  std::int64_t known = 0;
  bool some_bad = false;
  bool machine_fault = false;
};

void add(const std::string& name, const BroughtIn& brought, Totals& totals) {
  totals.kept += brought.kept;
  totals.known += brought.known;
  for (const auto& problem : brought.problems) {
    complain_about(name,
                   problem.where + ": " + problem.message + (problem.fix.empty() ? "" : ' ' + problem.fix));
    totals.some_bad = true;
  }
}

bool starts_an_export(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  std::string start(64, '\0');
  in.read(start.data(), static_cast<std::streamsize>(start.size()));
  return is_exported_history(start);
}

/// An export may be larger than memory: it is brought in by pieces of whole lines.
void import_export(History& history, const std::string& name, Totals& totals) {
  std::ifstream in(name, std::ios::binary);
  std::string piece;
  std::string line;
  std::size_t first = 1;
  std::size_t next = 1;
  const auto bring = [&] {
    if (!piece.empty()) add(name, bring_in(history, piece, {}, clock_now(), speech("en"), first), totals);
    piece.clear();
    first = next;
  };
  while (std::getline(in, line)) {
    piece.append(line).append("\n");
    ++next;
    if (piece.size() >= kPieceBytes) bring();
  }
  bring();
}

void import_whole(History& history, const std::string& name, Totals& totals) {
  const InputFile file = read_input_file(name);
  if (!file.fault.empty()) {
    complain_about(file.name, file.fault);
    totals.some_bad = totals.machine_fault = true;
    return;
  }
  add(file.name, bring_in(history, file.text, {}, clock_now(), speech("en")), totals);
}

ExitCode run(const std::vector<std::string>& files, const Console& console) {
  return with_history([&](History& history) {
    Totals totals;
    for (const std::string& file : files) {
      if (file != "-" && starts_an_export(file)) {
        import_export(history, file, totals);
      } else {
        import_whole(history, file, totals);
      }
    }
    const std::string told =
        "kept: " + std::to_string(totals.kept) + "\nknown already: " + std::to_string(totals.known);
    if (console.print(told + '\n')) return ExitCode::machine_fault;
    if (!totals.some_bad) return ExitCode::done;
    return totals.machine_fault && files.size() == 1 ? ExitCode::machine_fault : ExitCode::nothing_analysed;
  });
}

}  // namespace

void add_import_command(CLI::App& app, ChosenCommand& chosen) {
  auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* command = app.add_subcommand(
      "import", "Bring in an exported history, captures, or what you copied from my.uscis.gov");
  command->add_option("files", *files, "Files to read; - is the standard input")->required();
  command->callback(
      [files, &chosen] { chosen = [files](const Console& console) { return run(*files, console); }; });
}

}  // namespace caselight
