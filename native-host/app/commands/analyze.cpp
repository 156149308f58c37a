#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/clock.hpp"
#include "app/commands.hpp"
#include "app/explain_inputs.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string format = "text";
  std::string now;
  std::string locale = "en";
  std::string previous;
};

ExitCode wrong(const std::string& sentence) {
  Console::complain_line("caselight: " + sentence);
  return ExitCode::wrong_command_line;
}

bool knows_locale(std::string_view tag) {
  const auto language = tag.substr(0, tag.find_first_of("-_"));
  const auto known = locales();
  return std::find(known.begin(), known.end(), language) != known.end();
}

/// "en or es".
std::string known_locales() {
  std::string out;
  for (const auto locale : locales()) out.append(out.empty() ? "" : " or ").append(locale);
  return out;
}

ExitCode run(Options options, const Console& console) {
  const std::optional<Instant> now = options.now.empty() ? clock_now() : moment_of(options.now);
  if (!now) return wrong("--now " + options.now + " is not a date. Write it like 2026-11-23T12:00:00Z.");
  if (!knows_locale(options.locale))
    return wrong("--locale " + options.locale + " is not available. Use " + known_locales() + ".");
  if (options.files.empty()) options.files.emplace_back("-");
  InputsAsked asked{{}, std::nullopt, options.format, options.locale, *now};
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
  command->callback(
      [options, &chosen] { chosen = [options](const Console& console) { return run(*options, console); }; });
}

}  // namespace caselight
