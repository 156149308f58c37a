#pragma once

#include <string>
#include <string_view>

#include "analysis/analyze.hpp"
#include "base/json.hpp"
#include "brief/brief.hpp"
#include "brief/redacted_analysis.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"

/// A case as a model is told it, from the JSON that a person would paste.
namespace caselight::told {

struct Told {
  Capture capture;
  Redactor redactor;
  Analysis analysis;
  Brief brief;
};

inline Told tell(std::string_view json, std::string_view locale = "en", BriefChoices choices = {}) {
  Capture capture = read_input(json).captures.at(0);
  Redactor redactor(known_values(capture));
  const Instant now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(12);
  Analysis analysis = redacted(analyze(make_case(capture), now), redactor);
  Brief brief = make_brief(analysis, speech(locale), choices);
  return {std::move(capture), std::move(redactor), std::move(analysis), std::move(brief)};
}

/// The four answers of one made-up I-485, each free text of which ends with `words`.
std::string case_with(std::string_view applicant, std::string_view words);

inline std::string redact(std::string_view applicant, std::string_view text) {
  KnownValues known;
  known.receipt = "IOE0000000001";
  if (!applicant.empty()) {
    known.people.push_back({Identity::applicant, std::string(applicant), name_parts(applicant)});
  }
  return Redactor(known).data(text);
}

}  // namespace caselight::told
