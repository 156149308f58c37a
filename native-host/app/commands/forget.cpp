#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/commands/history_command.hpp"
#include "app/history_words.hpp"
#include "capture/capture.hpp"

namespace caselight {
namespace {

struct Options {
  std::vector<std::string> receipts;
  bool all = false;
};

ExitCode wrong(const std::string& sentence) {
  Console::complain_line("caselight: " + sentence);
  return ExitCode::wrong_command_line;
}

std::string told(std::int64_t cases) { return "deleted: " + std::to_string(cases) + '\n'; }

ExitCode forget_some(History& history, const std::vector<std::string>& receipts, const Console& console) {
  std::vector<std::string> known;
  for (const std::string& receipt : receipts) {
    if (history.has_case(receipt)) {
      known.push_back(receipt);
    } else {
      complain_about(receipt, speech("en").say(Word::history_nothing_kept));
    }
  }
  // Also without a case that is known: what an earlier call was kept from finishing is done now.
  if (console.print(told(history.forget(known)))) return ExitCode::machine_fault;
  return known.size() == receipts.size() ? ExitCode::done : ExitCode::nothing_analysed;
}

ExitCode run(const Options& options, const Console& console) {
  if (options.all != options.receipts.empty()) return wrong("give receipt numbers or --all, not both.");
  std::vector<std::string> receipts;
  for (const std::string& given : options.receipts) {
    receipts.push_back(normalise_receipt(given));
    if (receipts.back().empty())
      return wrong(given + " is not a receipt number. Write it like IOE0000000001.");
  }
  return with_history([&](History& history) {
    try {
      if (!options.all) return forget_some(history, receipts, console);
      return console.print(told(history.forget_all())) ? ExitCode::machine_fault : ExitCode::done;
    } catch (const HistoryFault& fault) {
      const Refusal why = explain_forgetting(fault, speech("en"));
      complain_about("forget", why.message + ' ' + why.fix);
      return ExitCode::machine_fault;
    }
  });
}

}  // namespace

void add_forget_command(CLI::App& app, ChosenCommand& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("forget", "Permanently delete saved cases");
  command->add_option("receipts", options->receipts, "Receipt numbers");
  command->add_flag("--all", options->all, "Delete everything that is saved");
  command->callback(
      [options, &chosen] { chosen = [options](const Console& console) { return run(*options, console); }; });
}

}  // namespace caselight
