#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// `small`: about half of `plain`, a fact a line, for a model that can do little.
enum class BriefLevel : std::uint8_t { plain, detailed, small };

struct BriefChoices {
  BriefLevel level = BriefLevel::plain;
  bool blur_dates = false;                 ///< days become months
  std::optional<Date> compared_with = {};  ///< the day of the reading that Analysis::changes are told against
  std::size_t first_evidence = 0;  ///< is added to each number of evidence: `[e2012]` of a second case
};

/// A piece that the person can strike as a whole. Each line is one claim with the ids of its evidence:
/// `[e12]` is Case::evidence[12].
struct BriefPart {
  std::string id;  ///< `status`; the same in every language
  std::string title;
  std::string text;
};

/// What a model is told about a case.
struct Brief {
  std::string id;  ///< `b-` and a hash of everything in it: another id is another brief
  std::vector<BriefPart> parts;
  std::size_t cases = 1;  ///< so many are told

  /// Exactly what is sent as data when the parts named in `struck` are left out. Has no `<` and no `>`.
  std::string text(const std::vector<std::string>& struck = {}) const;
  /// The same of one of several cases alone, as it stands in `text`.
  std::string text_of_case(std::size_t place, const std::vector<std::string>& struck = {}) const;
  bool has_part(std::string_view part) const;
};

/// `analysis` must be redacted. The same analysis, language and choices give the same brief.
Brief make_brief(const Analysis& analysis, const Speech& speech, const BriefChoices& choices);

/// Evidence ids of one case among several: `[e12]` of the first, `[e2012]` of the second.
inline constexpr std::size_t kEvidencePerCase = 1000;
constexpr std::size_t first_evidence_of(std::size_t place) {
  return place == 0 ? 0 : (place + 1) * kEvidencePerCase;
}
/// The place of the case that an evidence id belongs to.
constexpr std::size_t case_of_evidence(std::size_t id) {
  return id < kEvidencePerCase ? 0 : id / kEvidencePerCase - 1;
}

/// Several cases of a person or a family in one brief: the first as `choices` say, the others in short. Each
/// has evidence ids and parts of its own. Cases that do not fit into what a model is told are left out at the
/// end.
Brief make_family_brief(const std::vector<const Analysis*>& cases, const Speech& speech,
                        const BriefChoices& choices);
/// What the instructions say about the ids of several cases; empty for one.
std::string family_instruction(const std::vector<const Analysis*>& cases, const Speech& speech);

/// A question that this case raises, in the person's own words.
struct SuggestedQuestion {
  std::string_view id;  ///< `appointment`; the same in every language
  std::string text;
};
/// At most five, none of them tactless after a decision against the case. Where `others` are told beside it,
/// the first ask what one case has to do with another.
std::vector<SuggestedQuestion> suggested_questions(const Analysis& analysis, const Speech& speech,
                                                   const std::vector<const Analysis*>& others = {});

}  // namespace caselight
