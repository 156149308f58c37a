// install, uninstall and doctor: three questions to the same room, answered in the same form.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>

#include "app/commands.hpp"
#include "app/host_half.hpp"
#include "base/printable.hpp"
#include "install/installation.hpp"
#include "platform/files.hpp"

namespace caselight {
namespace {

using SetupAction = std::vector<Finding> (*)(const Setup&);
using AsText = std::string (*)(const std::vector<Finding>&);

std::string as_text(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) text += one_line(finding.about + ": " + finding.text) + '\n';
  return text;
}

ExitCode run(SetupAction action, AsText text_of, const Console& console) {
  const Setup setup{read_environment(), own_executable()};
  if (setup.environment.home.empty()) {
    Console::complain("caselight: the system does not say where your home folder is (HOME is not set).\n");
    return ExitCode::machine_fault;
  }
  const std::vector<Finding> findings = action(setup);
  if (console.print(text_of(findings))) return ExitCode::machine_fault;
  const bool failed = std::ranges::any_of(findings, &Finding::failed);
  return failed ? ExitCode::machine_fault : ExitCode::done;
}

void add_command(CLI::App& app, ChosenCommand& chosen, const char* name, const char* help,
                 SetupAction action) {
  app.add_subcommand(name, help)->callback([&chosen, action] {
    chosen = [action](const Console& console) { return run(action, as_text, console); };
  });
}

void add_doctor(CLI::App& app, ChosenCommand& chosen) {
  const auto shared = std::make_shared<bool>(false);
  CLI::App* doctor = app.add_subcommand("doctor", "Check the installation and show how to fix it");
  doctor->add_flag("--share", *shared,
                   "Use fixed words without paths or names, so that you can show it to others");
  doctor->callback([&chosen, shared] {
    chosen = [shared](const Console& console) {
      return run(examine, *shared ? host_half : as_text, console);
    };
  });
}

}  // namespace

void add_registration_commands(CLI::App& app, ChosenCommand& chosen) {
  add_command(app, chosen, "install", "Register Caselight with every browser found for you", install);
  add_command(app, chosen, "uninstall", "Undo the installation and remove the installed program", uninstall);
  add_doctor(app, chosen);
}

}  // namespace caselight
