#include "app/memory/memory.hpp"

#include <chrono>

#include "app/clock.hpp"
#include "app/history_words.hpp"

namespace caselight {
namespace {

FaultCode code_of(HistoryState state) {
  if (state == HistoryState::read_only) return FaultCode::memory_read_only;
  return state == HistoryState::full ? FaultCode::disk_full : FaultCode::memory_unavailable;
}

}  // namespace

History& Memory::history() {
  if (!directory_.is_absolute()) throw HistoryFault(HistoryState::unavailable);
  if (!history_) history_.emplace(directory_, clock_now, patience_);
  // What was read under a wrong clock must not hide what was read since. A memory that cannot be written
  // stays as it is; one that another process holds is not waited for twice.
  try {
    if (!std::exchange(dates_mended_, true)) history_->mend_dates(clock_now());
  } catch (const HistoryFault& fault) {
    dates_mended_ = fault.state() != HistoryState::busy;
    if (!dates_mended_) throw;
  }
  return *history_;
}

Fault memory_fault(const HistoryFault& fault, const Speech& speech) {
  Refusal why = explain_history(fault, speech);
  return {code_of(fault.state()), std::move(why.message), std::move(why.fix), {}};
}

Fault forgetting_fault(const HistoryFault& fault, const Speech& speech) {
  Refusal why = explain_forgetting(fault, speech);
  return {code_of(fault.state()), std::move(why.message), std::move(why.fix), {}};
}

}  // namespace caselight
