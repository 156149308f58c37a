#pragma once

#include <set>
#include <string_view>

#include "brief/answer/answer_text.hpp"
#include "brief/answer/check.hpp"

namespace caselight {

/// Where findings go: each is told once, with the sentence that it is about.
class Findings {
 public:
  Findings(CheckedAnswer& out, const Redactor& redactor) : out_(out), redactor_(redactor) {}
  void add(CheckedSentence& sentence, FindingKind kind, std::string_view words, bool dropped = false,
           std::string_view beside = {});

 private:
  CheckedAnswer& out_;
  const Redactor& redactor_;
};

/// Writes the pieces of a sentence: text with placeholders put back, references to evidence that was sent,
/// and links to official pages alone.
class PieceWriter {
 public:
  /// `sent` and `evidence` are what the model was given.
  PieceWriter(std::string_view sent, const std::set<std::size_t>& evidence, const Redactor& redactor,
              Findings findings)
      : sent_(sent), evidence_(evidence), redactor_(redactor), findings_(findings) {}
  void write(const AnswerBlock& block, const SentenceSpan& span, CheckedSentence& out);

 private:
  void write_references(const struct EvidenceMention& mention, CheckedSentence& out);
  void write_text(const AnswerBlock& block, std::size_t begin, std::size_t end, CheckedSentence& out);
  void write_link(std::string_view words, std::string_view address, std::uint8_t style, CheckedSentence& out);
  void write_runs(const AnswerBlock& block, std::size_t begin, std::size_t end, CheckedSentence& out);
  void write_words(std::string_view words, std::uint8_t style, CheckedSentence& out);
  void append_text(std::string_view words, std::uint8_t style, CheckedSentence& out);

  std::string_view sent_;
  const std::set<std::size_t>& evidence_;
  const Redactor& redactor_;
  Findings findings_;
};

}  // namespace caselight
