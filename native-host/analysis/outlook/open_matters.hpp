#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// What stands open beside outcome and stage until something later ends it; null where nothing does. Actions
/// and headline both read it, so that they cannot differ.
struct OpenMatters {
  const Statement* notice_returned = nullptr;  ///< mail that came back: what it asked for was never read
  const Statement* fee_due =
      nullptr;  ///< a payment failed or is owed, and nothing says that it was made good
  const Statement* sent_back =
      nullptr;  ///< the Department of State returned the petition; USCIS has not answered
  const Statement* reopened = nullptr;  ///< after an approval, or after a decision that was not read
  bool asylum_fee = false;              ///< what is owed is the yearly fee of an asylum application
  const Statement* missed = nullptr;    ///< an appointment; no new one is set and the case is not decided
};

/// The newest telling that a payment failed or a fee is owed, until it is made good or the case decided; null
/// where there is none.
const Statement* unpaid_fee(const Context& context, const Outcome& outcome);

OpenMatters find_open_matters(const Context& context, const Outcome& outcome,
                              const std::vector<Appointment>& appointments);

}  // namespace caselight
