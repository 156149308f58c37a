#include "brief/answer/claims.hpp"

#include "brief/answer/claim_sentence.hpp"

namespace caselight {

std::vector<WrongClaim> wrong_claims(std::string_view sentence, const std::set<std::size_t>& cited,
                                     const BriefLines& lines, const CaseFacts& facts) {
  ClaimSentence in(sentence, cited, lines, facts);
  if (in.tokens.empty() || in.question) return {};
  if (facts.known) {
    judge_outcome(in);
    judge_appointment(in);
    judge_response(in);
    judge_progress(in);
    judge_status(in);
    judge_remedy(in);
    judge_longest_time(in);
  }
  judge_form(in);
  judge_code(in);
  judge_reason(in);
  judge_count(in);
  if (in.out.empty()) judge_evidence(in);
  return std::move(in.out);
}

}  // namespace caselight
