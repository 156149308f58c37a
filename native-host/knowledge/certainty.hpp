#pragma once

#include <cstdint>
#include <string_view>

namespace caselight {

// How far a row can be trusted. `official`: published by the government. `observed`: seen next to USCIS's own
// words in real answers. `reported`: people or tools say so, nothing published bears it out. `contradicted`:
// sources read it in ways that matter for the case, so it decides nothing.
enum class Certainty : std::uint8_t { official, observed, reported, contradicted };

std::string_view certainty_name(Certainty certainty);
bool certainty_from_name(std::string_view name, Certainty& certainty);

}  // namespace caselight
