// What the questions of this month have cost, as far as the prices are known.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "assistant/settings/settings.hpp"
#include "base/date.hpp"

namespace caselight {

/// One month, by the UTC calendar. Older months are not kept.
struct Ledger {
  std::string month;  // 2026-11
  MicroDollars spent = 0;
  std::int64_t unpriced = 0;  // questions to models without a known price
};

std::string write_ledger(const Ledger& ledger);

/// The month of `now`: what the text says of it, else an empty one.
Ledger read_ledger(std::string_view text, Instant now);

}  // namespace caselight
