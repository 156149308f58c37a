#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "history/history.hpp"
#include "messaging/fault.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// The person's history, opened by the first request that needs it: a browser that only wants an explanation
/// waits for no disk.
class Memory {
 public:
  explicit Memory(std::filesystem::path directory, Patience patience = {})
      : directory_(std::move(directory)), patience_(std::move(patience)) {}

  /// Throws HistoryFault when the system names no folder for it, or another process holds it.
  History& history();

  /// True the first time: that the memory cannot be used is said once in a conversation.
  bool is_first_complaint() { return std::exchange(first_complaint_, false); }

 private:
  std::filesystem::path directory_;
  Patience patience_;
  std::optional<History> history_;
  bool first_complaint_ = true;
  bool dates_mended_ = false;
};

/// The numbered error for a memory that cannot do what was asked, with the way out.
Fault memory_fault(const HistoryFault& fault, const Speech& speech);
/// The same when something was to be forgotten.
Fault forgetting_fault(const HistoryFault& fault, const Speech& speech);

}  // namespace caselight
