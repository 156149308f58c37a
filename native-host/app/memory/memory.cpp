#include "app/memory/memory.hpp"

#include <chrono>

#include "app/history_words.hpp"

namespace caselight {
namespace {

FaultCode code_of(HistoryState state) {
  if (state == HistoryState::read_only) return FaultCode::memory_read_only;
  if (state == HistoryState::busy) return FaultCode::memory_busy;
  return state == HistoryState::full ? FaultCode::disk_full : FaultCode::memory_unavailable;
}

/// What was read under a wrong clock must not hide what was read since; a memory that cannot be written stays
/// as it is.
void mend_dates(History& history) {
  try {
    history.mend_dates(memory_clock());
  } catch (const HistoryFault&) {
  }
}

}  // namespace

History& Memory::history() {
  if (!directory_.is_absolute()) throw HistoryFault(HistoryState::unavailable);
  if (!history_) {
    history_.emplace(directory_, patience_);
    mend_dates(*history_);
  }
  return *history_;
}

Fault memory_fault(HistoryState state, const Speech& speech) {
  Refusal why = explain_history(state, speech);
  return {code_of(state), std::move(why.message), std::move(why.fix), {}};
}

Fault forgetting_fault(const HistoryFault& fault, const Speech& speech) {
  Refusal why = explain_forgetting(fault, speech);
  return {code_of(fault.state()), std::move(why.message), std::move(why.fix), {}};
}

Instant memory_clock() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace caselight
