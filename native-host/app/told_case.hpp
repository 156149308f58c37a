#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "analysis/analysis.hpp"
#include "brief/brief.hpp"
#include "brief/redaction/redactor.hpp"
#include "capture/capture.hpp"
#include "history/history.hpp"
#include "messaging/brief_service.hpp"

namespace caselight {

class Memory;

/// A reading, and of a kept one the reading before it that said something else.
struct Readout {
  Capture capture;
  std::optional<StoredReading> before = {};
};

/// The capture of the request, or the newest kept reading of the receipt that it names.
std::variant<Readout, Fault> readout_of(const BriefQuery& query, Memory& memory, const Speech& words);
Readout kept_readout(History& history, const StoredReading& newest);

/// The findings about a reading, with what changed since the one before it.
Analysis findings_of(const Readout& read);

/// A case as it is, as it may be told, and the way back.
struct ToldCase {
  std::shared_ptr<const Case> of;
  Redactor redactor;
  Analysis told;
  Brief brief;
  std::vector<std::pair<std::shared_ptr<const Case>, Analysis>> others =
      {};  ///< told beside it, as they are and as told

  /// All that are told, the one that was asked about first.
  std::vector<const Analysis*> cases() const;
  /// All their evidence under the ids that the brief gives it.
  Case evidence() const;
};
ToldCase tell(const Readout& read, const BriefQuery& query, const Speech& words,
              const std::vector<Readout>& others = {});
/// The further cases that the query names.
std::variant<std::vector<Readout>, Fault> others_of(const BriefQuery& query, Memory& memory,
                                                    const Speech& words);

BriefLevel level_of(const BriefQuery& query);
Fault said_fault(FaultCode code, Word message, Word fix, const Speech& words);

}  // namespace caselight
