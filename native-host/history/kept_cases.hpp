// What is kept of cases, wherever it is: on the person's disk, or handed over with a request.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "history/values.hpp"

namespace caselight {

/// Receipts are normalised ones. A reading comes before another one by its instant, then by its number.
class KeptCases {
 public:
  virtual ~KeptCases() = default;

  virtual bool has_case(std::string_view receipt) = 0;

  /// A case's readings, newest first; `before` continues after an entry of the page before.
  virtual ReadingPage readings(std::string_view receipt, std::optional<ReadingId> before,
                               std::size_t limit) = 0;

  /// Nothing when there is no such case, or no such reading of this case.
  virtual std::optional<StoredReading> newest(std::string_view receipt) = 0;
  virtual std::optional<StoredReading> load(std::string_view receipt, ReadingId reading) = 0;
  /// The newest of those before `reading` that are not equal to it.
  virtual std::optional<StoredReading> before(std::string_view receipt, ReadingId reading) = 0;
  /// The reading that was the newest when the person last acknowledged the case.
  virtual std::optional<StoredReading> acknowledged(std::string_view receipt) = 0;

  /// The pairs of code and status text that this case's own readings have shown.
  virtual std::vector<SeenPair> learned(std::string_view receipt) = 0;

 protected:
  KeptCases() = default;
  KeptCases(const KeptCases&) = default;
  KeptCases& operator=(const KeptCases&) = default;
};

}  // namespace caselight
