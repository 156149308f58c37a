// The second program: started by a browser, it talks to the language model that the person chose.
#include <charconv>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "app/console.hpp"
#include "app/program.hpp"
#include "assistant/desk.hpp"
#include "messaging/serve.hpp"

namespace caselight {
namespace {

constexpr std::string_view help =
    "caselight-assistant sends the Caselight extension's questions to the language model that you chose.\n"
    "Your browser starts it automatically. To register it with your browsers, run `caselight install`.\n"
    "It saves your API key where you chose, and connects only to the address in your settings.\n";

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

/// In the words of "What Caselight saw": whether a key can be kept in the system's store for passwords.
std::string keyring_line() {
  switch (system_keyring().state({})) {
    case KeyringState::ok:
      return "- keyring: there and open\n";
    case KeyringState::locked:
      return "- keyring: there and locked\n";
    case KeyringState::absent:
      break;
  }
  return "- keyring: none that answers\n";
}

ExitCode answer_person(std::span<const std::string_view> arguments, const Console& console) {
  const bool version = !arguments.empty() && arguments.front() == "--version";
  if (!arguments.empty() && arguments.front() == "--keyring") {
    return console.print(keyring_line()) ? ExitCode::machine_fault : ExitCode::done;
  }
  const bool asked = arguments.empty() || version || arguments.front() == "--help";
  if (!asked) {
    Console::complain(
        "caselight-assistant: this program takes no commands (see caselight-assistant --help)\n");
    return ExitCode::wrong_command_line;
  }
  const std::string_view text = version ? "caselight-assistant " CASELIGHT_VERSION "\n" : help;
  return console.print(text) ? ExitCode::machine_fault : ExitCode::done;
}

}  // namespace
}  // namespace caselight

int main(int argc, char** argv) {
  using namespace caselight;
  return run_program({"caselight-assistant", Sockets::allowed, serve_browser, answer_person}, argc, argv);
}
