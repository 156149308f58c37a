#include "explain/explain_inputs.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "analysis/analyze.hpp"
#include "analysis/changes.hpp"
#include "casefile/casefile.hpp"
#include "explain/intake_words.hpp"
#include "explain/many_cases.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

/// What the inputs gave: the analyses, and whether any input had to be left out.
struct Harvest {
  const Speech& words;  ///< of the complaints
  std::vector<Analysis> analyses = {};
  bool many_asked = false;  ///< several inputs, or one that holds several cases
  bool some_bad = false;
  bool machine_fault = false;
  std::vector<std::string> complaints = {};
};

void complain(Harvest& out, const std::string& name, const std::string& sentence) {
  out.complaints.push_back("caselight: " + name + ": " + sentence);
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
    const Refusal refusal = explain_refusal(failed, out.words);
    complain(out, name, refusal.message + ' ' + refusal.fix);
    out.some_bad = true;
  }
}

void harvest_file(const InputFile& file, Instant now, Harvest& out) {
  if (!file.fault.empty()) {
    complain(out, file.name, file.fault);
    out.some_bad = true;
    out.machine_fault = true;
    return;
  }
  const Intake intake = read_input(file.text);
  out.many_asked = out.many_asked || intake.captures.size() > 1;
  if (intake.captures.empty()) {
    const Refusal refusal = explain_refusal(intake, out.words);
    complain(out, file.name, refusal.message + ' ' + refusal.fix);
    out.some_bad = true;
  }
  harvest_captures(intake, file.name, now, out);
  if (const auto left_out = explain_left_out(intake, out.words)) {
    complain(out, file.name, left_out->message + ' ' + left_out->fix);
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

std::string as_text(const Harvest& harvest, const Speech& words, Edition edition) {
  std::string out;
  for (const Analysis& analysis : harvest.analyses) {
    if (!out.empty()) out += '\n';
    out += to_text(analysis, words, edition);
    if (out.back() != '\n') out += '\n';
  }
  return out;
}

std::string render(const Harvest& harvest, const std::string& format, const Speech& words, Edition edition) {
  if (format == "json") return as_json(harvest, words);
  if (format == "html") return to_html(std::span<const Analysis>(harvest.analyses), words, edition) + '\n';
  if (format == "ics") return to_ics(harvest.analyses, words);
  if (format == "csv") return to_csv(harvest.analyses, words);
  return as_text(harvest, words, edition);
}

/// Puts the changes against an earlier capture into each analysis of the same case.
std::optional<ExitCode> compare_with(const InputFile& previous, Harvest& harvest, Instant now) {
  Harvest earlier{harvest.words};
  harvest_file(previous, now, earlier);
  harvest.complaints.insert(harvest.complaints.end(), earlier.complaints.begin(), earlier.complaints.end());
  if (earlier.analyses.empty())
    return earlier.machine_fault ? ExitCode::machine_fault : ExitCode::nothing_analysed;
  bool compared = false;
  for (Analysis& analysis : harvest.analyses) {
    for (const Analysis& before : earlier.analyses) {
      if (before.of->receipt != analysis.of->receipt) continue;
      tell_changes(analysis, find_changes(before, analysis));
      compared = true;
    }
  }
  if (compared) return std::nullopt;
  complain(harvest, previous.name,
           "It is about another case, so there is nothing to compare. Give an earlier capture with the same "
           "receipt number.");
  return ExitCode::nothing_analysed;
}

ExitCode ending(const Harvest& harvest, std::size_t inputs) {
  if (!harvest.some_bad) return ExitCode::done;
  return harvest.machine_fault && inputs == 1 ? ExitCode::machine_fault : ExitCode::nothing_analysed;
}

bool knows_locale(std::string_view tag) {
  const auto language = tag.substr(0, tag.find_first_of("-_"));
  const auto known = locales();
  return std::find(known.begin(), known.end(), language) != known.end();
}

}  // namespace

std::string known_locales() {
  std::string out;
  for (const auto locale : locales()) out.append(out.empty() ? "" : " or ").append(locale);
  return out;
}

std::optional<std::string> wrong_option(const std::string& now, std::string_view locale) {
  if (!now.empty() && !moment_of(now))
    return "--now " + now + " is not a date. Write it like 2026-11-23T12:00:00Z.";
  if (knows_locale(locale)) return std::nullopt;
  return "--locale " + std::string(locale) + " is not available. Use " + known_locales() + ".";
}

std::optional<std::string> wrong_share(bool share, std::string_view format) {
  if (!share || format == "html" || format == "text") return std::nullopt;
  return "--share goes with --format html or text.";
}

std::optional<Instant> moment_of(const std::string& text) {
  const auto stamp = parse_stamp(text);
  if (!stamp) return std::nullopt;
  const bool day_alone = !stamp->has_time && text.find(':') == std::string::npos;
  return day_alone ? stamp->at + std::chrono::hours{12} : stamp->at;
}

Explained explain_inputs(const InputsAsked& asked) {
  Harvest harvest{speech(asked.complaints_locale)};
  harvest.many_asked = asked.inputs.size() > 1;
  for (const InputFile& file : asked.inputs) harvest_file(file, asked.now, harvest);
  if (harvest.analyses.empty())
    return {{}, std::move(harvest.complaints), ending(harvest, asked.inputs.size())};
  if (asked.previous) {
    if (const auto failed = compare_with(*asked.previous, harvest, asked.now))
      return {{}, std::move(harvest.complaints), *failed};
  }
  const Speech& words = speech(asked.locale);
  if (asked.share) harvest.analyses = copies_to_share(harvest.analyses, words);
  const Edition edition = asked.share ? Edition::copy_to_share : Edition::own;
  std::string output = render(harvest, asked.format, words, edition);
  return {std::move(output), std::move(harvest.complaints), ending(harvest, asked.inputs.size())};
}

}  // namespace caselight
