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
  const auto found = std::find_if(loose_.begin(), loose_.end(), same);
  if (!receipt.empty() && found != loose_.end()) return *found;
  if (loose_.size() == 1) {
    Capture& only = loose_.front();
    const bool free = only.find(shape) == nullptr;
    if (free && (receipt.empty() || only.receipt.empty())) return only;
  } else if (receipt.empty() && found != loose_.end() && found->find(shape) == nullptr) {
    return *found;
  }
  return loose_.emplace_back();
}

void Collector::put(Capture& home, Body body, AnswerReading reading) const {
  const auto same = std::find_if(home.bodies.begin(), home.bodies.end(),
                                 [&](const Body& b) { return b.shape == body.shape; });
  const bool first = same == home.bodies.end();
  if (!first && update_stamp(body) < update_stamp(*same)) return;
  home.readings[endpoint_of(body.shape)] = reading;
  if (read_at_) home.captured_at = read_at_;
  if (first) {
    home.bodies.push_back(std::move(body));
  } else {
    *same = std::move(body);
  }
}

void Collector::add_body(Body body, AnswerReading reading) {
  if (body.shape == Shape::documents) {
    documents_.push_back({std::move(body), reading});
    return;
  }
  const std::string receipt = receipt_in(body.shape, body.data);
  Capture& home = home_of(receipt, body.shape);
  if (home.receipt.empty()) home.receipt = receipt;
  put(home, std::move(body), reading);
}

void Collector::add_no_such_case(Shape shape, const std::string& receipt) {
  Capture& home = home_of(receipt, shape);
  if (home.receipt.empty()) home.receipt = receipt;
  AnswerReading& reading = home.readings[endpoint_of(shape)];
  if (reading == AnswerReading::missing) reading = AnswerReading::not_found;
}

/// A documents list names no case itself; the names of its uploads may.
void Collector::place_documents(Loose documents) {
  const auto names = receipts_in_file_names(documents.body.data);
  std::vector<Capture*> owners;
  for (Capture& capture : loose_) {
    const bool named = std::find(names.begin(), names.end(), capture.receipt) != names.end();
    if (named || (names.empty() && !loose_.empty())) owners.push_back(&capture);
  }
  if (owners.size() > 1) {
    left_out_documents_ = true;
    return;
  }
  Capture& home = owners.empty() ? home_of(names.empty() ? std::string() : names.front(), Shape::documents)
                                 : *owners.front();
  if (home.receipt.empty() && !names.empty()) home.receipt = names.front();
  put(home, std::move(documents.body), documents.reading);
}

void Collector::start_new_group(InputKind kind) {
  if (kind != InputKind::capture && kind != InputKind::bundle) return;
  for (Loose& documents : std::exchange(documents_, {})) place_documents(std::move(documents));
  std::move(loose_.begin(), loose_.end(), std::back_inserter(whole_));
  loose_.clear();
}

std::vector<Capture> Collector::take() {
  start_new_group(InputKind::bundle);
  return std::exchange(whole_, {});
}

}  // namespace caselight
