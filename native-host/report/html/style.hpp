#pragma once

#include "report/html/html_writer.hpp"

namespace caselight {

/// The page's one style sheet, for screen in light and dark and for paper.
Fixed page_style();

}  // namespace caselight
