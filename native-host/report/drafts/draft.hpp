#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

/// Texts that a person can use elsewhere, made from the findings alone. What only the person knows stands in
/// square brackets; every fact is listed with its evidence, to be checked before the text is used.
namespace caselight {

enum class DraftKind : std::uint8_t { inquiry, lawyer_questions, helper_summary };
std::string_view name_of(DraftKind kind);
std::optional<DraftKind> draft_kind(std::string_view name);

/// A fact of the text and where it comes from.
struct DraftCheck {
  std::string text;                    ///< "Case record, filing date: January 12, 2026"
  EvidenceRef evidence = kNoEvidence;  ///< none for a day that Caselight counted
};

struct Draft {
  DraftKind kind = DraftKind::inquiry;
  std::string title;
  std::string locale;              ///< of `text`: an inquiry to USCIS is in English whatever the person reads
  std::string text;                ///< empty where it is not offered
  std::string beside;              ///< what the text says, for who reads another language; else empty
  std::string why_not;             ///< why it is not offered
  std::vector<std::string> notes;  ///< what to know before it is used
  std::vector<DraftCheck> checks;
};

Draft make_draft(DraftKind kind, const Analysis& analysis, const Speech& speech);

/// The pieces of a text in square brackets, each once, in their order.
std::vector<std::string> brackets_of(std::string_view text);

}  // namespace caselight
