// From a kept reading to an analysis that knows what came before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "history/kept_cases.hpp"
#include "messaging/fault.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// The analysis of a kept reading as seen at `now`; nothing when no answer in it could be used.
std::optional<Analysis> analyse_kept(const StoredReading& reading, Instant now);
/// The same for one that is about to be kept.
std::optional<Analysis> analyse_kept(std::string_view capture, Instant now);

/// The changes between an earlier reading and `analysis`, both reckoned at the same moment; none when the
/// earlier one holds nothing usable.
std::vector<Change> changes_since(const StoredReading& earlier, const Analysis& analysis);

/// The pairs that first appeared together between two readings with none in between.
std::vector<SeenTogether> seen_in_step(const StoredReading& before, const StoredReading& after);

/// What is new in a reading that has just been kept, against the one just before it.
std::vector<Change> news_of(KeptCases& cases, const KeptReading& kept, const Analysis& analysis);

/// What is new in the newest reading, and since when.
struct SinceSeen {
  std::optional<Instant>
      since;  ///< the reading that was last acknowledged; nothing when none was before this one
  std::vector<Change> changes;
};
SinceSeen since_seen(KeptCases& cases, ReadingId newest, const Analysis& analysis);

/// The pairs of code and status text that this case's own readings have shown.
std::vector<SeenTogether> pairs_of(KeptCases& cases, std::string_view receipt);

/// The newest reading of a case, analysed at `now`, with the changes since the person last looked. Nothing
/// when there is no such case, or nothing usable in it.
std::optional<Analysis> newest_analysis(KeptCases& cases, std::string_view receipt, Instant now);

/// The analysis of one named reading, as it was seen then. Nothing when there is none, or nothing usable in
/// it.
std::optional<Analysis> one_reading(KeptCases& cases, std::string_view receipt, ReadingId reading);

/// `[{"kind":…},…]`
std::string changes_json(const std::vector<Change>& changes, const Speech& speech);
/// `{"since":…,"items":[…]}`
std::string since_json(const SinceSeen& seen, const Speech& speech);

Fault unknown_case_fault(const Speech& speech);
Fault unknown_reading_fault(const Speech& speech);

}  // namespace caselight
