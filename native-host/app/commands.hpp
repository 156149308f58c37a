// The subcommands, one file each in commands/. Each adds itself to the command line and says how it is run.
#pragma once
#include <functional>

#include "app/console.hpp"

namespace CLI {
class App;
}

namespace caselight {

/// Set by the subcommand that was chosen; run after the whole command line was understood.
using ChosenCommand = std::function<ExitCode(const Console&)>;

/// analyze.
void add_analyze_command(CLI::App& app, ChosenCommand& chosen);

/// install, uninstall, doctor.
void add_registration_commands(CLI::App& app, ChosenCommand& chosen);

/// cases, forget, export, import: what is kept.
void add_cases_command(CLI::App& app, ChosenCommand& chosen);
void add_forget_command(CLI::App& app, ChosenCommand& chosen);
void add_export_command(CLI::App& app, ChosenCommand& chosen);
void add_import_command(CLI::App& app, ChosenCommand& chosen);

/// The conversation with a browser; not a subcommand, because only browsers start it.
ExitCode serve_browser(const Console& console);

}  // namespace caselight
