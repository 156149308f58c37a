#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "brief/answer/brief_lines.hpp"
#include "brief/answer/case_facts.hpp"
#include "brief/answer/claims.hpp"
#include "brief/answer/frame.hpp"

namespace caselight {

/// A sentence about one case, what its claims are measured by, and what was found wrong with them.
struct ClaimSentence {
  ClaimSentence(std::string_view sentence, const std::set<std::size_t>& of, const BriefLines& sent,
                const CaseFacts& found);
  ClaimSentence(const ClaimSentence&) = delete;  // `frame` refers to `tokens`
  ClaimSentence& operator=(const ClaimSentence&) = delete;

  std::string_view word(std::size_t i) const;
  /// One fault of a kind is enough.
  void add(ClaimFault fault, std::size_t first, std::size_t last);
  bool hedged(const Breach& match) const;
  bool denied_inside(const Breach& match) const;
  bool any_line_has(std::string_view list) const;
  /// Marks the first phrase of the list that is asserted: not denied, asked, or a condition.
  template <PhraseList LanguageOfRules::*list>
  bool contradict() {
    for (const Breach& match : book<list>().find_all(tokens)) {
      if (hedged(match) || frame.denied(match) || denied_inside(match)) continue;
      add(ClaimFault::against_case, match.first, match.last);
      return true;
    }
    return false;
  }
  /// The forms that it names, each with the place of its first word: "I-130" is the two words `i` and `130`.
  std::vector<std::pair<std::size_t, std::string>> forms() const;
  /// Of the forms that it names none is the case's own.
  bool names_other_form() const;

  std::string_view text;
  std::vector<Token> tokens;
  Frame frame;
  const std::set<std::size_t>& cited;
  const BriefLines& lines;
  const CaseFacts& facts;
  std::vector<WrittenDay> days;
  bool question = false;
  std::vector<WrongClaim> out;
};

/// Each judges the claims of one kind.
void judge_outcome(ClaimSentence& in);      ///< approved, denied, open, a denial softened
void judge_appointment(ClaimSentence& in);  ///< its kind
void judge_response(ClaimSentence& in);     ///< an answer to a request that did not come
void judge_form(ClaimSentence& in);         ///< the state of another form
void judge_code(ClaimSentence& in);         ///< what a code is said to mean
void judge_progress(ClaimSentence& in);     ///< what happened to appointments, requests, documents and clocks
void judge_status(ClaimSentence& in);       ///< a citizenship or a green card that the form does not give
void judge_remedy(ClaimSentence& in);       ///< an appeal, motion or hearing that is not open
void judge_longest_time(ClaimSentence& in);  ///< the longest time that may be given, said to be the deadline
void judge_reason(ClaimSentence& in);        ///< reasons and contents of letters that were not read
void judge_count(ClaimSentence& in);         ///< "100 questions" where there are 20
void judge_evidence(ClaimSentence& in);      ///< of what the evidence does not speak

}  // namespace caselight
