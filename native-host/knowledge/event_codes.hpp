#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "knowledge/certainty.hpp"
#include "knowledge/effect.hpp"

namespace caselight {

// One way in which one source reads a code.
struct Reading {
  std::string_view says;
  std::string_view source;
};

// What a code's text says beside its effect, as far as a rule needs it; one column of the table each.
enum class CodeMark : std::uint8_t {
  on_review,           // a decision on appeal, on a motion or by a court, which may follow a different one
  abandonment,         // a denial because nothing was answered
  reminder,            // tells again of a request that was sent before
  sent,                // the letter went out; other codes are mostly written when it is ordered
  clock_date_changed,  // of premium processing, without saying to which day
  names_interview,     // among what it names is an interview
};

// One event code (USCIS: action code). `text` is NIEM's wording in sentence case, or for a code outside NIEM
// what is known about it. `also` is a second thing that the same text says (`unknown` when it says one
// thing): "Stop premium clock - request for evidence sent" is `rfe_sent` and also `premium_stopped`. A
// contradicted code has the effect `unknown` and at least two readings. `checked` is YYYY-MM-DD.
struct EventCode {
  std::string_view code;
  std::string_view text;
  Effect effect;
  Effect also;
  Certainty certainty;
  std::string_view source;
  std::string_view checked;
  std::span<const Reading> readings;
  std::uint8_t marks = 0;  // one bit a CodeMark

  constexpr bool has(CodeMark mark) const { return ((marks >> static_cast<unsigned>(mark)) & 1U) != 0; }
};

// The row of `code` as USCIS writes it (capitals matter: "FTA0", "Card Resent"), or null when it is in no
// table.
const EventCode* find_event_code(std::string_view code);

// All rows, sorted by code.
std::span<const EventCode> event_codes();

}  // namespace caselight
