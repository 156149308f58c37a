#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "brief/answer/answer_text.hpp"
#include "brief/answer/check.hpp"
#include "brief/answer/sides.hpp"

namespace caselight {

/// A sentence of an answer, with what is known of it before it is judged.
struct AnswerSpan {
  std::size_t block = 0;
  SentenceSpan at;
  std::string plain;  ///< without evidence ids
  std::optional<FindingKind> forbidden = std::nullopt;
  std::string words = {};          ///< that are forbidden
  bool sent = false;               ///< the data says it too
  std::set<std::size_t> ids = {};  ///< evidence that it names and that was sent
  std::size_t place = 0;           ///< of the case that it is about

  bool is_grounded() const { return !ids.empty(); }
};

/// Every sentence in its order; without the last one while the answer is not finished. `evidence` was sent.
std::vector<AnswerSpan> spans_of(const std::vector<AnswerBlock>& blocks, bool finished, const Sides& sides,
                                 const std::set<std::size_t>& evidence);

/// A question asserts nothing.
bool is_question(std::string_view plain);

/// What a sentence says of one case.
struct ClaimedOfCase {
  std::string plain;
  std::set<std::size_t> ids;
  std::size_t place = 0;
};
/// The whole sentence; where it cites several cases, each piece up to the evidence of its case.
std::vector<ClaimedOfCase> claimed_of_cases(const AnswerBlock& block, const AnswerSpan& span,
                                            const Sides& sides);

/// Marks what foretells or advises: each sentence alone, and together with the next where it ends in the
/// middle of a thought. `known_words` are those of the data.
void mark_forbidden(std::vector<AnswerSpan>& spans, const Sides& sides,
                    const std::set<std::string>& known_words);

}  // namespace caselight
