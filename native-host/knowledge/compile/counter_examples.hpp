#pragma once

#include "knowledge/compile/table.hpp"

namespace caselight::compile {

// A rule is written for sentences that it must read; these are the sentences that it must not. Each row of a
// table of rules names, under "counter", sentences in which the one who acts ("subject"), what it is done to
// ("object"), or whether it is done at all ("negation": negated, conditional, still to come, taken back) is
// another. Notes each row without them, each example that another rule reads first, and each counter-example
// that any rule reads as the row's own meaning.
void check_counter_examples(const Table& table);

}  // namespace caselight::compile
