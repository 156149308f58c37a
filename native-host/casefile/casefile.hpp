#pragma once

#include <memory>

#include "capture/capture.hpp"
#include "casefile/case.hpp"

namespace caselight {

/// One Case out of what was captured: typed dates, every field with its evidence, lists in an order that does
/// not depend on the order in the answers.
std::shared_ptr<const Case> make_case(const Capture& capture);

}  // namespace caselight
