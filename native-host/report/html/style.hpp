#pragma once

#include "report/html/html_writer.hpp"

namespace caselight {

/// The page's one style sheet, for screen in light and dark and for paper.
Fixed page_style();

/// What stands in every document's head: its own policy (nothing is loaded, no script), the title and the
/// style sheet with `more` behind it.
void write_page_head(HtmlWriter& writer, std::string_view title, Fixed more);

}  // namespace caselight
