#include <algorithm>
#include <cstdio>
#include <exception>
#include <string_view>
#include <vector>

#include "app/caller.hpp"
#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "platform/hardening.hpp"

namespace caselight {
namespace {

ExitCode run(const std::vector<std::string_view>& arguments, const Console& console) {
  switch (who_calls(arguments)) {
    case Caller::known_browser:
      return serve_browser(console);
    case Caller::person:
      return run_command_line(arguments, console);
    case Caller::unknown_browser:
      break;
  }
  Console::complain("caselight: this extension is not known here; nothing was read.\n");
  return ExitCode::wrong_command_line;
}

ExitCode start(const std::vector<std::string_view>& arguments) {
  const Console console{.output = take_standard_output()};
  if (console.output == -1) return ExitCode::machine_fault;
  ignore_broken_pipes();
  for (const std::string& refused : harden_process(Sockets::denied))
    Console::complain("caselight: " + refused + '\n');
  return run(arguments, console);
}

}  // namespace
}  // namespace caselight

int main(int argc, char** argv) {
  try {
    return static_cast<int>(caselight::start({argv + std::min(argc, 1), argv + argc}));
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "caselight: %s\n", fault.what());
    return static_cast<int>(caselight::ExitCode::machine_fault);
  }
}
