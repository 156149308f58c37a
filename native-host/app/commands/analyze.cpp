#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>

#include "app/commands.hpp"
#include "app/input_file.hpp"
#include "explain/analyze_inputs.hpp"

namespace caselight {
namespace {

Instant clock_now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

ExitCode run(const AnalyzeOptions& options, const Console& console) {
  const Printed printed = analyze_inputs(options, read_input_file, clock_now());
  if (!printed.complaints.empty()) Console::complain(printed.complaints);
  if (!printed.output.empty() && console.print(printed.output)) return ExitCode::machine_fault;
  return printed.code;
}

}  // namespace

void add_analyze_command(CLI::App& app, ChosenCommand& chosen) {
  auto options = std::make_shared<AnalyzeOptions>();
  CLI::App* command =
      app.add_subcommand("analyze", "Explain one or more captures, or what you copied from my.uscis.gov");
  command->add_option("files", options->files, "Files to read (- or none: standard input)");
  command->add_option("--format", options->format, "text, html, json, ics or csv")
      ->check(CLI::IsMember({"html", "json", "text", "ics", "csv"}));
  command->add_option("--now", options->now,
                      "Date and time to count from, such as 2026-11-23T12:00:00Z (default: now)");
  command->add_option("--locale", options->locale, "The language of the summary: en or es");
  command->add_option("--previous", options->previous, "An earlier capture of the same case, for comparison");
  command->callback(
      [options, &chosen] { chosen = [options](const Console& console) { return run(*options, console); }; });
}

}  // namespace caselight
