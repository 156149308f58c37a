#include "analysis/requests/request_rows.hpp"

#include <algorithm>

#include "knowledge/windows.hpp"

namespace caselight {
namespace {

using std::chrono::days;

/// One row, the letter that it names if that was read, and whether it has found its request.
struct Row {
  const EvidenceRequest* row = nullptr;
  const Notice* letter = nullptr;
  bool settled = false;

  bool says_answered() const { return row->responded.value_or(false); }
  std::optional<Stamp> made() const {
    return letter != nullptr && letter->generated ? letter->generated : row->created;
  }
  std::optional<Date> day() const { return made() ? std::optional{made()->day()} : std::nullopt; }
};

/// What statements told, and which of them a row has already been found for.
struct Told {
  std::size_t index = 0;
  bool taken = false;
};

bool rests_on(const Request& request, EvidenceRef from) {
  return std::find(request.basis.begin(), request.basis.end(), from) != request.basis.end();
}

/// Whether some letter other than the row's own told of the request.
bool has_another_letter(const Request& request, const Row& row, const Case& of) {
  return row.letter != nullptr && std::any_of(of.notices.begin(), of.notices.end(), [&](const Notice& n) {
           return &n != row.letter && rests_on(request, n.from);
         });
}

bool near_in_time(const Request& request, const Row& row) {
  const auto day = row.day();
  return !day || !request.sent || std::chrono::abs(*day - *request.sent) <= days_of(Window::same_request);
}

/// The words "response received" and the row's flag may differ: the flag has been seen to flip back
/// (myuscis-api.md 2.1), so a recorded response stands, and the difference is listed.
void compare(Request& request, const EvidenceRequest& row, std::vector<Conflict>& conflicts) {
  const EvidenceRef told = request.basis.back();
  request.basis.push_back(row.from);
  if (!request.sent && row.created) {
    request.sent = row.created->day();
    request.clock_days = days_of(*row.created);
  }
  if (!row.responded || *row.responded == request.answered) return;
  Conflict conflict;
  conflict.about = ConflictAbout::evidence_request;
  conflict.claims = {{told, {}, request.answered ? "response received" : "sent"},
                     {row.from, {}, *row.responded ? "responded" : "not responded"}};
  conflict.resolution = Resolution::response_recorded;
  if (request.answered) conflicts.push_back(std::move(conflict));
  request.answered = true;
}

/// A row that no statement tells of is a request for evidence; its letter's type says nothing known.
Request from_row(const Row& row) {
  Request request;
  request.sent = row.day();
  if (const auto made = row.made()) request.clock_days = days_of(*made);
  if (row.letter != nullptr) request.basis.push_back(row.letter->from);
  request.basis.push_back(row.row->from);
  request.answered = row.says_answered();
  return request;
}

class Matching {
 public:
  Matching(const Context& context, RequestFindings& out) : of_(context.of), out_(out) {
    for (const EvidenceRequest& row : context.of.requests)
      rows_.push_back({&row, find_letter(context.of, row.notice_id)});
    for (std::size_t i = 0; i < out.requests.size(); ++i) told_.push_back({i});
  }

  /// The surest first: the letter; then rows and requests that say the same; then what the flag says alone.
  /// An answered row with neither letter nor day may be of any older request, so it never ends a notice of
  /// intent.
  void run() {
    each([](const Row& row, const Request& request) {
      return row.letter != nullptr && rests_on(request, row.letter->from);
    });
    each_near([](const Row& row, const Request& r) { return !row.says_answered() && r.is_open(); });
    each_near([](const Row& row, const Request& r) { return row.says_answered() && r.answered; });
    each_near([](const Row&, const Request& r) { return r.ended; });
    each_near(
        [](const Row& row, const Request& r) { return row.says_answered() && r.kind == RequestKind::rfe; });
    each_near([](const Row& row, const Request& r) { return !row.says_answered() && r.answered; });
    for (const Row& row : rows_) {
      if (!row.settled) out_.requests.push_back(from_row(row));
    }
  }

 private:
  /// Gives every row that is left the newest request that is left and fits.
  template <class Fits>
  void each(Fits fits) {
    for (Row& row : rows_) {
      const auto found = std::find_if(told_.rbegin(), told_.rend(), [&](const Told& told) {
        return !told.taken && fits(row, out_.requests[told.index]);
      });
      if (row.settled || found == told_.rend()) continue;
      compare(out_.requests[found->index], *row.row, out_.conflicts);
      row.settled = found->taken = true;
    }
  }

  template <class Fits>
  void each_near(Fits fits) {
    each([&](const Row& row, const Request& request) {
      return fits(row, request) && near_in_time(request, row) && !has_another_letter(request, row, of_);
    });
  }

  const Case& of_;
  RequestFindings& out_;
  std::vector<Row> rows_;
  std::vector<Told> told_;
};

}  // namespace

const Notice* find_letter(const Case& of, std::string_view letter_id) {
  const auto found = std::find_if(of.notices.begin(), of.notices.end(), [&](const Notice& n) {
    return !letter_id.empty() && n.letter_id == letter_id;
  });
  return found == of.notices.end() ? nullptr : &*found;
}

void apply_request_rows(const Context& context, RequestFindings& out) {
  if (!context.of.requests.empty()) Matching(context, out).run();
}

}  // namespace caselight
