#include "app/program.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "app/caller.hpp"

namespace caselight {
namespace {

using Arguments = std::vector<std::string_view>;

void complain(const Program& program, std::string_view text) {
  Console::complain_line(std::string(program.name).append(": ").append(text));
}

ExitCode serve(const Program& program, const Arguments& arguments, const Console& console) {
  switch (who_calls(arguments)) {
    case Caller::known_browser:
      return program.serve_browser(console);
    case Caller::person:
      return program.answer_person(arguments, console);
    case Caller::unknown_browser:
      break;
  }
  complain(program, "Caselight does not recognize this extension. Nothing was read.");
  return ExitCode::wrong_command_line;
}

ExitCode start(const Program& program, const Arguments& arguments) {
  const Console console{.output = take_standard_output()};
  if (console.output == -1) return ExitCode::machine_fault;
  ignore_broken_pipes();
  for (const std::string& refused : harden_process(program.sockets)) complain(program, refused);
  return serve(program, arguments, console);
}

}  // namespace

int run_program(const Program& program, int argc, char** argv) {
  try {
    return static_cast<int>(start(program, {argv + std::min(argc, 1), argv + argc}));
  } catch (const std::exception& fault) {
    complain(program, fault.what());
    return static_cast<int>(ExitCode::machine_fault);
  }
}

}  // namespace caselight

// In place of the library's own, which would print the exception's message (it may quote a case) and which
// links a demangler to do so.
void __gnu_cxx::__verbose_terminate_handler() { std::abort(); }  // NOLINT(bugprone-reserved-identifier)
