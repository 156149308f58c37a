#pragma once

#include "analysis/analysis.hpp"

/// What follows from a deadline, whoever words it.
///
/// Example: the 84 days of a request for evidence are the person's and stand on a notice; the day from which
/// they may ask for a card that has not come opens an enquiry and is nobody's loss.
namespace caselight {

/// False when the day to go by stands in USCIS's own text.
bool is_calculated(const Deadline& deadline);

/// True when it is the person who loses something when the day passes.
bool is_yours(const Deadline& deadline);

/// From the day on the person may ask; else it is the time that USCIS has.
bool opens_enquiry(const Deadline& deadline);

/// False where the days after the safe one come from a weekend or holiday alone.
bool adds_mail_days(const Deadline& deadline);

/// A court's last day, and USCIS's own time, are the law's; no notice sets them.
bool is_on_a_notice(const Deadline& deadline);

/// True where I-290B can only be a motion: after a decision on review, or for a form without an appeal.
bool is_motion_alone(const Analysis& analysis, const Deadline& deadline);

}  // namespace caselight
