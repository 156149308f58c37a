#include <algorithm>

#include "analysis/record_rules.hpp"
#include "analysis/statements.hpp"

namespace caselight {
namespace {

using std::chrono::hours;

/// What is written within this before the stamp, or on its day, can have moved it.
constexpr hours kReach{6};

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
  if (candidate.at.day() == stamp.day()) return true;
  const auto before = stamp.at - candidate.at.at;
  return candidate.at.has_time && stamp.has_time && before >= hours{0} && before <= kReach;
}

auto distance(const Candidate& candidate, const Stamp& stamp) {
  return std::chrono::abs(stamp.at - candidate.at.at);
}

std::optional<Date> newest_status(const Case& of) {
  std::optional<Date> newest;
  if (of.status.from != kNoEvidence && of.status.date) newest = of.status.date->day();
  for (const StatusText& entry : of.history) {
    if (entry.date && (!newest || entry.date->day() > *newest)) newest = entry.date->day();
  }
  return newest;
}

}  // namespace

std::optional<Touch> find_touch(const Case& of) {
  if (!of.updated) return std::nullopt;
  const Stamp stamp = of.updated.value;
  if (const auto status = newest_status(of); status && stamp.day() <= *status) return std::nullopt;
  Touch touch{stamp, TouchCause::none_visible, of.updated.from, kNoEvidence};
  const Candidate* best = nullptr;
  const auto all = candidates(of);
  for (const Candidate& candidate : all) {
    if (!can_explain(candidate, stamp)) continue;
    if (best == nullptr || distance(candidate, stamp) < distance(*best, stamp)) best = &candidate;
  }
  if (best != nullptr) {
    touch.cause = best->cause;
    touch.explained_by = best->from;
  }
  return touch;
}

}  // namespace caselight
