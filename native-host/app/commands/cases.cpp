#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/clock.hpp"
#include "app/commands.hpp"
#include "app/commands/history_command.hpp"
#include "base/printable.hpp"
#include "explain/kept_reading.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/summary.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

struct Options {
  std::string format = "text";
  std::string locale = "en";
};

constexpr std::int64_t kPage = 1000;

/// Every case, those first that need the person; each analysed anew, with the changes since they last looked.
std::vector<Analysis> analyse_all(History& history, Instant now) {
  std::vector<std::string> receipts;
  CaseQuery query{.limit = kPage};
  for (CaseList list = history.list(query); !list.rows.empty(); list = history.list(query)) {
    for (const CaseRow& row : list.rows) receipts.push_back(row.receipt);
    query.offset += kPage;
  }
  std::vector<Analysis> out;
  for (const std::string& receipt : receipts) {
    const auto newest = history.newest(receipt);
    auto analysis = newest ? analyse_kept(*newest, now) : std::nullopt;
    if (analysis) out.push_back(std::move(*analysis));
  }
  return out;
}

std::string line_of(const Analysis& analysis, const Speech& words) {
  std::string out = analysis.of->receipt;
  for (const std::string_view part : {form_number(analysis), analysis.of->applicant.value}) {
    if (!part.empty()) out.append("  ").append(part);
  }
  out.append("  ").append(headline(analysis, words).text);
  if (const auto next = next_date(analysis, words)) {
    out.append("  ").append(format_date(next->date)).append(": ").append(next->text);
  }
  return one_line(out) + '\n';
}

std::string as_text(const std::vector<Analysis>& analyses, const Speech& words) {
  if (analyses.empty()) return words.say(Word::history_no_cases) + '\n';
  std::string out;
  for (const Analysis& analysis : analyses) out += line_of(analysis, words);
  return out;
}

std::string as_json(const std::vector<Analysis>& analyses, const Speech& words) {
  std::string out = "[";
  for (const Analysis& analysis : analyses) {
    if (out.size() > 1) out += ',';
    out += to_json(analysis, words);
  }
  return out + "]\n";
}

std::string render(const std::vector<Analysis>& analyses, const Options& options) {
  const Speech& words = speech(options.locale);
  if (options.format == "json") return as_json(analyses, words);
  if (options.format == "csv") return to_csv(analyses, words);
  if (options.format == "ics") return to_ics(analyses, words);
  return as_text(analyses, words);
}

ExitCode run(const Options& options, const Console& console) {
  return with_history([&](History& history) {
    const std::string output = render(analyse_all(history, clock_now()), options);
    return console.print(output) ? ExitCode::machine_fault : ExitCode::done;
  });
}

}  // namespace

void add_cases_command(CLI::App& app, ChosenCommand& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("cases", "List the saved cases, one line per case");
  command->add_option("--format", options->format, "text, json, csv or ics")
      ->check(CLI::IsMember({"text", "json", "csv", "ics"}));
  command->add_option("--locale", options->locale, "The language of the list")
      ->check(CLI::IsMember(std::vector<std::string>(locales().begin(), locales().end())));
  command->callback(
      [options, &chosen] { chosen = [options](const Console& console) { return run(*options, console); }; });
}

}  // namespace caselight
