#include "analysis/record/touch.hpp"

#include <algorithm>

#include "analysis/statements/statements.hpp"

namespace caselight {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// What is written within this before the stamp, or earlier on its day, can have moved it.
constexpr hours kReach{6};
/// Clocks of two systems may differ by this.
constexpr minutes kSlack{5};
/// Rows that one run of the system writes are no further apart than this.
constexpr minutes kOneRun{1};

struct Candidate {
  Stamp at{};
  TouchCause cause = TouchCause::none_visible;
  EvidenceRef from = kNoEvidence;
};

std::vector<Candidate> candidates(const Case& of) {
  std::vector<Candidate> out;
  const auto repeats = find_repeats(of);
  for (std::size_t i = 0; i < of.events.size(); ++i) {
    const Event& event = of.events[i];
    const auto written = event.written ? event.written : event.happened;
    const bool again = repeats[i] != kNoEvidence;
    if (written)
      out.push_back({*written, again ? TouchCause::repeated_event : TouchCause::new_event, event.from});
    if (event.rewritten) out.push_back({*event.rewritten, TouchCause::repeated_event, event.from});
  }
  for (const Notice& notice : of.notices) {
    if (notice.generated) out.push_back({*notice.generated, TouchCause::new_notice, notice.from});
  }
  for (const Document& document : of.documents) {
    if (!document.created || document.source == DocumentSource::unknown) continue;
    const bool own = document.source == DocumentSource::applicant;
    out.push_back(
        {*document.created, own ? TouchCause::own_upload : TouchCause::new_document, document.from});
  }
  return out;
}

bool can_explain(const Candidate& candidate, const Stamp& stamp) {
  const bool same_day = candidate.at.day() == stamp.day();
  if (!candidate.at.has_time || !stamp.has_time) return same_day;
  const auto before = stamp.at - candidate.at.at;
  return before >= -kSlack && (same_day || before <= kReach);
}

/// A stamp without an hour is the last one of its day.
Instant moment_of(const Stamp& stamp) {
  return stamp.has_time ? stamp.at : Instant{stamp.day() + std::chrono::days{1}};
}

const Candidate* nearest(const std::vector<Candidate>& all, const Stamp& stamp) {
  const Candidate* best = nullptr;
  const auto distance = [&](const Candidate& c) { return std::chrono::abs(moment_of(stamp) - c.at.at); };
  for (const Candidate& candidate : all) {
    if (!can_explain(candidate, stamp)) continue;
    if (best == nullptr || distance(candidate) < distance(*best)) best = &candidate;
  }
  return best;
}

/// Of what one run wrote, the new thing explains more than an old one that was written again.
const Candidate* newest_of_run(const std::vector<Candidate>& all, const Candidate* best, const Stamp& stamp) {
  if (best == nullptr || best->cause != TouchCause::repeated_event) return best;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Candidate& c) {
    return c.cause != TouchCause::repeated_event && c.at.has_time && best->at.has_time &&
           can_explain(c, stamp) && std::chrono::abs(c.at.at - best->at.at) <= kOneRun;
  });
  return found == all.end() ? best : &*found;
}

std::optional<Stamp> newest_status(const Case& of) {
  std::optional<Stamp> newest;
  if (of.status.from != kNoEvidence) newest = of.status.date;
  for (const StatusText& entry : of.history) {
    if (entry.date && (!newest || entry.date->at > newest->at)) newest = entry.date;
  }
  return newest;
}

/// On the day of the status the stamp moved on only where both tell their hour and it is far later.
bool moved_since(const Stamp& status, const Stamp& stamp) {
  if (stamp.day() != status.day()) return stamp.day() > status.day();
  return stamp.has_time && status.has_time && stamp.at - status.at > kReach;
}

}  // namespace

std::optional<Touch> find_touch(const Case& of) {
  if (!of.updated) return std::nullopt;
  const Stamp stamp = of.updated.value;
  if (const auto status = newest_status(of); status && !moved_since(*status, stamp)) return std::nullopt;
  Touch touch{stamp, TouchCause::none_visible, of.updated.from, kNoEvidence};
  const auto all = candidates(of);
  const Candidate* best = newest_of_run(all, nearest(all, stamp), stamp);
  if (best != nullptr) {
    touch.cause = best->cause;
    touch.explained_by = best->from;
  }
  return touch;
}

}  // namespace caselight
