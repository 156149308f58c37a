#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "capture/known_keys.hpp"

using namespace caselight;

namespace {

KeyComparison compared(Endpoint endpoint, std::string_view text) {
  const JsonDocument document = parse_json(text);
  return compare_keys(endpoint, document.root);
}

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

TEST_CASE("keys that are known are named, also those of the first row of a list") {
  const auto keys =
      compared(Endpoint::cases, R"({"receiptNumber":"x","events":[{"eventCode":"IAF"},{"other":1}]})");
  CHECK(holds(keys.known, "receiptNumber"));
  CHECK(holds(keys.known, "events.eventCode"));
  CHECK(holds(keys.absent, "events.eventId"));
  CHECK(holds(keys.absent, "formType"));
  CHECK_FALSE(holds(keys.absent, "representativeName"));
  CHECK(keys.unknown == 0);
}

TEST_CASE("a key that is not known is counted and never named, wherever it stands") {
  const auto keys = compared(
      Endpoint::cases,
      R"({"ALEX SAMPLE":1,"events":[{"eventCode":"x","A123456789":2}],"IOE0000000001":{"receiptNumber":3},"notices":{"2026-01-05":4}})");
  CHECK(keys.unknown == 4);
  for (const auto* names : {&keys.known, &keys.absent}) {
    for (const auto name : *names) {
      for (const auto* word : {"ALEX", "A1234", "IOE", "2026"})
        CHECK(name.find(word) == std::string_view::npos);
    }
  }
}

TEST_CASE("a list of documents is compared by its first row, and an empty one misses nothing") {
  const auto keys = compared(Endpoint::documents, R"([{"fileName":"x","type":"y","size":1}])");
  CHECK(holds(keys.known, "fileName"));
  CHECK(holds(keys.absent, "sourceType"));
  CHECK(keys.unknown == 1);
  const auto none = compared(Endpoint::documents, "[]");
  CHECK((none.known.empty() && none.absent.empty() && none.unknown == 0));
}

TEST_CASE("what a list or an object holds is only missed where it is there") {
  CHECK_FALSE(holds(compared(Endpoint::cases, R"({"events":[],"notices":null})").absent, "events.eventCode"));
  CHECK(holds(compared(Endpoint::receipt_info, R"({"receipt_details":{"form":"I-765"}})").absent,
              "receipt_details.location"));
  CHECK(holds(compared(Endpoint::receipt_info, R"({"form":"I-765"})").absent, "receipt_details"));
}

TEST_CASE("what is no object has no keys") {
  for (const auto* text : {"7", "null", "\"statusTitle\"", "[1,2]"}) {
    const auto keys = compared(Endpoint::case_status, text);
    CHECK((keys.known.empty() && keys.absent.empty() && keys.unknown == 0));
  }
}
