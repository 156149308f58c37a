#include "analysis/changes.hpp"

#include <algorithm>
#include <string>

#include "analysis/statements.hpp"

namespace caselight {
namespace {

using std::string;

/// Both cases, and which answers can be compared.
struct Pair {
  const Analysis& before;
  const Analysis& after;
  std::vector<Change>& out;

  bool both_read(Endpoint endpoint) const {
    return was_read(before.of->readings[endpoint]) && was_read(after.of->readings[endpoint]);
  }
  bool same_answers() const {
    return std::all_of(kEndpoints.begin(), kEndpoints.end(), [&](Endpoint e) {
      return was_read(before.of->readings[e]) == was_read(after.of->readings[e]);
    });
  }
  void add(ChangeKind kind, string path, string from, string to) const {
    out.push_back({kind, std::move(path), std::move(from), std::move(to)});
  }
};

void compare_verdict(const Pair& pair) {
  if (pair.both_read(Endpoint::case_status) && pair.before.of->status.title != pair.after.of->status.title) {
    pair.add(ChangeKind::status, "case_status.statusTitle", string(pair.before.of->status.title),
             string(pair.after.of->status.title));
  }
  if (!pair.same_answers()) return;
  if (pair.before.outcome.value != pair.after.outcome.value) {
    pair.add(ChangeKind::outcome, "outcome.value", string(name_of(pair.before.outcome.value)),
             string(name_of(pair.after.outcome.value)));
  }
  if (pair.before.stage.value != pair.after.stage.value) {
    pair.add(ChangeKind::stage, "stage.value", string(to_string(pair.before.stage.value)),
             string(to_string(pair.after.stage.value)));
  }
}

/// The rows of one list: what names a row, and how it is shown.
template <class Row, class Key>
void compare_rows(const Pair& pair, ChangeKind kind, const std::vector<Row>& before,
                  const std::vector<Row>& after, Key key, const std::vector<EvidenceRef>& repeats = {}) {
  const auto holds = [&](const std::vector<Row>& rows, const Row& row) {
    return std::any_of(rows.begin(), rows.end(), [&](const Row& other) { return key(other) == key(row); });
  };
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (holds(before, after[i])) continue;
    const Evidence& evidence = pair.after.of->evidence_of(after[i].from);
    const bool again = !repeats.empty() && repeats[i] != kNoEvidence;
    pair.add(again ? ChangeKind::repeated_event : kind, evidence.id, {}, evidence.value);
  }
  for (const Row& row : before) {
    if (holds(after, row)) continue;
    const Evidence& evidence = pair.before.of->evidence_of(row.from);
    pair.add(kind, evidence.id, evidence.value, {});
  }
}

string event_key(const Event& event) {
  if (!event.id.empty()) return string(event.id);
  return string(event.code) + (event.written ? format_instant(event.written->at) : "");
}

string notice_key(const Notice& notice) {
  if (!notice.letter_id.empty()) return string(notice.letter_id);
  return string(notice.type) + (notice.generated ? format_instant(notice.generated->at) : "");
}

string document_key(const Document& document) {
  if (!document.content_id.empty()) return string(document.content_id);
  return string(document.type) + '/' + string(document.file_name) +
         (document.created ? format_instant(document.created->at) : "");
}

void compare_lists(const Pair& pair) {
  if (pair.both_read(Endpoint::cases)) {
    compare_rows(pair, ChangeKind::event, pair.before.of->events, pair.after.of->events, event_key,
                 find_repeats(*pair.after.of));
    compare_rows(pair, ChangeKind::notice, pair.before.of->notices, pair.after.of->notices, notice_key);
  }
  if (pair.both_read(Endpoint::documents)) {
    compare_rows(pair, ChangeKind::document, pair.before.of->documents, pair.after.of->documents,
                 document_key);
  }
}

std::string_view responded_text(const EvidenceRequest& request) {
  if (!request.responded) return {};
  return *request.responded ? "responded" : "not responded";
}

void compare_requests(const Pair& pair) {
  if (!pair.both_read(Endpoint::cases)) return;
  for (const EvidenceRequest& now : pair.after.of->requests) {
    const auto& earlier = pair.before.of->requests;
    const auto then = std::find_if(earlier.begin(), earlier.end(),
                                   [&](const EvidenceRequest& r) { return r.notice_id == now.notice_id; });
    const string path = "evidence_request." + string(now.notice_id);
    if (then == earlier.end()) {
      pair.add(ChangeKind::evidence_request, path, {}, pair.after.of->evidence_of(now.from).value);
    } else if (then->responded != now.responded) {
      pair.add(ChangeKind::evidence_request, path + ".isRespondedTo", string(responded_text(*then)),
               string(responded_text(now)));
    }
  }
}

/// Time alone turns "upcoming" into "past"; only what USCIS changed counts.
bool changed_by_uscis(const Appointment& before, const Appointment& after) {
  if (before.at != after.at) return true;
  const bool by_time = before.state == AppointmentState::upcoming && after.state == AppointmentState::past;
  return before.state != after.state && !by_time;
}

string letter_of(const Analysis& analysis, const Appointment& appointment) {
  for (const Notice& notice : analysis.of->notices) {
    if (notice.from == appointment.from) return notice_key(notice);
  }
  return {};
}

string shown(const Appointment& appointment) {
  return format_instant(appointment.at.at) + ' ' + string(name_of(appointment.state));
}

void compare_appointments(const Pair& pair) {
  if (!pair.both_read(Endpoint::cases)) return;
  for (const Appointment& now : pair.after.appointments) {
    const string letter = letter_of(pair.after, now);
    const auto& earlier = pair.before.appointments;
    const auto then = std::find_if(earlier.begin(), earlier.end(),
                                   [&](const Appointment& a) { return letter_of(pair.before, a) == letter; });
    const string& path = pair.after.of->evidence_of(now.from).id;
    if (then == earlier.end()) {
      pair.add(ChangeKind::appointment, path, {}, shown(now));
    } else if (changed_by_uscis(*then, now)) {
      pair.add(ChangeKind::appointment, path, shown(*then), shown(now));
    }
  }
}

void compare_text(const Pair& pair, ChangeKind kind, const char* path, std::string_view from,
                  std::string_view to) {
  if (from != to) pair.add(kind, path, string(from), string(to));
}

std::string_view flag_text(const Sourced<bool>& flag) {
  if (!flag) return {};
  return flag.value ? "true" : "false";
}

void compare_fields(const Pair& pair) {
  const Case& before = *pair.before.of;
  const Case& after = *pair.after.of;
  if (pair.both_read(Endpoint::case_status) && before.jurisdiction && after.jurisdiction) {
    compare_text(pair, ChangeKind::office, "case_status.jurisdiction", before.jurisdiction.value,
                 after.jurisdiction.value);
  }
  if (pair.both_read(Endpoint::receipt_info) && before.location && after.location) {
    compare_text(pair, ChangeKind::office, "receipt_info.receipt_details.location", before.location.value,
                 after.location.value);
  }
  if (!pair.both_read(Endpoint::cases)) return;
  compare_text(pair, ChangeKind::field, "cases.formType", before.form.value, after.form.value);
  compare_text(pair, ChangeKind::field, "cases.applicantName", before.applicant.value, after.applicant.value);
  compare_text(pair, ChangeKind::field, "cases.representativeName", before.representative.value,
               after.representative.value);
  compare_text(pair, ChangeKind::field, "cases.closed", flag_text(before.closed), flag_text(after.closed));
  compare_text(pair, ChangeKind::field, "cases.actionRequired", flag_text(before.action_required),
               flag_text(after.action_required));
  compare_text(pair, ChangeKind::field, "cases.isPremiumProcessed", flag_text(before.premium),
               flag_text(after.premium));
}

/// A touch is news only when nothing that was read explains the new stamp.
void compare_stamp(const Pair& pair) {
  const auto& before = pair.before.of->updated;
  const auto& after = pair.after.of->updated;
  if (!pair.out.empty() || !before || !after || !(before.value < after.value)) return;
  pair.add(ChangeKind::touch, "cases.updatedAtTimestamp", format_instant(before.value.at),
           format_instant(after.value.at));
}

}  // namespace

std::vector<Change> find_changes(const Analysis& before, const Analysis& after) {
  std::vector<Change> out;
  const Pair pair{before, after, out};
  compare_verdict(pair);
  compare_lists(pair);
  compare_requests(pair);
  compare_appointments(pair);
  compare_fields(pair);
  compare_stamp(pair);
  return out;
}

}  // namespace caselight
