// What the memory's messages ask, and the seam to the rooms that answer.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "messaging/fault.hpp"

namespace caselight {

/// Which cases to list; see `cases` of the protocol. Empty members filter nothing.
struct CasesRequest {
  std::string text;
  std::vector<std::string> forms;
  std::vector<std::string> states;
  std::optional<std::int64_t> person;
  std::string sort;
  std::int64_t offset = 0;
  std::int64_t limit = 0;
  std::string locale;
};

struct CaseRequest {
  std::string receipt;
  std::optional<std::int64_t> reading;
  std::string locale;
};

struct ReadingsRequest {
  std::string receipt;
  std::optional<std::int64_t> before;
  std::int64_t limit = 0;
  std::string locale;
};

struct CompareRequest {
  std::string receipt;
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::string locale;
};

/// Some cases by their receipts, or every one.
struct WhichCases {
  bool all = false;
  std::vector<std::string> receipts;
  std::string locale;
};

/// Cases that the person has looked at; with `reading`, one case, which counts as seen up to that reading
/// only.
struct SeenRequest {
  WhichCases which;
  std::optional<std::int64_t> reading;
};

struct PersonChange {
  std::optional<std::int64_t> id;
  std::string name;
  std::vector<std::string> receipts;
};
struct PeopleRequest {
  std::optional<PersonChange> set;
  std::string locale;
};

struct CalendarRequest {
  std::optional<Date> from;
  std::optional<Date> to;
  std::string locale;
};

struct RenderRequest {
  std::string format;
  std::string capture_json;           ///< a reading that is not kept, in the place of receipts
  std::vector<std::string> receipts;  ///< empty: every case
  std::optional<std::int64_t> reading;
  bool share = false;  ///< a copy for others
  std::string locale;
};

/// A notice's text beside a case: `capture_json` (as it came), else the newest kept reading of `receipt`.
struct NoticeRequest {
  std::string_view capture_json = {};
  std::string receipt = {};
  std::string text;
  std::string locale;
};

struct ImportRequest {
  std::string text;
  std::string browser;
  bool last = false;  ///< no more pieces of this file follow
  std::string locale;
};

struct ExportRequest {
  std::string after;
  std::string locale;
};

struct MemorySettings {
  std::optional<bool> on;
  bool sets_retention = false;
  std::optional<int> retention_months;  ///< nothing: kept until the person forgets it
};
struct MemoryRequest {
  std::optional<MemorySettings> set;
  std::string locale;
};

/// The members of the answer as JSON text (`"cleared":3`), in valid UTF-8; or why there is none.
using MemoryAnswer = std::variant<std::string, Fault>;

/// The questions about the cases that are at hand: those that the memory keeps, or those that came with the
/// question.
class CasesAtHand {
 public:
  virtual ~CasesAtHand() = default;

  virtual MemoryAnswer cases(const CasesRequest& request) = 0;
  /// The newest reading, or a stored one, analysed anew; the members are those of an analysis.
  virtual MemoryAnswer open_case(const CaseRequest& request) = 0;
  virtual MemoryAnswer readings(const ReadingsRequest& request) = 0;
  virtual MemoryAnswer compare(const CompareRequest& request) = 0;
  virtual MemoryAnswer people(const PeopleRequest& request) = 0;
  virtual MemoryAnswer calendar(const CalendarRequest& request) = 0;
  virtual MemoryAnswer render(const RenderRequest& request) = 0;
  virtual MemoryAnswer notice(const NoticeRequest& request) = 0;
  virtual MemoryAnswer import(const ImportRequest& request) = 0;
  virtual MemoryAnswer export_lines(const ExportRequest& request) = 0;
};

/// What only whoever keeps them can do.
class MemoryService : public CasesAtHand {
 public:
  virtual MemoryAnswer seen(const SeenRequest& request) = 0;
  virtual MemoryAnswer forget(const WhichCases& which) = 0;
  virtual MemoryAnswer memory(const MemoryRequest& request) = 0;
  virtual MemoryAnswer recover(std::string_view locale) = 0;
};

}  // namespace caselight
