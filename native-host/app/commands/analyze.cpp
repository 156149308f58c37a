#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/clock.hpp"
#include "app/commands.hpp"
#include "app/input_file.hpp"
#include "explain/explain_inputs.hpp"

namespace caselight {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string format = "text";
  std::string now;
  std::string locale = "en";
  std::string previous;
  bool share = false;
};

ExitCode wrong(const std::string& sentence) {
  Console::complain_line("caselight: " + sentence);
  return ExitCode::wrong_command_line;
}

ExitCode run(Options options, const Console& console) {
  if (const auto why = wrong_option(options.now, options.locale)) return wrong(*why);
  if (const auto why = wrong_share(options.share, options.format)) return wrong(*why);
  const std::optional<Instant> now = options.now.empty() ? clock_now() : moment_of(options.now);
  if (options.files.empty()) options.files.emplace_back("-");
  InputsAsked asked{{}, std::nullopt, options.format, options.locale, *now};
  asked.share = options.share;
  for (const std::string& file : options.files) asked.inputs.push_back(read_input_file(file));
  if (!options.previous.empty()) asked.previous = read_input_file(options.previous);
  const Explained explained = explain_inputs(asked);
  for (const std::string& complaint : explained.complaints) Console::complain_line(complaint);
  if (!explained.output.empty() && console.print(explained.output)) return ExitCode::machine_fault;
  return explained.code;
}

}  // namespace

void add_analyze_command(CLI::App& app, ChosenCommand& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("analyze", "Explain one or more captures, or what you copied from my.uscis.gov");
  command->add_option("files", options->files, "Files to read (- or none: standard input)");
  command->add_option("--format", options->format, "text, html, json, ics or csv")
      ->check(CLI::IsMember({"html", "json", "text", "ics", "csv"}));
  command->add_option("--now", options->now,
                      "Date and time to count from, such as 2026-11-23T12:00:00Z (default: now)");
  command->add_option("--locale", options->locale, "The language of the summary: " + known_locales());
  command->add_option("--previous", options->previous, "An earlier capture of the same case, for comparison");
  command->add_flag("--share", options->share,
                    "A copy to show to others: names, receipt numbers, A-numbers and addresses are hidden");
  command->callback(
      [options, &chosen] { chosen = [options](const Console& console) { return run(*options, console); }; });
}

}  // namespace caselight
