#include "report/phrases/remedies.hpp"

#include <array>

#include "report/phrases/names.hpp"
#include "report/phrases/waits.hpp"

namespace caselight {
namespace {

constexpr std::array kRemedies{
    Word::next_remedy_i290b_motion,   Word::next_remedy_i290b_appeal,
    Word::next_remedy_eoir29,         Word::next_remedy_n336,
    Word::next_remedy_new_filing,     Word::next_remedy_review_in_removal_proceedings,
    Word::next_remedy_district_court, Word::next_remedy_none};
static_assert(kRemedies.size() == static_cast<std::size_t>(Remedy::none) + 1);

std::string text_of(const FormRemedy& remedy, const Speech& speech) {
  std::string text(speech.plain(kRemedies[static_cast<std::size_t>(remedy.remedy)]));
  if (!remedy.only_for.empty()) {
    text = speech.say(Word::next_remedy_only_for,
                      {{"remedy", text}, {"who", population_name(remedy.only_for, speech)}});
  }
  return remedy.sure ? text : speech.say(Word::next_remedy_possible, {{"remedy", text}});
}

}  // namespace

std::vector<RemedyLine> remedy_lines(const Outlook& outlook, const Speech& speech) {
  std::vector<RemedyLine> out;
  for (const RemedyFinding& remedy : outlook.remedies) {
    if (remedy.row != nullptr)
      out.push_back({text_of(*remedy.row, speech), source_name(remedy.row->source, speech)});
  }
  return out;
}

std::optional<Word> remedy_sentence(const Outlook& outlook) {
  switch (outlook.remedy_rule) {
    case RemedyRule::nothing:
      break;
    case RemedyRule::rejected:
      return Speech::find("rules", "rejected_no_appeal");
    case RemedyRule::rejected_asylum:
      return Speech::find("rules", "rejected_asylum");
    case RemedyRule::abandoned:
      return Speech::find("rules", "abandonment_no_appeal");
    case RemedyRule::revoked_automatically:
      return Speech::find("rules", "revoked_automatically");
    case RemedyRule::not_known:
      return Speech::find("forms", "remedy.unknown");
  }
  return std::nullopt;
}

}  // namespace caselight
