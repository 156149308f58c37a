#pragma once

#include <cstdint>
#include <optional>

#include "analysis/analysis.hpp"

namespace caselight {

/// What an inquiry to USCIS would be about.
enum class InquiryReason : std::uint8_t {
  none,
  card_not_delivered,      ///< what was mailed is overdue
  mail_returned,           ///< a card or a notice came back to USCIS
  appointment_called_off,  ///< and no new one is known
  naturalization_overdue,  ///< no decision 120 days after the examination (8 U.S.C. 1447(b))
  premium_overdue,         ///< USCIS's premium time is over
  status                   ///< nothing of these: where the case stands
};

/// Why none is offered.
enum class NoInquiry : std::uint8_t {
  offered,
  look_first,         ///< USCIS wrote something that no table knows, or too little could be read
  other_body,         ///< an immigration judge or an appeal has the matter
  over,               ///< decided against, withdrawn or closed: a question changes nothing
  approved,           ///< and nothing that was mailed is overdue
  your_turn,          ///< USCIS waits for the person
  appointment_ahead,  ///< USCIS set a day
};

/// What the findings give reason to ask USCIS. Example: a card that was mailed on October 1 and is not known
/// to have arrived on November 23 is a reason; a request for evidence that is open is none, because USCIS
/// waits.
struct Inquiry {
  InquiryReason reason = InquiryReason::none;
  NoInquiry why_not = NoInquiry::offered;
  std::optional<Date> day;         ///< mailed, called off or examined on this day
  std::optional<Date> over_since;  ///< the last day of USCIS's time
  AppointmentKind appointment = AppointmentKind::unknown;
  Basis basis;
};

Inquiry find_inquiry(const Analysis& analysis);

}  // namespace caselight
