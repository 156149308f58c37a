#include "app/commands/history_command.hpp"

#include <chrono>

#include "app/clock.hpp"
#include "app/history_words.hpp"
#include "platform/directories.hpp"
#include "platform/environment.hpp"

namespace caselight {

void complain_about(const std::string& what, const std::string& sentence) {
  Console::complain_line("caselight: " + what + ": " + sentence);
}

namespace {

/// At a terminal nobody asks again: what can be brought back is brought back now.
void recover_now(History& history, HistoryState state, const std::string& file) {
  if (state != HistoryState::recovering) return;
  while (!history.recover_step().finished) {
  }
  complain_about(file, explain_history(HistoryState::recovered, speech("en")).message);
}

}  // namespace

ExitCode with_history(const std::function<ExitCode(History&)>& work) {
  const std::filesystem::path directory = caselight_data_directory(read_environment());
  Refusal why = explain_history(HistoryState::unavailable, speech("en"));
  if (directory.is_absolute()) {
    try {
      History history(directory, clock_now);
      const HistoryState found = history.state();
      if (found == HistoryState::busy) throw HistoryFault(found);  // one wait is enough
      recover_now(history, found, (directory / "history.db").string());
      if (found == HistoryState::ok) history.mend_dates(clock_now());
      return work(history);
    } catch (const HistoryFault& fault) {
      why = explain_history(fault, speech("en"));
    }
  }
  complain_about((directory / "history.db").string(), why.message + ' ' + why.fix);
  return ExitCode::machine_fault;
}

}  // namespace caselight
