#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace caselight {

/// The windows of days by which rules tell whether two tellings are about one thing; tables/windows.json says
/// what each is for, how long it is and where that comes from.
///
/// Example: a denial notice of September 3 and a code of September 10 are one decision (`same_decision`, 14
/// days).
enum class Window : std::uint8_t {
  same_decision,
  renewed_decision,
  same_request,
  unanswered_letter,
  intent_clock,
  request_clock,
  same_deed,
  same_letter,
  same_step,
  missed_within,
  held_within,
  same_visit,
  text_of_appointment_holds,
  letter_of_appointment_holds,
  appointment_ahead,
  clock_is_near,
  long_silence
};

/// In the order of the enumerators.
inline constexpr std::array<std::string_view, 17> window_names{
    "same_decision",
    "renewed_decision",
    "same_request",
    "unanswered_letter",
    "intent_clock",
    "request_clock",
    "same_deed",
    "same_letter",
    "same_step",
    "missed_within",
    "held_within",
    "same_visit",
    "text_of_appointment_holds",
    "letter_of_appointment_holds",
    "appointment_ahead",
    "clock_is_near",
    "long_silence",
};

std::chrono::days days_of(Window window);

}  // namespace caselight
