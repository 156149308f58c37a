#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// One fact of a case in two readings, as a person reads it. What an answer that was not read would hold says
/// so.
struct FactPair {
  std::string label;
  std::string from;
  std::string to;
  bool changed = false;  ///< false too where one of the two was not read: nothing can be said then
};

/// The facts that a person compares, always the same ones in the same order.
std::vector<FactPair> facts_side_by_side(const Analysis& before, const Analysis& after, const Speech& speech);

}  // namespace caselight
