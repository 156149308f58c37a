#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include "app/brief_service.hpp"
#include "app/case_service.hpp"
#include "app/commands.hpp"
#include "app/memory/memory_service.hpp"
#include "messaging/background.hpp"
#include "messaging/background_dispatcher.hpp"
#include "messaging/serve.hpp"
#include "platform/directories.hpp"
#include "platform/environment.hpp"
#include "platform/memory.hpp"

namespace caselight {
namespace {

ExitCode exit_code(Ending ending) {
  switch (ending) {
    case Ending::done:
      return ExitCode::done;
    case Ending::cut_short:
      return ExitCode::nothing_analysed;
    case Ending::failed:
      break;
  }
  return ExitCode::machine_fault;
}

/// On the thread that may wait; what is owed after that is tried again.
constexpr std::chrono::milliseconds kPatience{2'000};

/// For what has begun when the browser ends the conversation: a write of some milliseconds.
constexpr std::chrono::milliseconds kGrace{250};

/// Tests on a slow machine wait longer, so that time does not decide what they see.
std::chrono::milliseconds memory_time(std::chrono::milliseconds usual) {
  const char* const given = std::getenv("CASELIGHT_MEMORY_WAIT_MS");
  const std::string_view text = given == nullptr ? "" : given;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool usable = error == std::errc{} && value > 0 && value <= 60'000;
  return usable ? std::chrono::milliseconds(value) : usual;
}

}  // namespace

ExitCode serve_browser(const Console& console) {
  keep_freed_memory();
  fetch_memory_ahead();
  Background background;
  Memory memory(caselight_data_directory(read_environment()), {kPatience, background.stopping()});
  const auto cases = make_case_service(&memory);
  const auto briefs = make_brief_service(memory);
  const auto remembered = make_memory_service(memory);
  Services services{.host_version = CASELIGHT_VERSION,
                    .cases = cases.get(),
                    .briefs = briefs.get(),
                    .memory = remembered.get(),
                    .at_hand = remembered.get(),
                    .background = &background};
  services.memory_time = memory_time(services.memory_time);
  BackgroundDispatcher dispatcher(services);
  const ExitCode code = exit_code(serve(standard_input, console.output, dispatcher));
  // A disk that does not answer does not keep the process: SQLite's log makes up for what was left.
  if (!background.end_within(kGrace)) std::_Exit(static_cast<int>(code));
  return code;
}

}  // namespace caselight
