#pragma once

#include <string>
#include <vector>

#include "install/installation.hpp"

namespace caselight {

/// The host's half of "What Caselight saw": versions, registration and the state of the memory in fixed
/// words. Nothing of the person is in it: no path, because a home folder bears a name, and no count of cases.
std::string host_half(const std::vector<Finding>& findings);

}  // namespace caselight
