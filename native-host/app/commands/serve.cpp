#include "messaging/serve.hpp"
#include "app/brief_service.hpp"
#include "app/case_service.hpp"
#include "app/commands.hpp"
#include "app/memory/memory_service.hpp"
#include "messaging/dispatcher.hpp"
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

}  // namespace

ExitCode serve_browser(const Console& console) {
  keep_freed_memory();
  fetch_memory_ahead();
  Memory memory(caselight_data_directory(read_environment()));
  const auto cases = make_case_service(&memory);
  const auto briefs = make_brief_service(memory);
  const auto remembered = make_memory_service(memory);
  const Services services{.host_version = CASELIGHT_VERSION,
                          .cases = cases.get(),
                          .briefs = briefs.get(),
                          .memory = remembered.get()};
  Dispatcher dispatcher(services);
  return exit_code(serve(standard_input, console.output, dispatcher));
}

}  // namespace caselight
