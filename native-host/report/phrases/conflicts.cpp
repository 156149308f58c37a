#include "report/phrases/conflicts.hpp"

#include <array>

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

std::string_view claim_words(const Claim& claim, const Speech& speech) {
  const auto word = claim.reading_source.empty() ? std::nullopt : Speech::find("claim", claim.says);
  return word ? speech.plain(*word) : claim.says;
}

std::string_view claim_source(const Case& of, const Claim& claim) {
  return claim.reading_source.empty() ? std::string_view(of.evidence_of(claim.source).source)
                                      : claim.reading_source;
}

}  // namespace caselight
