#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/analyze.hpp"
#include "analysis/changes.hpp"
#include "app/commands.hpp"
#include "app/input_file.hpp"
#include "app/intake_words.hpp"
#include "casefile/casefile.hpp"
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

/// What the inputs gave: the analyses, and whether any input had to be left out.
struct Harvest {
  std::vector<Analysis> analyses;
  bool many_asked = false;  ///< several inputs, or one that holds several cases
  bool some_bad = false;
  bool machine_fault = false;
};

void complain(const std::string& name, const std::string& sentence) {
  Console::complain_line("caselight: " + name + ": " + sentence);
}

/// A day without a clock is meant as that day: at noon UTC it is the same day in every state.
std::optional<Stamp> moment_of(const std::string& text) {
  auto stamp = parse_stamp(text);
  const bool day_alone = stamp && !stamp->has_time && text.find(':') == std::string::npos;
  if (day_alone) stamp->at += std::chrono::hours{12};
  return stamp;
}

Instant clock_now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

void harvest_captures(const Intake& intake, const std::string& name, Instant now, Harvest& out) {
  for (const Capture& capture : intake.captures) {
    if (!capture.nothing_read()) {
      out.analyses.push_back(analyze(make_case(capture), now));
      continue;
    }
    Intake failed;
    failed.captures.push_back(capture);
    failed.problem = IntakeProblem::every_answer_failed;
    const Refusal refusal = explain_refusal(failed, speech("en"));
    complain(name, refusal.message + ' ' + refusal.fix);
    out.some_bad = true;
  }
}

void harvest_file(const std::string& name, Instant now, Harvest& out) {
  const InputFile file = read_input_file(name);
  if (!file.fault.empty()) {
    complain(file.name, file.fault);
    out.some_bad = true;
    out.machine_fault = true;
    return;
  }
  const Intake intake = read_input(file.text);
  out.many_asked = out.many_asked || intake.captures.size() > 1;
  if (intake.captures.empty()) {
    const Refusal refusal = explain_refusal(intake, speech("en"));
    complain(file.name, refusal.message + ' ' + refusal.fix);
    out.some_bad = true;
  }
  harvest_captures(intake, file.name, now, out);
  if (const auto left_out = explain_left_out(intake, speech("en"))) {
    complain(file.name, left_out->message + ' ' + left_out->fix);
    out.some_bad = true;
  }
}

std::string as_json(const Harvest& harvest, const Speech& words) {
  if (!harvest.many_asked) return to_json(harvest.analyses.front(), words) + '\n';
  std::string out = "[";
  for (const Analysis& analysis : harvest.analyses) {
    if (out.size() > 1) out += ',';
    out += to_json(analysis, words);
  }
  return out + "]\n";
}

std::string as_text(const Harvest& harvest, const Speech& words) {
  std::string out;
  for (const Analysis& analysis : harvest.analyses) {
    if (!out.empty()) out += '\n';
    out += to_text(analysis, words);
    if (out.back() != '\n') out += '\n';
  }
  return out;
}

std::string render(const Harvest& harvest, const std::string& format, const Speech& words) {
  if (format == "json") return as_json(harvest, words);
  if (format == "html") return to_html(std::span<const Analysis>(harvest.analyses), words) + '\n';
  if (format == "ics") return to_ics(harvest.analyses, words);
  if (format == "csv") return to_csv(harvest.analyses, words);
  return as_text(harvest, words);
}

/// Puts the changes against an earlier capture into each analysis of the same case.
std::optional<ExitCode> compare_with(const std::string& name, Harvest& harvest, Instant now) {
  Harvest earlier;
  harvest_file(name, now, earlier);
  if (earlier.analyses.empty())
    return earlier.machine_fault ? ExitCode::machine_fault : ExitCode::nothing_analysed;
  bool compared = false;
  for (Analysis& analysis : harvest.analyses) {
    for (const Analysis& before : earlier.analyses) {
      if (before.of->receipt != analysis.of->receipt) continue;
      analysis.changes = find_changes(before, analysis);
      compared = true;
    }
  }
  if (compared) return std::nullopt;
  complain(name,
           "It is about another case, so there is nothing to compare. Give an earlier capture with the same "
           "receipt number.");
  return ExitCode::nothing_analysed;
}

ExitCode ending(const Harvest& harvest, std::size_t inputs) {
  if (!harvest.some_bad) return ExitCode::done;
  return harvest.machine_fault && inputs == 1 ? ExitCode::machine_fault : ExitCode::nothing_analysed;
}

ExitCode wrong(const std::string& sentence) {
  Console::complain_line("caselight: " + sentence);
  return ExitCode::wrong_command_line;
}

bool knows_locale(std::string_view tag) {
  const auto language = tag.substr(0, tag.find_first_of("-_"));
  const auto known = locales();
  return std::find(known.begin(), known.end(), language) != known.end();
}

ExitCode run(Options options, const Console& console) {
  std::optional<Stamp> now = Stamp{clock_now(), true};
  if (!options.now.empty()) now = moment_of(options.now);
  if (!now) return wrong("--now " + options.now + " is not a date. Write it like 2026-11-23T12:00:00Z.");
  if (!knows_locale(options.locale))
    return wrong("--locale " + options.locale + " is not available. Use en or es.");
  if (options.files.empty()) options.files.emplace_back("-");
  Harvest harvest;
  harvest.many_asked = options.files.size() > 1;
  for (const std::string& file : options.files) harvest_file(file, now->at, harvest);
  if (harvest.analyses.empty()) return ending(harvest, options.files.size());
  if (!options.previous.empty()) {
    if (const auto failed = compare_with(options.previous, harvest, now->at)) return *failed;
  }
  const std::string output = render(harvest, options.format, speech(options.locale));
  if (console.print(output)) return ExitCode::machine_fault;
  return ending(harvest, options.files.size());
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
  command->add_option("--locale", options->locale, "The language of the summary: en or es");
  command->add_option("--previous", options->previous, "An earlier capture of the same case, for comparison");
  command->callback(
      [options, &chosen] { chosen = [options](const Console& console) { return run(*options, console); }; });
}

}  // namespace caselight
