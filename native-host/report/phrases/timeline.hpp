#pragma once

#include <string>
#include <string_view>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// Plain words for an event code; `meaning` is its row, null when it has none. Names the code itself only
/// where it has no meaning, or several.
std::string code_title(std::string_view code, const EventCode* meaning, const Speech& speech);

/// A line's title. USCIS's own title stands verbatim; a code gets plain words where there are some, else the
/// official text; a code without meaning, or with several, is said to be that.
std::string entry_title(const TimelineEntry& entry, const Speech& speech);

/// True when the title is USCIS's English, so that a page in another language can mark it.
bool title_is_english(const TimelineEntry& entry, const Speech& speech);

std::string_view provenance_name(Provenance provenance, const Speech& speech);

/// "Told again; the same event was first told on …" for an entry that repeats another one, else empty.
std::string repeat_note(const Analysis& analysis, const TimelineEntry& entry, const Speech& speech);

/// "In your own case this code first appeared together with …" for a code of which the person's own history
/// shows that, else empty. Claims no more than that.
std::string seen_together_note(const Analysis& analysis, const TimelineEntry& entry, const Speech& speech);

/// "Also told in: …" for a thing that several answers tell, else empty.
std::string also_note(const Analysis& analysis, const TimelineEntry& entry, const Speech& speech);

}  // namespace caselight
