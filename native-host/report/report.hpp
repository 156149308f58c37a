#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "analysis/analysis.hpp"
#include "base/json_writer.hpp"
#include "report/speech/speech.hpp"

/// An Analysis in words: the five forms in which a person or a program gets it. Pure functions; each needs an
/// Analysis whose `of` is set, and keeps nothing.
namespace caselight {

/// Whose eyes a summary is for. A copy to share says on its first line that it is one; what is hidden in it
/// has to be masked in the analysis before (brief/copy_to_share.hpp).
enum class Edition : std::uint8_t { own, copy_to_share };

/// One self-contained document without script, to show in a sandboxed frame, to print and to save.
std::string to_html(const Analysis& analysis, const Speech& speech, Edition edition = Edition::own);

/// Several cases in one such document, with a list of contents before them.
std::string to_html(std::span<const Analysis> analyses, const Speech& speech, Edition edition = Edition::own);

/// Plain text of at most 80 columns, most urgent first; for a terminal, or to paste into a message.
std::string to_text(const Analysis& analysis, const Speech& speech, Edition edition = Edition::own);

/// The object `caselight-analysis/1` of the contract.
std::string to_json(const Analysis& analysis, const Speech& speech);

/// One RFC 5545 calendar with all deadlines and appointments as days with alarms. UIDs are stable, so that a
/// second import updates.
std::string to_ics(std::span<const Analysis> analyses, const Speech& speech);

/// RFC 4180: a header and one line a case.
std::string to_csv(std::span<const Analysis> analyses, const Speech& speech);

/// One change as the contract writes it, with `matters`.
void change_json(JsonWriter& out, const Change& change, const Speech& speech);

/// What a list of cases shows: the `card` of docs/PROTOCOL.md.
std::string card_json(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
