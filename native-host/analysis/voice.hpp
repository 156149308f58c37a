#pragma once

#include <cstdint>
#include <span>

#include "analysis/basis.hpp"
#include "casefile/case.hpp"

namespace caselight {

/// Who says what a finding rests on, the strongest first.
enum class Voice : std::uint8_t {
  stated,      ///< USCIS's own status text
  documented,  ///< a notice or a document
  reported,    ///< codes
  recorded     ///< fields of the record, such as the filing date
};

/// By the best of the evidence.
///
/// Example: a title "Case Was Approved" and a code IEA rest on two sources; the title states it.
Voice voice_of(const Case& of, std::span<const EvidenceRef> basis);

}  // namespace caselight
