#include "report/phrases/conflicts.hpp"

#include <algorithm>
#include <array>

#include "report/phrases/evidence.hpp"

namespace caselight {
namespace {

constexpr std::array kResolutions{Word::conflict_status_text_speaks,  Word::conflict_newer_document_speaks,
                                  Word::conflict_newer_notice_speaks, Word::conflict_not_decided,
                                  Word::conflict_code_ignored,        Word::conflict_both_shown,
                                  Word::conflict_text_outranks_flag,  Word::conflict_response_recorded,
                                  Word::conflict_undated_text,        Word::conflict_newer_paper_speaks};
static_assert(kResolutions.size() == static_cast<std::size_t>(Resolution::newer_paper_speaks) + 1);

}  // namespace

std::string conflict_statement(const Conflict& conflict, const Speech& speech) {
  switch (conflict.about) {
    case ConflictAbout::outcome:
      return speech.say(Word::conflict_outcome);
    case ConflictAbout::code_meaning:
      return speech.say(Word::conflict_code_meaning, {{"subject", conflict.subject}});
    case ConflictAbout::closed:
      return speech.say(conflict.resolution == Resolution::not_decided ? Word::conflict_closed_by_code
                                                                       : Word::conflict_closed);
    case ConflictAbout::office:
      return speech.say(Word::conflict_office);
    case ConflictAbout::evidence_request:
      return speech.say(Word::conflict_evidence_request);
    case ConflictAbout::form:
      return speech.say(Word::conflict_form);
    case ConflictAbout::codes:
      break;
  }
  return speech.say(conflict.subject.empty() ? Word::conflict_codes : Word::conflict_undated_code);
}

std::string_view conflict_resolution(const Conflict& conflict, const Speech& speech) {
  return speech.plain(kResolutions[static_cast<std::size_t>(conflict.resolution)]);
}

std::vector<Side> conflict_sides(const Case& of, const Conflict& conflict, const Speech& speech) {
  std::vector<Side> out;
  std::vector<std::int64_t> sources;  // of each side, how many others say it
  for (const auto& claim : conflict.claims) {
    const bool ours =
        claim.reading_source.empty();  // a value of the record: USCIS's words, or a setting of ours
    const auto word = Speech::find("claim", (ours ? "value." : "") + std::string(claim.says));
    Side side{std::string(word ? speech.plain(*word) : claim.says), {}, claim.source, !word, {}};
    if (ours) {
      side.source = evidence_label(of.evidence_of(claim.source), speech);
      if (const auto code = Speech::find("codes", claim.says)) side.means = speech.say(*code);
      out.push_back(std::move(side));
      sources.push_back(0);
      continue;
    }
    const auto same =
        std::find_if(out.begin(), out.end(), [&](const Side& one) { return one.says == side.says; });
    const auto at = static_cast<std::size_t>(same - out.begin());
    if (same == out.end()) {
      out.push_back(std::move(side));
      sources.push_back(0);
    }
    out[at].source = speech.say(Word::conflict_other_sources, {{"count", ++sources[at]}});
  }
  return out;
}

}  // namespace caselight
