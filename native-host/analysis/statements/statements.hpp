#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/state_days.hpp"
#include "casefile/case.hpp"
#include "knowledge/effect.hpp"
#include "knowledge/event_codes.hpp"

/// What the answers say, one dated statement after the other, in the vocabulary of the knowledge room. Every
/// other room here reads statements, so that a status title or a code is understood once.
///
/// Example: a code of January 12, a document of January 15 and a status text of January 15 give three
/// statements; of the two of January 15 the text comes last, because it outranks the document.
namespace caselight {

/// Where a statement stands in the order of evidence; a lower value outranks a higher one.
enum class Rank : std::uint8_t { current_text, past_text, document, notice, official_code, reported_code };

/// One dated thing that the answers say about the case, in the vocabulary of the knowledge room.
struct Statement {
  Effect effect = Effect::unknown;
  bool decision = false;  ///< speaks of a decision on the case, even where the verdict is not said
  std::optional<Stamp> date;
  Rank rank = Rank::current_text;
  EvidenceRef from = kNoEvidence;
  std::string_view says;            ///< USCIS's words, or the code
  const EventCode* code = nullptr;  ///< for codes
  std::optional<Date> told;         ///< the day of the deed that a status text itself names, before `date`
  Effect beside = Effect::unknown;  ///< a verdict that a status's text states and its title does not
  std::string_view beside_says;
  std::string_view kind_says;  ///< a status's sentence that names the appointment which its title leaves open

  std::optional<Date> day() const { return date ? std::optional{date->day()} : std::nullopt; }
  /// The day of the deed by USCIS's own calendar: the earlier one.
  std::optional<Date> act_day() const { return told ? told : day(); }
  /// The days from which a clock is counted.
  std::optional<DaySpan> clock_days() const {
    if (!date) return told ? std::optional{DaySpan{*told, *told}} : std::nullopt;
    return told ? earlier_of(days_of(*date), {*told, *told}) : days_of(*date);
  }
  bool is_text() const { return rank <= Rank::past_text; }
  bool is_code() const { return rank >= Rank::official_code; }
  /// What a code says that sources read and USCIS has not published is no ground for anything.
  bool is_trusted() const { return rank != Rank::reported_code; }
};

/// All statements, oldest first (undated ones first); on the same day the one that outranks comes last, so
/// that "the last one" is the one that speaks. Left out: uploads, repeated events (told again, nothing new),
/// codes that sources read in different ways, and papers that name another form.
std::vector<Statement> collect_statements(const Case& of);

/// The last one that tells of this effect and may be believed by itself; null where none does.
const Statement* newest_trusted(const std::vector<Statement>& statements, Effect effect);

/// The same code for the same event time (or twins within seconds): the later row tells the first one again.
bool same_telling(const Event& first, const Event& later);

/// For each event of the case, in its order: the evidence of its first telling when it is a repetition (same
/// code, same event time, new id, or a twin within seconds), else none.
std::vector<EvidenceRef> find_repeats(const Case& of);

}  // namespace caselight
