#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <vector>

#include "app/commands.hpp"

namespace caselight {
namespace {

constexpr const char* about =
    "Caselight explains your own immigration case on your own computer.\n"
    "Your browser starts this program automatically when the Caselight extension needs it.\n"
    "To register it with your browsers, run `caselight install`.";

// CLI11 reports help, version and mistakes in the same way; only mistakes belong on the standard error.
ExitCode explain(const CLI::App& app, const CLI::ParseError& outcome, const Console& console) {
  const bool asked_for = outcome.get_exit_code() == 0;
  if (!asked_for) {
    Console::complain_line("caselight: " + std::string(outcome.what()) + " (see caselight --help)");
    return ExitCode::wrong_command_line;
  }
  const bool version = outcome.get_name() == "CallForVersion";
  const std::error_code error = console.print(version ? std::string(outcome.what()) + '\n' : app.help());
  return error ? ExitCode::machine_fault : ExitCode::done;
}

ExitCode print_help(const CLI::App& app, const Console& console) {
  if (is_terminal(standard_input)) {
    return console.print(app.help()) ? ExitCode::machine_fault : ExitCode::done;
  }
  Console::complain(app.help());  // started by a program that expects something else: never waits for input
  return ExitCode::wrong_command_line;
}

}  // namespace

ExitCode run_command_line(std::span<const std::string_view> arguments, const Console& console) {
  CLI::App app(about, "caselight");
  ChosenCommand chosen;
  app.set_version_flag("--version", "caselight " CASELIGHT_VERSION);
  app.require_subcommand(0, 1);
  add_analyze_command(app, chosen);
  for (const auto add : {add_cases_command, add_forget_command, add_export_command, add_import_command})
    add(app, chosen);
  add_registration_commands(app, chosen);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // the order that CLI11 takes
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& outcome) {
    return explain(app, outcome, console);
  }
  return chosen ? chosen(console) : print_help(app, console);
}

}  // namespace caselight
