#include "engine/held_cases.hpp"

#include <algorithm>
#include <iterator>

#include "capture/capture_file.hpp"
#include "capture/shape.hpp"
#include "history/exported_lines.hpp"
#include "history/pieces.hpp"

namespace caselight {
namespace {

std::optional<HeldReading> read_reading(const JsonValue& item, Instant now) {
  const std::string_view text = text_in_line(item, "capture");
  const JsonDocument document = parse_json(text);
  if (shape_of(document.root).kind != InputKind::capture) return std::nullopt;
  const Capture capture = read_capture_file(document.root, document);
  if (capture.nothing_read() || capture.receipt.empty()) return std::nullopt;
  HeldReading out;
  out.stored.reading = integer_in_line(item, "reading").value_or(1);
  out.stored.receipt = capture.receipt;
  out.stored.at = std::min(instant_in_line(item, "at").value_or(capture.captured_at.value_or(now)), now);
  out.stored.browser = text_in_line(item, "browser");
  out.stored.parts = capture.readings;
  out.stored.capture = text;
  out.first = std::min(instant_in_line(item, "first").value_or(out.stored.at), out.stored.at);
  out.times = integer_in_line(item, "times").value_or(1);
  return out;
}

std::vector<SeenPair> read_pairs(const JsonValue* pairs) {
  std::vector<SeenPair> out;
  if (pairs == nullptr) return out;
  for (const JsonValue& pair : pairs->items())
    out.push_back({std::string(text_in_line(pair, "code")), std::string(text_in_line(pair, "title"))});
  return out;
}

std::vector<HeldReading> read_readings(const JsonValue* items, std::string_view receipt, Instant now) {
  std::vector<HeldReading> out;
  if (items == nullptr) return out;
  for (const JsonValue& item : items->items()) {
    auto reading = read_reading(item, now);
    if (reading && reading->stored.receipt == receipt) out.push_back(std::move(*reading));
  }
  return out;
}

HeldCase read_case(const JsonValue& item, Instant now) {
  HeldCase out;
  out.receipt = text_in_line(item, "receipt");
  out.readings = read_readings(item.value_of("readings"), out.receipt, now);
  out.seen = instant_in_line(item, "seen");
  out.person = name_in_line(item, "person");
  out.learned = read_pairs(item.value_of("learned"));
  if (const JsonValue* turns = item.value_of("turns")) {
    for (const JsonValue& turn : turns->items()) out.turns.emplace_back(turn.text());
  }
  return out;
}

/// Where a reading of this number stands; the end when there is none.
auto place_of(const HeldCase& of, ReadingId reading) {
  return std::find_if(of.readings.begin(), of.readings.end(),
                      [&](const HeldReading& one) { return one.stored.reading == reading; });
}

}  // namespace

bool same_content(std::string_view a, std::string_view b) {
  const CapturePieces left = take_apart(a);
  const CapturePieces right = take_apart(b);
  return left.frame == right.frame && left.strings == right.strings;
}

HeldCases::HeldCases(std::string_view cases_json, Instant now) {
  const JsonDocument document = parse_json(cases_json);
  for (const JsonValue& item : document.root.items()) {
    if (!item.is_object()) continue;
    HeldCase one = read_case(item, now);
    if (!one.readings.empty()) cases_.push_back(std::move(one));
  }
}

const HeldCase* HeldCases::find(std::string_view receipt) const {
  const auto found =
      std::find_if(cases_.begin(), cases_.end(), [&](const HeldCase& one) { return one.receipt == receipt; });
  return found == cases_.end() ? nullptr : &*found;
}

KeptReading HeldCases::add(std::string_view receipt, std::string_view capture, Instant at) {
  auto found =
      std::find_if(cases_.begin(), cases_.end(), [&](const HeldCase& one) { return one.receipt == receipt; });
  if (found == cases_.end()) found = cases_.insert(cases_.end(), HeldCase{.receipt = std::string(receipt)});
  auto& readings = found->readings;
  KeptReading kept{.reading = 1};
  for (const HeldReading& one : readings) kept.reading = std::max(kept.reading, one.stored.reading + 1);
  kept.unchanged = !readings.empty() && same_content(readings.back().stored.capture, capture);
  HeldReading reading;
  reading.stored.reading = kept.reading;
  reading.stored.receipt = receipt;
  reading.stored.at = reading.first = at;
  reading.stored.capture = capture;
  readings.push_back(std::move(reading));
  return kept;
}

ReadingPage HeldCases::readings(std::string_view receipt, std::optional<ReadingId> before,
                                std::size_t limit) {
  const HeldCase* of = find(receipt);
  if (of == nullptr) return {};
  ReadingPage page{static_cast<std::int64_t>(of->readings.size()), {}};
  const auto end = before ? place_of(*of, *before) : of->readings.end();
  for (auto at = std::make_reverse_iterator(end); at != of->readings.rend(); ++at) {
    if (page.entries.size() == limit) break;
    const StoredReading& stored = at->stored;
    page.entries.push_back({stored.reading, at->first, stored.at, at->times, stored.browser, stored.parts});
  }
  return page;
}

std::optional<StoredReading> HeldCases::newest(std::string_view receipt) {
  const HeldCase* of = find(receipt);
  return of == nullptr ? std::nullopt : std::optional(of->readings.back().stored);
}

std::optional<StoredReading> HeldCases::load(std::string_view receipt, ReadingId reading) {
  const HeldCase* of = find(receipt);
  if (of == nullptr) return std::nullopt;
  const auto found = place_of(*of, reading);
  return found == of->readings.end() ? std::nullopt : std::optional(found->stored);
}

std::optional<StoredReading> HeldCases::before(std::string_view receipt, ReadingId reading) {
  const HeldCase* of = find(receipt);
  if (of == nullptr) return std::nullopt;
  const auto here = place_of(*of, reading);
  if (here == of->readings.end()) return std::nullopt;
  for (auto at = std::make_reverse_iterator(here); at != of->readings.rend(); ++at) {
    if (!same_content(at->stored.capture, here->stored.capture)) return at->stored;
  }
  return std::nullopt;
}

std::optional<StoredReading> HeldCases::acknowledged(std::string_view receipt) {
  const HeldCase* of = find(receipt);
  if (of == nullptr || !of->seen) return std::nullopt;
  for (auto at = of->readings.rbegin(); at != of->readings.rend(); ++at) {
    if (at->first > *of->seen) continue;
    StoredReading out = at->stored;
    out.at = std::min(out.at, *of->seen);  // those equal to it that came later were not seen
    return out;
  }
  return std::nullopt;
}

std::vector<SeenPair> HeldCases::learned(std::string_view receipt) {
  const HeldCase* of = find(receipt);
  return of == nullptr ? std::vector<SeenPair>{} : of->learned;
}

}  // namespace caselight
