#include <algorithm>

#include "analysis/changes/parts.hpp"
#include "analysis/changes/same_words.hpp"
#include "analysis/record/location.hpp"
#include "knowledge/forms.hpp"

namespace caselight {
namespace {

ChangeSide side(const SourcedText& text) {
  return {std::string(text.value), std::string(text.value), {}, {}, std::nullopt};
}

ChangeSide side(const Sourced<Date>& date) {
  if (!date) return {};
  return {format_date(date.value), {}, {}, {}, Stamp{Instant{date.value}, false}};
}

ChangeSide side(const Sourced<bool>& flag) {
  if (!flag) return {};
  return {flag.value ? "true" : "false", {}, {}, {}, std::nullopt};
}

/// `NATIONAL BENEFITS CENTER (NBC)`: the name says more, the code is what is compared.
ChangeSide office(const SourcedText& code, const SourcedText& name) {
  if (!code) return name ? side(name) : ChangeSide{};
  ChangeSide out = side(code);
  if (name) out.what = std::string(name.value) + " (" + std::string(code.value) + ')';
  return out;
}

/// One office may be named by its code in one reading and by its name in another. Two codes decide by
/// themselves.
bool still_there(const Case& then, const Case& now) {
  if (then.jurisdiction && now.jurisdiction)
    return same_office(then.jurisdiction.value, now.jurisdiction.value);
  const auto& first = then.jurisdiction_name ? then.jurisdiction_name : then.jurisdiction;
  const auto& second = now.jurisdiction_name ? now.jurisdiction_name : now.jurisdiction;
  return first && second && same_office(first.value, second.value);
}

bool same_value(const SourcedText& then, const SourcedText& now) {
  return then && now && same_words(then.value, now.value);
}
template <class Value>
bool same_value(const Value& then, const Value& now) {
  return then.value == now.value && bool{then} == bool{now};
}

/// "I485" and "Form I-485" are one form.
bool same_form(const SourcedText& then, const SourcedText& now) {
  const Form* form = find_form(then.value);
  return form != nullptr && form == find_form(now.value);
}

void compare_flag(const Comparison& pair, const char* path, const Sourced<bool>& then,
                  const Sourced<bool>& now) {
  Change* change = pair.add_value(Endpoint::cases, ChangeKind::field, path, side(then), side(now));
  if (change != nullptr && change->to.value == "false" && change->from.value == "true")
    change->turn = ChangeTurn::flag_back;
}

std::string stamp_text(const Stamp& stamp) {
  return stamp.has_time ? format_instant(stamp.at) : format_date(stamp.day());
}

ChangeSide side(const Sourced<Stamp>& stamp) { return {stamp_text(stamp.value), {}, {}, {}, stamp.value}; }

/// What of the record explains itself in a silent touch: it is told, and is no progress.
bool is_silent(const Change& change) {
  return change.kind == ChangeKind::repeated_event || change.turn == ChangeTurn::own_upload;
}

TouchCause cause_of(const Comparison& pair) {
  const auto& found = pair.found();
  const auto any = [&](auto fits) { return std::any_of(found.begin(), found.end(), fits); };
  if (any([](const Change& c) { return c.turn == ChangeTurn::own_upload; })) return TouchCause::own_upload;
  if (any([](const Change& c) { return c.kind == ChangeKind::repeated_event; }))
    return TouchCause::repeated_event;
  // Papers that only one reading could list may be new; the analysis of the later one names the likely one.
  const bool papers_compared = pair.both_have(Endpoint::documents);
  const auto& touch = pair.after().touch;
  const bool paper =
      touch && (touch->cause == TouchCause::own_upload || touch->cause == TouchCause::new_document);
  return !papers_compared && paper ? touch->cause : TouchCause::none_visible;
}

}  // namespace

void compare_offices(const Comparison& pair) {
  const Case& then = pair.then();
  const Case& now = pair.now();
  if (!still_there(then, now)) {
    pair.add_value(Endpoint::case_status, ChangeKind::office, "case_status.jurisdiction",
                   office(then.jurisdiction, then.jurisdiction_name),
                   office(now.jurisdiction, now.jurisdiction_name));
  }
  if (then.location && now.location && same_office(then.location.value, now.location.value)) return;
  pair.add_value(Endpoint::receipt_info, ChangeKind::office, "receipt_info.receipt_details.location",
                 side(then.location), side(now.location));
}

void compare_fields(const Comparison& pair) {
  const Case& then = pair.then();
  const Case& now = pair.now();
  const auto field = [&](Endpoint endpoint, const char* path, const auto& from, const auto& to) {
    if (!same_value(from, to)) pair.add_value(endpoint, ChangeKind::field, path, side(from), side(to));
  };
  if (pair.both_have(Endpoint::cases)) {
    if (!same_form(then.form, now.form)) field(Endpoint::cases, "cases.formType", then.form, now.form);
    field(Endpoint::cases, "cases.applicantName", then.applicant, now.applicant);
    field(Endpoint::cases, "cases.representativeName", then.representative, now.representative);
    field(Endpoint::cases, "cases.elisChannelType", then.channel, now.channel);
    field(Endpoint::cases, "cases.submissionDate", then.submitted, now.submitted);
    field(Endpoint::cases, "cases.isPremiumProcessed", then.premium, now.premium);
    compare_flag(pair, "cases.closed", then.closed, now.closed);
    compare_flag(pair, "cases.actionRequired", then.action_required, now.action_required);
  }
  field(Endpoint::receipt_info, "receipt_info.receipt_details.subtype", then.subtype, now.subtype);
}

void compare_stamp(const Comparison& pair) {
  const auto& then = pair.then().updated;
  const auto& now = pair.now().updated;
  if (!pair.both_have(Endpoint::cases) || !then || !now || !(then.value < now.value)) return;
  if (!std::all_of(pair.found().begin(), pair.found().end(), is_silent)) return;
  const TouchCause cause = cause_of(pair);
  Change& change =
      pair.add(ChangeKind::touch, ChangeTurn::changed, "cases.updatedAtTimestamp", side(then), side(now));
  change.cause = cause;
}

}  // namespace caselight
