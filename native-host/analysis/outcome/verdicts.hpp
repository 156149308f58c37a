#pragma once

#include <optional>
#include <span>

#include "analysis/context.hpp"
#include "knowledge/effect_properties.hpp"

namespace caselight {

/// Where a run of statements of one kind leaves the case.
struct Standing {
  Verdict verdict = Verdict::silent;
  std::optional<Date> date;           ///< of the newest statement that says so
  const Statement* by = nullptr;      ///< that statement
  const Statement* since = nullptr;   ///< the first of the run of statements that say the same
  const Statement* before = nullptr;  ///< the earlier decision that an appeal or reopening is about
  /// A decision that this verdict does not fit, with nothing between them that explains it.
  const Statement* against = nullptr;
  bool questioned = false;  ///< an intent to take the approval back was sent
};

/// Whether a decision takes up the one before it: an approval may be taken back or end.
bool may_follow(Verdict before, Verdict after);

/// The newest day on which anything tells that the decision before it was opened again or appealed.
std::optional<Date> last_review(const Context& context);

/// Reads USCIS's own status texts, oldest to newest: the last one that says something about the outcome
/// stands; a reopening stays until a new decision; a failed appeal brings back the decision before it.
Standing standing_of_texts(const Context& context);

/// The newest decision document or notice, and requests and intents that such papers tell of.
Standing standing_of_papers(const Context& context);

/// Official codes that agree among themselves. `agree` is false when they state different verdicts with
/// nothing between that explains it (a reopening, an appeal, a motion), and where the one that is left bears
/// no day.
struct CodeStanding {
  Standing standing;
  bool agree = true;
  std::vector<const Statement*> decisive;

  /// The decision that is left, where its code bears no day: nobody knows whether it came before or after the
  /// rest.
  const Statement* undated() const;
};
CodeStanding standing_of_codes(const Context& context);

}  // namespace caselight
