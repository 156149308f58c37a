#include "capture/collector.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace caselight {
namespace {

/// Of two answers of the same kind for the same case, the one whose record was updated later is today's.
std::string_view update_stamp(const Body& body) {
  for (const std::string_view key : {"updatedAtTimestamp", "updatedAt", "currentActionCodeDate"}) {
    const JsonValue* value = body.data.is_object() ? body.data.value_of(key) : nullptr;
    if (value != nullptr && value->is_string()) return value->text();
  }
  return {};
}

}  // namespace

Endpoint endpoint_of(Shape shape) {
  switch (shape) {
    case Shape::cases:
    case Shape::flat:
      return Endpoint::cases;
    case Shape::case_status:
    case Shape::torch:
    case Shape::egov:
      return Endpoint::case_status;
    case Shape::receipt_info:
      return Endpoint::receipt_info;
    case Shape::documents:
      return Endpoint::documents;
  }
  return Endpoint::cases;
}

bool Collector::add_capture(Capture capture) {
  whole_.push_back(std::move(capture));
  return true;
}

Capture& Collector::home_of(const std::string& receipt, Shape shape) {
  const auto same = [&](const Capture& c) { return c.receipt == receipt; };
  if (!receipt.empty()) {
    const auto found = std::find_if(loose_.begin(), loose_.end(), same);
    if (found != loose_.end()) return *found;
    const bool nameless =
        loose_.size() == 1 && loose_.front().receipt.empty() && loose_.front().find(shape) == nullptr;
    if (nameless) return loose_.front();
  } else if (!loose_.empty() && loose_.back().find(shape) == nullptr) {
    return loose_.back();
  }
  return loose_.emplace_back();
}

void Collector::add_body(Body body, AnswerReading reading) {
  const std::string receipt = receipt_in(body.shape, body.data);
  Capture& home = home_of(receipt, body.shape);
  if (home.receipt.empty()) home.receipt = receipt;
  home.readings[endpoint_of(body.shape)] = reading;
  const auto same = std::find_if(home.bodies.begin(), home.bodies.end(),
                                 [&](const Body& b) { return b.shape == body.shape; });
  if (same == home.bodies.end()) {
    home.bodies.push_back(std::move(body));
  } else if (update_stamp(body) >= update_stamp(*same)) {
    *same = std::move(body);
  }
}

void Collector::start_new_group(InputKind kind) {
  if (kind != InputKind::capture && kind != InputKind::bundle) return;
  std::move(loose_.begin(), loose_.end(), std::back_inserter(whole_));
  loose_.clear();
}

void Collector::note_rejection() { rejected_ = true; }

std::vector<Capture> Collector::take() {
  start_new_group(InputKind::bundle);
  if (whole_.empty() && rejected_) {
    Capture refused;
    refused.readings.of.fill(AnswerReading::missing);
    refused.readings[Endpoint::cases] = AnswerReading::signed_out;
    whole_.push_back(std::move(refused));
  }
  return std::exchange(whole_, {});
}

}  // namespace caselight
