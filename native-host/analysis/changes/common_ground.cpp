#include "analysis/changes/common_ground.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "analysis/analyze.hpp"
#include "analysis/changes/match_rows.hpp"
#include "analysis/changes/row_rules.hpp"
#include "base/sort_rows.hpp"
#include "casefile/casefile.hpp"

namespace caselight {
namespace {

Endpoint kind_of(Shape shape) {
  switch (shape) {
    case Shape::cases:
      return Endpoint::cases;
    case Shape::receipt_info:
      return Endpoint::receipt_info;
    case Shape::documents:
      return Endpoint::documents;
    case Shape::case_status:
    case Shape::flat:
    case Shape::torch:
    case Shape::egov:
      break;
  }
  return Endpoint::case_status;
}

std::vector<Shape> shapes_of(const Case& of, Endpoint endpoint) {
  std::vector<Shape> out;
  for (const Body& body : of.bodies) {
    if (kind_of(body.shape) == endpoint) out.push_back(body.shape);
  }
  sort_rows(out, std::less<>());
  return out;
}

bool is_shared(const Case& then, const Case& now, Endpoint endpoint) {
  return has_answer(then, endpoint) && has_answer(now, endpoint);
}

bool all_shared(const Case& then, const Case& now) {
  return std::all_of(kEndpoints.begin(), kEndpoints.end(), [&](Endpoint e) {
    return is_shared(then, now, e) || (!has_answer(then, e) && !has_answer(now, e));
  });
}

/// The case as the answers tell it that the other reading has too.
std::shared_ptr<const Case> without_unshared(const Case& of, const Case& other) {
  Capture capture;
  capture.receipt = of.receipt;
  capture.captured_at = of.captured_at;
  for (const Endpoint endpoint : kEndpoints) {
    if (is_shared(of, other, endpoint)) capture.readings[endpoint] = of.readings[endpoint];
  }
  for (const Body& body : of.bodies) {
    if (is_shared(of, other, kind_of(body.shape))) capture.bodies.push_back(body);
  }
  return make_case(capture);
}

/// Of two lists, one of which may go on behind a cut, the rows that both show.
template <class Row, class... Rules>
void keep_shared_rows(std::vector<Row>& then, std::vector<Row>& now, Rules... rules) {
  const auto rows = match_rows(then, now, rules...);
  std::vector<Row> kept_then, kept_now;
  for (const Row& row : then) {
    const auto is_row = [&](const auto& pair) { return pair.first == &row; };
    if (std::any_of(rows.same.begin(), rows.same.end(), is_row)) kept_then.push_back(row);
  }
  for (const Row& row : now) {
    const auto is_row = [&](const auto& pair) { return pair.second == &row; };
    if (std::any_of(rows.same.begin(), rows.same.end(), is_row)) kept_now.push_back(row);
  }
  then = std::move(kept_then);
  now = std::move(kept_now);
}

/// A value that stands once, where only one of two answers goes as far as to it.
template <class Value>
void keep_shared_value(Value& then, Value& now) {
  if (then && now) return;
  then = {};
  now = {};
}

void keep_shared_record(Case& then, Case& now) {
  keep_shared_rows(then.events, now.events, same_event_row);
  keep_shared_rows(then.notices, now.notices, same_letter_id, same_letter_by_day);
  keep_shared_rows(then.requests, now.requests, same_request);
  keep_shared_value(then.closed, now.closed);
  keep_shared_value(then.action_required, now.action_required);
  keep_shared_value(then.updated, now.updated);
  keep_shared_value(then.submitted, now.submitted);
  keep_shared_value(then.premium, now.premium);
  keep_shared_value(then.form, now.form);
}

void keep_shared_status(Case& then, Case& now) {
  then.history.clear();
  now.history.clear();
  if (then.status.from == kNoEvidence || now.status.from == kNoEvidence) {
    then.status = {};
    now.status = {};
  }
  keep_shared_value(then.status.date, now.status.date);
  keep_shared_value(then.status.told, now.status.told);
  keep_shared_value(then.status.days_given, now.status.days_given);
  if (then.status.named_days.empty() || now.status.named_days.empty()) {
    then.status.named_days.clear();
    now.status.named_days.clear();
  }
  if (then.status.text.empty() || now.status.text.empty()) {
    then.status.text.clear();
    now.status.text.clear();
  }
  keep_shared_value(then.jurisdiction, now.jurisdiction);
  keep_shared_value(then.jurisdiction_name, now.jurisdiction_name);
  keep_shared_value(then.form, now.form);
  keep_shared_value(then.submitted, now.submitted);
  keep_shared_value(then.updated, now.updated);
}

void keep_shared(Case& then, Case& now, Endpoint endpoint) {
  switch (endpoint) {
    case Endpoint::cases:
      return keep_shared_record(then, now);
    case Endpoint::case_status:
      return keep_shared_status(then, now);
    case Endpoint::documents:
      return keep_shared_rows(then.documents, now.documents, same_content, same_document);
    case Endpoint::receipt_info:
      return keep_shared_value(then.location, now.location);
  }
}

bool is_partial(const Case& then, const Case& now, Endpoint endpoint) {
  return is_shared(then, now, endpoint) &&
         (is_cut_off(then, endpoint) || is_cut_off(now, endpoint) || !from_same_source(then, now, endpoint));
}

}  // namespace

bool has_answer(const Case& of, Endpoint endpoint) {
  return of.readings[endpoint] == AnswerReading::empty || !shapes_of(of, endpoint).empty();
}

bool is_cut_off(const Case& of, Endpoint endpoint) {
  return std::any_of(of.bodies.begin(), of.bodies.end(), [&](const Body& body) {
    return kind_of(body.shape) == endpoint &&
           (body.data.is_cut() || of.readings[endpoint] == AnswerReading::truncated);
  });
}

bool from_same_source(const Case& then, const Case& now, Endpoint endpoint) {
  const auto first = shapes_of(then, endpoint);
  const auto second = shapes_of(now, endpoint);
  return first.empty() || second.empty() || first == second;
}

CommonGround::CommonGround(const Analysis& before, const Analysis& after)
    : own_before_(before), own_after_(after) {
  if (!all_shared(*before.of, *after.of)) {
    before_ = analyze(without_unshared(*before.of, *after.of), after.now);
    after_ = analyze(without_unshared(*after.of, *before.of), after.now);
  }
  auto then = std::make_shared<Case>(*this->before().of);
  auto now = std::make_shared<Case>(*this->after().of);
  bool partial = false;
  for (const Endpoint endpoint : kEndpoints) {
    if (!is_partial(*this->before().of, *this->after().of, endpoint)) continue;
    keep_shared(*then, *now, endpoint);
    partial = true;
  }
  if (!partial) return;
  firm_before_ = analyze(std::move(then), after.now);
  firm_after_ = analyze(std::move(now), after.now);
}

}  // namespace caselight
