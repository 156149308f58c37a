#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "capture/capture.hpp"
#include "knowledge/effect_properties.hpp"

namespace caselight {

/// Names one piece of evidence: an index into Case::evidence. 0 is "none".
using EvidenceRef = std::uint16_t;
inline constexpr EvidenceRef kNoEvidence = 0;

/// What was read, where, and under which id a claim names it. Ids do not depend on the order of arrays in the
/// answers.
struct Evidence {
  std::string id;      ///< `case_status.statusTitle`, `event.2`
  std::string source;  ///< the field: `cases.events.eventCode`
  std::string value;   ///< as it was sent
};

/// A value with the evidence that it came from.
template <class T>
struct Sourced {
  T value{};
  EvidenceRef from = kNoEvidence;

  explicit operator bool() const { return from != kNoEvidence; }
};
using SourcedText = Sourced<std::string_view>;

/// One row of `cases.events`.
struct Event {
  std::string_view id;             ///< UUID; a re-emitted event has a new one
  std::string_view code;           ///< as sent; no text comes with it
  std::optional<Stamp> happened;   ///< eventTimestamp, may be backdated
  std::optional<Stamp> written;    ///< createdAtTimestamp: when USCIS wrote the row
  std::optional<Stamp> rewritten;  ///< updatedAtTimestamp, where it differs from `written`
  EvidenceRef from = kNoEvidence;
};

/// One row of `cases.notices`.
struct Notice {
  std::string_view letter_id;
  std::string_view type;             ///< actionType
  std::optional<Stamp> generated;    ///< generationDate
  std::optional<Stamp> appointment;  ///< whether its hour is UTC or local is not settled
  EvidenceRef from = kNoEvidence;
};

enum class DocumentSource : std::uint8_t { unknown, uscis, applicant };

/// One row of `documents`.
struct Document {
  std::string_view file_name;
  std::string_view content_id;
  std::string_view type;
  std::optional<Stamp> created;
  DocumentSource source = DocumentSource::unknown;
  EvidenceRef from = kNoEvidence;
};

/// One row of `cases.evidenceRequests`.
struct EvidenceRequest {
  std::string_view notice_id;    ///< equals the letterId of the notice that asked
  std::optional<Stamp> created;  ///< only some answers give it
  std::optional<bool> responded;
  std::optional<bool> finalized;
  EvidenceRef from = kNoEvidence;
};

/// What a day in USCIS's own text is for.
enum class NamedFor : std::uint8_t {
  answer,        ///< the last day to answer ("respond by December 5, 2026")
  keeping,       ///< USCIS destroys a card or document, or no longer holds it, after it
  pick_up,       ///< the post office holds something until then
  rescheduling,  ///< the last day to ask for another appointment
  payment,       ///< the last day to pay
  sending_back,  ///< the last day to return a card or document
  arrival,       ///< the person may ask from this day on what has not arrived
  other          ///< the last day for something else that the text asks for
};
struct NamedDay {
  Date day{};
  NamedFor what = NamedFor::other;
  std::optional<int> counted = {};  ///< the text gives so many days and no day

  friend bool operator==(const NamedDay&, const NamedDay&) = default;
};

/// A status in USCIS's own words: the current one or one of `historicalCaseStatuses`.
/// A visit that does not take place, or to which the person is told not to come.
struct CalledOff {
  AppointmentSubject what = AppointmentSubject::none;  ///< `none`: the sentence does not name its kind
  std::optional<Date> day;                             ///< the day that the sentence names, if one lies ahead
};

struct StatusText {
  std::string_view title;
  std::string_view title_es;
  std::string text;     ///< without HTML; current status only
  std::string text_es;  ///< without HTML; current status only
  std::string_view code;
  std::optional<Stamp> date;
  bool spanish_only = false;  ///< it came without English; title and text are the Spanish ones
  std::optional<Date> told;   ///< the day that the text's first words name ("On July 18, 2026, we …")
  bool told_sending = false;  ///< those words go on with a sending or a decision ("… we sent")
  std::vector<NamedDay> named_days;     ///< the days that the text itself names for the person
  std::optional<int> days_given;        ///< the days that it gives for an answer without naming their start
  std::optional<Date> appointment;      ///< the one day ahead for which the text says that a visit is set
  std::optional<CalledOff> called_off;  ///< the text says that a visit is off, and sets no other behind it
  EvidenceRef from = kNoEvidence;
};

/// One case as the answers tell it, before anything is concluded. Every string_view lives as long as
/// `memory` and `bodies`.
struct Case {
  std::vector<std::shared_ptr<const void>> memory;
  std::vector<Body> bodies;        ///< the answers that it was read from
  std::vector<Evidence> evidence;  ///< [0] is a place-holder for "none"

  std::string receipt;  ///< `IOE0000000001`: upper case, no dashes; empty when no answer names it
  std::optional<Instant> captured_at;
  std::optional<Instant>
      clock_said;  ///< where the clock was wrong; `captured_at` is then the latest possible
  Readings readings;

  SourcedText form;                      ///< as sent: `I-765`
  std::vector<SourcedText> form_claims;  ///< the form as each answer names it
  SourcedText form_name;
  SourcedText applicant;  ///< `LAST, FIRST`
  SourcedText representative;
  SourcedText channel;  ///< `Lockbox`, `EFile`
  Sourced<Date> submitted;
  Sourced<Stamp> updated;  ///< the record's update stamp
  Sourced<bool> closed;
  Sourced<bool> acknowledged;
  Sourced<bool> premium;
  Sourced<bool> action_required;
  Sourced<bool> system_trouble;  ///< cmsFailure

  StatusText status;                ///< current status; `from` is none when it was not read
  std::vector<StatusText> history;  ///< earlier statuses, oldest first
  SourcedText jurisdiction;         ///< `NBC`
  SourcedText jurisdiction_name;    ///< `NATIONAL BENEFITS CENTER`
  SourcedText location;             ///< receipt_info: `SCD`
  SourcedText subtype;              ///< receipt_info: `147-C9`

  std::vector<Event> events;        ///< oldest first by written, then happened
  std::vector<Notice> notices;      ///< oldest first
  std::vector<Document> documents;  ///< oldest first
  std::vector<EvidenceRequest> requests;

  const Evidence& evidence_of(EvidenceRef ref) const { return evidence[ref]; }
};

}  // namespace caselight
