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

  /// Exactly what is sent as data when the parts named in `struck` are left out. Has no `<` and no `>`.
  std::string text(const std::vector<std::string>& struck = {}) const;
  bool has_part(std::string_view part) const;
};

/// `analysis` must be redacted. The same analysis, language and choices give the same brief.
Brief make_brief(const Analysis& analysis, const Speech& speech, const BriefChoices& choices);

/// A question that this case raises, in the person's own words.
struct SuggestedQuestion {
  std::string_view id;  ///< `appointment`; the same in every language
  std::string text;
};
/// At most five, none of them tactless after a decision against the case.
std::vector<SuggestedQuestion> suggested_questions(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
