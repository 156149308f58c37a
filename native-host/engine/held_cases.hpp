// The cases that came with a request: the engine keeps none. Whoever asks keeps them, and hands over what a
// request is about.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "history/kept_cases.hpp"

namespace caselight {

/// A reading, and those after it that were equal to it: `at` and the capture are the newest one's.
struct HeldReading {
  StoredReading stored;
  Instant first{};
  std::int64_t times = 1;
};

struct HeldCase {
  std::string receipt;
  std::vector<HeldReading> readings = {};  ///< oldest first
  std::optional<Instant> seen = {};        ///< the newest reading that the person acknowledged
  std::vector<SeenPair> learned = {};
  std::string person = {};              ///< the name that the person gave
  std::vector<std::string> turns = {};  ///< lines of an exported history, as they came
};

class HeldCases final : public KeptCases {
 public:
  HeldCases() = default;
  /// `cases_json` is an array of cases as docs/PROTOCOL.md has them. What is no case, or holds no reading
  /// with something usable in it, is left out. No reading is of a time after `now`.
  HeldCases(std::string_view cases_json, Instant now);

  std::span<HeldCase> all() { return cases_; }
  /// Puts a capture that was just read after all that is held of its case.
  KeptReading add(std::string_view receipt, std::string_view capture, Instant at);

  bool has_case(std::string_view receipt) override { return find(receipt) != nullptr; }
  ReadingPage readings(std::string_view receipt, std::optional<ReadingId> before, std::size_t limit) override;
  std::optional<StoredReading> newest(std::string_view receipt) override;
  std::optional<StoredReading> load(std::string_view receipt, ReadingId reading) override;
  std::optional<StoredReading> before(std::string_view receipt, ReadingId reading) override;
  std::optional<StoredReading> acknowledged(std::string_view receipt) override;
  std::vector<SeenPair> learned(std::string_view receipt) override;

 private:
  const HeldCase* find(std::string_view receipt) const;

  std::vector<HeldCase> cases_;
};

/// Whether two captures differ in their instant at most.
bool same_content(std::string_view a, std::string_view b);

}  // namespace caselight
