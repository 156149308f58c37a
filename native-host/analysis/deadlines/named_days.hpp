#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/requests/requests.hpp"

namespace caselight {

/// USCIS's own words outrank what is calculated: the day that they name is the first and the last.
void go_by(Deadline& deadline, Date printed);

/// The same for what has to arrive at an office: a last day on which offices are closed may still be met on
/// the next business day (8 CFR 1.2, "day"), so it is not called passed before.
void go_by_at_office(Deadline& deadline, Date printed);

/// Adds the days that the current status's own text names and that no request has taken: a card that is
/// destroyed or held until a day, a payment, a rescheduling, mail that has not arrived.
void add_named_days(const Context& context, const std::vector<Request>& requests, std::vector<Deadline>& out);

/// Gives the actions that such a day is the last one for their days, and adds what no action says yet.
void add_named_day_actions(const Context& context, const Analysis& analysis, std::vector<Action>& out);

}  // namespace caselight
