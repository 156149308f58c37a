#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// What is known of the card or document on its way, and the tracking number in the status text.
Delivery find_delivery(const Context& context);

}  // namespace caselight
