// The second program: started by a browser, it talks to the language model that the person chose.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <vector>

#include "app/caller.hpp"
#include "app/console.hpp"
#include "assistant/desk.hpp"
#include "messaging/serve.hpp"
#include "platform/hardening.hpp"

namespace caselight {
namespace {

constexpr std::string_view help =
    "caselight-assistant asks the language model that you chose, for the Caselight extension.\n"
    "Your browser starts it by itself; `caselight install` makes it known to the browsers that you have.\n"
    "It keeps your API key where you said, and connects to nothing but the address in your settings.\n";

HttpLimits limits() {
  HttpLimits limits;
  // By this OpenSSL and curl are told of a firm's own authority, or of a system's unusual place.
  if (const char* const file = std::getenv("SSL_CERT_FILE")) limits.authorities = file;
  // Also for tests, which cannot wait a minute for a server that says nothing.
  const char* const text = std::getenv("CASELIGHT_STALL_MS");
  int stall = 0;
  if (text == nullptr) return limits;
  const std::string_view digits(text);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), stall);
  if (error == std::errc{} && stall > 0) limits.stall = limits.local_stall = Milliseconds(stall);
  return limits;
}

ExitCode exit_code(Ending ending) {
  if (ending == Ending::done) return ExitCode::done;
  return ending == Ending::cut_short ? ExitCode::nothing_analysed : ExitCode::machine_fault;
}

ExitCode serve_browser(const Console& console) {
  const Environment environment = read_environment();
  if (environment.home.empty()) {
    Console::complain(
        "caselight-assistant: the system does not say where your home folder is (HOME is not set).\n");
    return ExitCode::machine_fault;
  }
  const HttpLibrary library;
  Assistant assistant(assistant_files(environment), system_keyring(), limits());
  Desk desk(CASELIGHT_VERSION, assistant);
  return exit_code(serve(standard_input, console.output, desk));
}

ExitCode answer_person(const std::vector<std::string_view>& arguments, const Console& console) {
  const bool version = !arguments.empty() && arguments.front() == "--version";
  const bool asked = arguments.empty() || version || arguments.front() == "--help";
  if (!asked) {
    Console::complain("caselight-assistant: it takes no commands (see caselight-assistant --help)\n");
    return ExitCode::wrong_command_line;
  }
  const std::string_view text = version ? "caselight-assistant " CASELIGHT_VERSION "\n" : help;
  return console.print(text) ? ExitCode::machine_fault : ExitCode::done;
}

ExitCode run(const std::vector<std::string_view>& arguments, const Console& console) {
  switch (who_calls(arguments)) {
    case Caller::known_browser:
      return serve_browser(console);
    case Caller::person:
      return answer_person(arguments, console);
    case Caller::unknown_browser:
      break;
  }
  Console::complain("caselight-assistant: this extension is not known here; nothing was read.\n");
  return ExitCode::wrong_command_line;
}

ExitCode start(const std::vector<std::string_view>& arguments) {
  const Console console{.output = take_standard_output()};
  if (console.output == -1) return ExitCode::machine_fault;
  ignore_broken_pipes();
  for (const std::string& refused : harden_process(Sockets::allowed))
    Console::complain("caselight-assistant: " + refused + '\n');
  return run(arguments, console);
}

}  // namespace
}  // namespace caselight

int main(int argc, char** argv) {
  try {
    return static_cast<int>(caselight::start({argv + std::min(argc, 1), argv + argc}));
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "caselight-assistant: %s\n", fault.what());
    return static_cast<int>(caselight::ExitCode::machine_fault);
  }
}
