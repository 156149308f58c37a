// What goes into the history and what comes out of it. Plain values; instants and days are UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "capture/reading.hpp"

namespace caselight {

using ReadingId = std::int64_t;
using PersonId = std::int64_t;

/// A capture to be kept, exactly as it came.
struct NewReading {
  std::string_view receipt = {};       ///< normalised: `IOE0000000001`
  std::string_view capture = {};       ///< the JSON text of a capture file
  std::optional<Instant> captured_at;  ///< nothing when the capture does not say: `received_at` counts then
  Instant received_at{};               ///< the clock
  std::string_view browser = {};       ///< `chromium`, `firefox`, `other`; empty when it came otherwise
  Readings parts = {};                 ///< what each answer turned out to be
  std::string_view applicant = {};     ///< as USCIS spells it; empty when no answer names it
  bool just_read = false;              ///< by a browser that is open now, whatever its clock says
};

struct KeptReading {
  ReadingId reading = 0;
  bool known = false;      ///< this very reading was there already; nothing was written
  bool unchanged = false;  ///< it equals the one before it in everything but its time
};

/// Readings in a row that are equal in everything but their time.
struct ReadingEntry {
  ReadingId reading = 0;  ///< the newest of them
  Instant first{};
  Instant last{};
  std::int64_t times = 1;
  std::string browser;  ///< of the newest
  Readings parts = {};
};

struct ReadingPage {
  std::int64_t total = 0;  ///< entries of this case
  std::vector<ReadingEntry> entries;
};

/// One reading with its capture, byte for byte as it came.
struct StoredReading {
  ReadingId reading = 0;
  std::string receipt;
  Instant at{};  ///< earlier than the capture's own instant where the clock was wrong
  std::string browser;
  Readings parts = {};
  std::string capture;
};

/// What a list of cases needs to know of a case without analysing it. Made by the caller out of the newest
/// reading; the history only sorts and filters by it.
struct CaseIndex {
  std::string form = {};  ///< `I-485`
  std::string applicant = {};
  std::string stage = {};    ///< as in the analysis
  std::string outcome = {};  ///< as in the analysis
  std::string search = {};   ///< further words by which the case is found, in any language
  bool needs_you = false;
  bool decided = false;  ///< neither needs_you nor decided excludes the other
  int changed = 0;       ///< changes since the person last looked
  std::optional<Date> next = {};
  std::optional<Date> filed = {};
  Date made_for{};         ///< the day for which it was reckoned
  std::string rules = {};  ///< the version of the rules that made it
};

/// A rendered card, kept so that a list needs no analysis. The caller checks day and rules before using it.
struct CachedCard {
  std::string json = {};
  Date made_for{};
  std::string rules = {};
};

/// To be stored in one go: a disk takes one write for all of them.
struct IndexOfCase {
  std::string receipt;
  CaseIndex index;
};
struct CardOfCase {
  std::string receipt;
  ReadingId of = 0;  ///< kept only while this is the newest reading
  CachedCard card;
};

struct Person {
  PersonId id = 0;
  std::string name = {};
  std::vector<std::string> receipts = {};  ///< sorted
};

enum class CaseSort : std::uint8_t { needs_you, next, days, changed, name };

/// Which cases to list. Everything empty: all of them.
struct CaseQuery {
  std::string text = {};  ///< each word must be found in receipt, form, names or `CaseIndex::search`
  std::vector<std::string> forms = {};
  bool needs_you = false;  ///< of these four the ones that are set are joined by "or"
  bool pending = false;
  bool decided = false;
  bool changed = false;
  std::optional<PersonId> person = {};
  CaseSort sort = CaseSort::needs_you;
  std::int64_t offset = 0;
  std::int64_t limit = 50;
  std::string locale = {};  ///< of the cached cards
};

struct CaseRow {
  std::string receipt = {};
  std::optional<PersonId> person = {};
  std::string person_name = {};
  ReadingId newest = 0;
  Instant read_at{};
  CaseIndex index;
  std::optional<CachedCard> card = {};  ///< of the newest reading and the locale asked for
};

struct Facet {
  std::string name = {};
  std::int64_t count = 0;
};
struct PersonFacet {
  PersonId id = 0;
  std::string name = {};
  std::int64_t count = 0;
};

/// `total`, `needs_you` and the facets count all cases of the history, `matching` those of the query.
struct CaseList {
  std::int64_t total = 0;
  std::int64_t matching = 0;
  std::int64_t needs_you = 0;
  std::vector<CaseRow> rows = {};
  std::vector<Facet> forms = {};
  std::vector<Facet> states = {};  ///< needs_you, changed, pending, decided; only those that occur
  std::vector<PersonFacet> persons = {};
};

/// One turn of a conversation about a case. `text` is the redacted text, as it was sent or received.
struct ConversationEntry {
  std::string role = {};  ///< `user` or `assistant`
  Instant at{};
  std::string text = {};
  std::string model = {};
  std::optional<std::int64_t> tokens_in = {};
  std::optional<std::int64_t> tokens_out = {};
  std::optional<double> cost_usd = {};
  std::string outcome = {};
};

/// An event code and the status text that USCIS showed with it.
struct SeenPair {
  std::string code = {};
  std::string title = {};
  friend auto operator<=>(const SeenPair&, const SeenPair&) = default;
};

struct HistorySettings {
  bool on = true;
  std::optional<int> retention_months = {};  ///< nothing: readings are kept until the person forgets them
};

struct RecoveryProgress {
  std::int64_t done = 0;
  std::int64_t total = 0;
  bool finished = true;
};

struct HistoryFacts {
  std::int64_t cases = 0;
  std::int64_t readings = 0;
  std::int64_t bytes = 0;  ///< on disk, with everything that belongs to it
  std::optional<Instant> oldest = {};
  std::optional<RecoveryProgress> recovery = {};  ///< only while a recovery is not finished
};

/// Whole lines of an export; `next` continues it, and is empty after the last page.
struct ExportPage {
  std::string text = {};
  std::int64_t done = 0;
  std::int64_t total = 0;  ///< readings
  std::string next = {};
};

enum class ImportProblemKind : std::uint8_t {
  not_json,       ///< the line is no JSON object, or was cut off
  newer_format,   ///< made by a newer Caselight
  unknown_line,   ///< a line of a kind that is not known
  bad_field,      ///< something that the line needs is missing or of the wrong kind
  no_such_first,  ///< it repeats a reading that was not imported
  edited,         ///< the line is not as it was exported
  too_long,       ///< the line is longer than any that is exported
  lines_missing,  ///< the last line names more lines than came
  altered,        ///< the lines are not those that were exported
  cut_off,        ///< of the whole: its end is missing
  no_end,         ///< of the whole: nothing says where it ends (made by an earlier version); its counts agree
  half_read,      ///< of the whole: the system could not read on
};
struct ImportProblem {
  std::size_t line = 0;  ///< counted from 1
  ImportProblemKind kind{};
};

struct ImportResult {
  std::int64_t kept = 0;                   ///< readings that are new
  std::int64_t known = 0;                  ///< readings that were there already
  std::vector<std::string> receipts = {};  ///< cases that got something new, in order
  std::vector<ImportProblem> problems = {};
};

}  // namespace caselight
