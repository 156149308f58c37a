#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/brief_lines.hpp"
#include "brief/answer/case_facts.hpp"

namespace caselight {

enum class ClaimFault : std::uint8_t {
  against_case,         ///< another outcome, a softened decision, another form's state
  against_appointment,  ///< another kind of appointment than the analysis found
  not_cited             ///< the evidence that the sentence names does not speak of this
};
struct WrongClaim {
  ClaimFault fault = ClaimFault::against_case;
  std::string words;
};

/// What a sentence claims of the case and the findings of the analysis, or the evidence that it names, do not
/// bear out. A claim that is denied, asked, a condition or general knowledge is none.
std::vector<WrongClaim> wrong_claims(std::string_view sentence, const std::set<std::size_t>& cited,
                                     const BriefLines& lines, const CaseFacts& facts);

}  // namespace caselight
