#pragma once

#include "report/html/page_context.hpp"

/// The sections of the page, in the order of the page. Each writes itself, heading included, or nothing at
/// all when there is nothing to say.
namespace caselight::sections {

// What is read first.
void masthead(const PageContext& page);
void needs_you(const PageContext& page);
void standing(const PageContext& page);
void changes(const PageContext& page);
void deadlines(const PageContext& page);
void appointments(const PageContext& page);
void what_follows(const PageContext& page);
void waiting(const PageContext& page);  ///< of a case that waits
void timeline(const PageContext& page);

/// Disagreements that concern the outcome or a deadline are read first too; the others are folded.
void grave_conflicts(const PageContext& page);

// Closed until they are opened.
void uscis_says(const PageContext& page);
void minor_conflicts(const PageContext& page);
void touch(const PageContext& page);
void ended_wait(const PageContext& page);
void details(const PageContext& page);
void papers(const PageContext& page);
void policies(const PageContext& page);
void readings(const PageContext& page);
void official_pages(const PageContext& page);
void glossary(const PageContext& page);
void evidence(const PageContext& page);

/// The timeline as inline SVG: three rows of marks over time, with what lies ahead.
void timeline_picture(const PageContext& page);

}  // namespace caselight::sections
