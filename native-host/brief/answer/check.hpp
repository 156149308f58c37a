#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/answer_text.hpp"
#include "brief/answer/case_facts.hpp"
#include "brief/answer/sent_text.hpp"
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
  foreign_link,
  contradicts_case,    ///< another outcome, kind of appointment or form than the analysis found
  not_in_evidence,     ///< sent, and not what the evidence says that the sentence names
  unchecked_language,  ///< of the whole answer: no rule knows its language
  second_opinion       ///< asked about the sentence alone, the model called it a prediction or advice
};
std::string_view name_of(FindingKind kind);

/// What is wrong with a sentence of an answer. A dropped sentence is not shown at all.
struct AnswerFinding {
  FindingKind kind = FindingKind::promise;
  std::string text;  ///< the words in question, with placeholders put back
  bool dropped = false;
  std::string beside = {};  ///< what the summary says instead, with placeholders put back; may be empty
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
  bool grounded = false;    ///< names evidence that was sent
  std::size_t number = 0;   ///< of all sentences of the answer, from 0
  std::string to_ask = {};  ///< redacted: for a second opinion; empty where there is nothing to ask
  std::string instead =
      {};  ///< in place of a dropped sentence: the summary's own sentence about the day that it named
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

/// A further case that the model was told of, with what was told of it alone.
struct OtherCase {
  std::string sent;
  CaseFacts facts = {};
  std::string headline = {};
};

/// What an answer is checked against.
struct AnswerContext {
  std::string_view sent;      ///< the data that the model was given
  std::string_view question;  ///< redacted; its dates, codes and placeholders are the person's own
  CaseFacts facts = {};       ///< what the analysis found
  std::string headline = {};  ///< the summary's, redacted: set beside what contradicts it
  bool day_first = false;     ///< the language writes 3/2/2027 for February 3
  std::vector<OtherCase> others =
      {};  ///< `sent` has their lines too; brief/brief.hpp says which ids are whose
  std::set<std::size_t> doubted = {};  ///< numbers of sentences that the model itself called forbidden
  SentTexts* texts = nullptr;          ///< where texts that were read before are found; none: read anew
};

/// Checks a model's answer, any bytes. A sentence that says what the data says in nearly its own words is
/// never touched. While the answer is not finished its last sentence is held back, because its end may change
/// what it says. `redactor` gave out the placeholders.
CheckedAnswer check_answer(std::string_view answer, bool finished, const AnswerContext& context,
                           const Redactor& redactor);

}  // namespace caselight
