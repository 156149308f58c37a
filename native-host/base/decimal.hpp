#pragma once

#include <string>

namespace caselight {

/// A number with at most six places, as short as it can be: `5`, `5.9`, `0.000125`. Waiting times and costs
/// have no more and lie below a billion. The standard library can print any number exactly, which weighs more
/// in a static program than all pages together.
std::string decimal(double value);

}  // namespace caselight
