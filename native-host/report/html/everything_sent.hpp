#pragma once

#include "report/html/page_context.hpp"

namespace caselight::sections {

/// Every field of the answers as it was sent: labels in words where they are known, other keys as they are,
/// lists and objects folded. What is too much for a page is counted.
void everything_sent(const PageContext& page);

}  // namespace caselight::sections
