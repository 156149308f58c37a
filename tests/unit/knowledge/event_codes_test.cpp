#include "knowledge/event_codes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace caselight;

namespace {

std::set<std::string> codes_with(Effect effect) {
  std::set<std::string> codes;
  for (const auto& row : event_codes()) {
    if (row.effect == effect || row.also == effect) codes.emplace(row.code);
  }
  return codes;
}

Effect effect_of(std::string_view code) {
  const auto* row = find_event_code(code);
  return row == nullptr ? Effect::unknown : row->effect;
}

}  // namespace

TEST_CASE("all 492 official codes are there, each found by its own name") {
  CHECK(std::ranges::count(event_codes(), Certainty::official, &EventCode::certainty) == 492);
  for (const auto& row : event_codes()) {
    CAPTURE(row.code);
    CHECK(find_event_code(row.code) == &row);
    CHECK_FALSE(row.text.empty());
  }
}

TEST_CASE("a code that is in no table is not guessed") {
  for (const auto* code : {"", "C14", "C21", "ICC", "APRD", "CPO", "FTA2", "fta0", "FTA", "ZZZZ"}) {
    CAPTURE(code);
    CHECK(find_event_code(code) == nullptr);
  }
}

TEST_CASE("a code that sources read differently has no effect, and shows its readings") {
  for (const auto* code : {"H008", "SA", "FTA1"}) {
    CAPTURE(code);
    const auto* row = find_event_code(code);
    REQUIRE(row != nullptr);
    CHECK(row->certainty == Certainty::contradicted);
    CHECK(row->effect == Effect::unknown);
    CHECK(row->readings.size() >= 2);
  }
  for (const auto& row : event_codes()) {
    if (row.certainty != Certainty::contradicted) continue;
    CAPTURE(row.code);
    CHECK(row.effect == Effect::unknown);
    std::set<std::string_view> meanings;
    for (const Reading& reading : row.readings)
      meanings.insert(reading.says.substr(0, reading.says.find(';')));
    CHECK(meanings.size() > 1);
  }
}

TEST_CASE("a code that every source reads alike is a reported one, and still decides nothing") {
  const auto* code = find_event_code("H016");
  REQUIRE(code != nullptr);
  CHECK(code->certainty == Certainty::reported);
  CHECK(code->effect == Effect::unknown);
}

TEST_CASE("nicknames do not change what an official text says") {
  const auto* checks = find_event_code("FTA0");
  REQUIRE(checks != nullptr);
  CHECK(checks->certainty == Certainty::official);
  CHECK(checks->effect == Effect::checks);
  CHECK(checks->readings.size() >= 3);
  CHECK(effect_of("FL") == Effect::appointment_missed);
  CHECK(effect_of("IAF") == Effect::received);
}

TEST_CASE("only codes whose official text states a verdict on the case carry one") {
  using Codes = std::set<std::string>;
  CHECK(codes_with(Effect::approved) == Codes{"DA", "DE", "DF", "DG", "DH", "OIB"});
  CHECK(codes_with(Effect::approved_in_part) == Codes{"DC", "DD"});
  CHECK(codes_with(Effect::approval_notice) == Codes{"IEA", "IEC", "IEE"});
  CHECK(codes_with(Effect::approval_reaffirmed) == Codes{"DI", "ERB0", "OHA"});
  // Those who decide on appeals: what is left after them is another clock.
  CHECK(codes_with(Effect::denied_on_appeal) == Codes{"EE", "EF", "OHB", "OIA"});
  // Decided and certified to a higher office, or told without saying which way.
  CHECK(codes_with(Effect::decision_unclear) == Codes{"DB", "ER", "IEB", "ODD0", "OI"});
  CHECK(codes_with(Effect::denied) == Codes{"EA", "EB", "EC", "ED", "EJ", "EL", "ES0"});
  CHECK(codes_with(Effect::denied_in_part) == Codes{"EAA", "EBA"});
  CHECK(codes_with(Effect::denial_notice) ==
        Codes{"IFA", "IFAA", "IFAB", "IFAC", "IFAD", "IFAE", "IFAF", "IFB"});
  CHECK(codes_with(Effect::split_decision) == Codes{"DAEA"});
  CHECK(codes_with(Effect::withdrawn) == Codes{"EK", "IT"});
  CHECK(codes_with(Effect::revoked) == Codes{"ALB", "EGA", "EGB", "EGC", "EGD", "IR", "IWE"});
  CHECK(codes_with(Effect::terminated) == Codes{"EM", "EP"});
}

TEST_CASE("approved and denied in a code about something else is no verdict") {
  CHECK(effect_of("AMB") == Effect::fee_settled);
  CHECK(effect_of("HA1") == Effect::other);
  CHECK(effect_of("HA2") == Effect::other);
  CHECK(effect_of("EI") == Effect::motion_denied);
  CHECK(effect_of("EO") == Effect::visa_other);
  CHECK(effect_of("FXX0") == Effect::appeal_other);
  CHECK(effect_of("AJB") == Effect::fee_due);
  CHECK(effect_of("KBE") == Effect::other);
  CHECK(effect_of("FYD") == Effect::other);
  CHECK(effect_of("AFAE") == Effect::appeal_terminated);
}

TEST_CASE("a rejected appeal is not a rejected case") {
  for (const auto& row : event_codes()) {
    if (row.text.find("ppeal") == std::string_view::npos && row.text.find("improp") == std::string_view::npos)
      continue;
    CAPTURE(row.code);
    CHECK(row.effect != Effect::rejected);
  }
}

TEST_CASE("a text that says two things has two effects") {
  const auto* stopped = find_event_code("IKP");
  REQUIRE(stopped != nullptr);
  CHECK(stopped->effect == Effect::rfe_sent);
  CHECK(stopped->also == Effect::premium_stopped);
  CHECK(codes_with(Effect::rfe_response) == std::set<std::string>{"HA", "HAP"});
}

TEST_CASE("what only tools report decides nothing") {
  for (const auto& row : event_codes()) {
    if (row.certainty != Certainty::reported) continue;
    CAPTURE(row.code);
    CHECK_FALSE(is_verdict(row.effect));
  }
  REQUIRE(find_event_code("APR0") != nullptr);
  CHECK(find_event_code("DNY0")->effect == Effect::unknown);
}

TEST_CASE("every effect and certainty has a name that leads back to it") {
  for (int i = 0; i < effect_count; ++i) {
    auto back = Effect::unknown;
    CHECK(effect_from_name(effect_name(static_cast<Effect>(i)), back));
    CHECK(back == static_cast<Effect>(i));
  }
  auto effect = Effect::fee;
  CHECK_FALSE(effect_from_name("approvd", effect));
  CHECK(effect == Effect::fee);
  auto certainty = Certainty::official;
  CHECK(certainty_from_name("contradicted", certainty));
  CHECK(certainty == Certainty::contradicted);
  CHECK_FALSE(certainty_from_name("sure", certainty));
}
