#include <array>

#include "base/decimal.hpp"
#include "capture/readings_json.hpp"
#include "report/json/json_parts.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/changes.hpp"
#include "report/phrases/conflicts.hpp"
#include "report/phrases/timeline.hpp"
#include "report/phrases/touch.hpp"
#include "report/report.hpp"

namespace caselight {

void change_json(JsonWriter& out, const Change& change, const Speech& speech) {
  out.begin_object().field("kind", name_of(change.kind)).field("path", std::string_view(change.path));
  for (const auto& [key, side] : {std::pair{"from", &change.from}, std::pair{"to", &change.to}}) {
    out.key(key);
    side->value.empty() ? out.null() : out.string(side->value);
  }
  out.field("text", std::string_view(change_text(change, speech))).field("matters", name_of(change.matters));
  out.end_object();
}

}  // namespace caselight

namespace caselight::json_parts {
namespace {

/// A date in disguise stays a date; an instant is RFC 3339.
std::string stamp_text(const Stamp& stamp) {
  return stamp.has_time ? format_instant(stamp.at) : format_date(stamp.day());
}

void number(JsonWriter& out, std::string_view key, const std::optional<double>& value) {
  if (value) out.key(key).raw(decimal(*value));
}

void reference(JsonWriter& out, const WaitRow& row) {
  out.begin_object();
  number(out, "low", row.low);
  number(out, "median", row.median);
  number(out, "high", row.high);
  out.field("unit", row.unit).field("source", row.source).field("published", row.published);
  out.field("population", row.population).field("period", row.period);
  out.end_object();
}

void timeline_entry(const Target& to, const TimelineEntry& entry) {
  to.out.begin_object();
  to.out.field("date", std::string_view(format_date(entry.date)));
  to.out.field("title", std::string_view(entry_title(entry, to.speech)));
  to.out.field("provenance", name_of(entry.provenance));
  to.out.optional_field("code", entry.code);
  if (entry.repeat_of != kNoEvidence) to.out.field("repeatOf", to.id(entry.repeat_of));
  to.id_or_null("evidence", entry.from);
  if (!entry.also.empty()) to.ids("also", entry.also);
  to.out.optional_field("seenTogether", seen_together_note(to.analysis, entry, to.speech));
  to.out.end_object();
}

}  // namespace

void actions(const Target& to) {
  to.out.key("actions").begin_array();
  for (const auto& action : to.analysis.actions) {
    to.out.begin_object();
    to.out.field("kind", name_of(action.kind));
    to.out.field("text", std::string_view(action_text(to.analysis, action, to.speech)));
    to.date("due", action.due);
    to.id_or_null("source", action.source);
    to.out.end_object();
  }
  to.out.end_array();
}

void deadlines(const Target& to) {
  to.out.key("deadlines").begin_array();
  for (const auto& deadline : to.analysis.deadlines) {
    to.out.begin_object();
    to.out.field("kind", name_of(deadline.kind)).field("bound", name_of(deadline.bound));
    to.date("earliest", deadline.earliest);
    to.date("latest", deadline.latest);
    to.date("from", deadline.from);
    to.out.field("rule", deadline.rule == nullptr ? to.speech.plain(Word::deadline_printed_rule)
                                                  : deadline.rule->citation);
    to.id_or_null("source", deadline.basis.empty() ? kNoEvidence : deadline.basis.front());
    to.ids("evidence", deadline.basis);
    to.out.end_object();
  }
  to.out.end_array();
}

void appointments(const Target& to) {
  to.out.key("appointments").begin_array();
  for (const auto& appointment : to.analysis.appointments) {
    to.out.begin_object();
    to.out.field("at", std::string_view(stamp_text(appointment.at)));
    to.out.field("kind", name_of(appointment.kind)).field("state", name_of(appointment.state));
    to.id_or_null("source", appointment.from);
    to.ids("evidence", appointment.basis);
    to.out.end_object();
  }
  to.out.end_array();
}

void timeline(const Target& to) {
  to.out.key("timeline").begin_array();
  for (const auto& entry : to.analysis.timeline) timeline_entry(to, entry);
  to.out.end_array();
}

void location(const Target& to) {
  const Location& location = to.analysis.location;
  to.out.key("location").begin_object();
  to.out.optional_field("office", location.office).optional_field("code", location.code);
  to.id_or_null("source", location.source);
  to.out.key("history").begin_array();
  for (const auto& place : location.history) {
    to.out.begin_object();
    to.text_or_null("office", place.name);
    to.out.optional_field("code", place.code);
    to.date("date", place.since);
    to.out.end_object();
  }
  to.out.end_array().end_object();
}

void touch(const Target& to) {
  const auto& touch = to.analysis.touch;
  if (!touch) {
    to.out.key("touch").null();
    return;
  }
  to.out.key("touch").begin_object();
  to.out.field("at", std::string_view(stamp_text(touch->at))).field("cause", name_of(touch->cause));
  to.out.field("note", std::string_view(touch_note(to.analysis, to.speech)));
  const std::array refs{touch->stamp, touch->explained_by};
  to.ids("evidence", refs);
  to.out.end_object();
}

void conflicts(const Target& to) {
  to.out.key("conflicts").begin_array();
  for (const auto& conflict : to.analysis.conflicts) {
    to.out.begin_object();
    to.out.field("about", name_of(conflict.about)).optional_field("subject", conflict.subject);
    to.out.field("statement", std::string_view(conflict_statement(conflict, to.speech)));
    to.out.key("claims").begin_array();
    for (const auto& claim : conflict.claims) {
      to.out.begin_object();
      to.out.field("source", to.id(claim.source)).field("says", claim.says);
      to.out.optional_field("reader", claim.reading_source).end_object();
    }
    to.out.end_array().field("resolution", conflict_resolution(conflict, to.speech)).end_object();
  }
  to.out.end_array();
}

void wait(const Target& to) {
  const auto& wait = to.analysis.wait;
  if (!wait) {
    to.out.key("wait").null();
    return;
  }
  to.out.key("wait").begin_object().key("days").integer(wait->days).field("ended", wait->ended);
  to.id_or_null("source", wait->from);
  // One reference, the newest, when the population is known; else every published one, and none is preferred.
  const bool one = wait->references.size() == 1 || (wait->own_group && !wait->references.empty());
  if (one) reference(to.out.key("reference"), *wait->references.front());
  if (wait->references.size() > 1) {
    to.out.key("references").begin_array();
    for (const WaitRow* row : wait->references) reference(to.out, *row);
    to.out.end_array();
  }
  to.out.end_object();
}

void readings(const Target& to) { to.out.key("readings").raw(readings_json(to.analysis.of->readings)); }

void changes(const Target& to) {
  to.out.key("changes").begin_array();
  for (const auto& change : to.analysis.changes) change_json(to.out, change, to.speech);
  to.out.end_array();
}

void delivery(const Target& to) {
  const Delivery& delivery = to.analysis.delivery;
  to.out.key("delivery").begin_object();
  to.out.optional_field("trackingNumber", delivery.tracking_number);
  to.date("produced", delivery.produced);
  to.date("mailed", delivery.mailed);
  to.date("pickedUp", delivery.picked_up);
  to.date("delivered", delivery.delivered);
  to.date("returned", delivery.returned);
  to.out.end_object();
}

void evidence(const Target& to) {
  to.out.key("evidence").begin_object();
  const auto& all = to.analysis.of->evidence;
  for (std::size_t i = 1; i < all.size(); ++i) {
    to.out.key(all[i].id).begin_object();
    to.out.field("source", std::string_view(all[i].source))
        .field("value", std::string_view(all[i].value))
        .end_object();
  }
  to.out.end_object();
}

}  // namespace caselight::json_parts
