#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/answer_text.hpp"
#include "brief/redaction/redactor.hpp"
#include "casefile/case.hpp"

namespace caselight {

enum class FindingKind : std::uint8_t {
  unknown_evidence,
  unknown_date,
  unknown_code,
  promise,
  legal_advice,
  unknown_placeholder,
  foreign_link
};
std::string_view name_of(FindingKind kind);

/// What is wrong with a sentence of an answer. A dropped sentence is not shown at all.
struct AnswerFinding {
  FindingKind kind = FindingKind::promise;
  std::string text;  ///< the words in question, with placeholders put back
  bool dropped = false;
};

enum class PieceKind : std::uint8_t { text, reference, link, removed_link };

/// A run of an answer that is written in one way.
struct AnswerPiece {
  PieceKind kind = PieceKind::text;
  std::string text;  ///< with placeholders put back
  std::uint8_t style = 0;
  EvidenceRef evidence = kNoEvidence;
  std::string_view address = {};  ///< of an official page
};

struct CheckedSentence {
  std::vector<AnswerPiece> pieces;
  std::vector<std::size_t> findings;  ///< into CheckedAnswer::findings
  bool dropped = false;
  bool grounded = false;  ///< names evidence that was sent
};

struct CheckedBlock {
  BlockKind kind = BlockKind::paragraph;
  std::vector<CheckedSentence> sentences;
};

struct CheckedAnswer {
  std::vector<CheckedBlock> blocks;
  std::vector<AnswerFinding> findings;
  bool finished = true;
};

/// Checks a model's answer, any bytes, against `sent`, the data that it was given; of `question`, redacted,
/// only placeholders count. While the answer is not finished its last sentence is held back, because its end
/// may change what it says. `redactor` gave out the placeholders.
CheckedAnswer check_answer(std::string_view answer, bool finished, std::string_view sent,
                           std::string_view question, const Redactor& redactor);

}  // namespace caselight
