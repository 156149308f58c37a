#include "assistant/settings/settings.hpp"

#include <doctest/doctest.h>

#include "assistant/settings/ledger.hpp"

using namespace caselight;

namespace {
Instant at(std::string_view text) { return parse_stamp(text)->at; }
}  // namespace

TEST_CASE("settings are read as they were written") {
  AssistantSettings settings;
  settings.provider = ProviderKind::compatible;
  settings.base_url = "http://127.0.0.1:1/v1";
  settings.model = "a \"model\"";
  settings.monthly_limit = 2'500'000;
  settings.key = KeyNote{"http://127.0.0.1:1", KeyPlace::file, "abcd"};
  const AssistantSettings read = read_settings(write_settings(settings));
  CHECK(read.provider == settings.provider);
  CHECK(read.base_url == settings.base_url);
  CHECK(read.model == settings.model);
  CHECK(read.monthly_limit == settings.monthly_limit);
  REQUIRE(read.key);
  CHECK(read.key->origin == "http://127.0.0.1:1");
  CHECK(read.key->place == KeyPlace::file);
  CHECK(read.key->last_four == "abcd");
}

TEST_CASE("no limit is kept apart from none having been set") {
  AssistantSettings settings;
  settings.monthly_limit.reset();
  CHECK_FALSE(read_settings(write_settings(settings)).monthly_limit);
  CHECK(read_settings("").monthly_limit == default_monthly_limit);
}

TEST_CASE("what is not understood is left at its default") {
  for (
      const char* text :
      {"", "[]", "{", R"({"schema":"other/1","model":"x"})",
       R"({"schema":"caselight-assistant-settings/1","provider":"new","model":5,"key":{"where":"cloud"}})"}) {
    CAPTURE(text);
    const AssistantSettings settings = read_settings(text);
    CHECK_FALSE(settings.provider);
    CHECK(settings.model.empty());
    CHECK_FALSE(settings.key);
  }
}

TEST_CASE("a provider has an address of its own, a compatible server has none") {
  AssistantSettings settings;
  CHECK(settings.base().empty());
  settings.provider = ProviderKind::anthropic;
  CHECK(settings.base() == "https://api.anthropic.com/v1");
  settings.base_url = "https://proxy.example/v1";
  CHECK(settings.base() == "https://proxy.example/v1");
  settings = {};
  settings.provider = ProviderKind::compatible;
  CHECK(settings.base().empty());
}

TEST_CASE("dollars are read and written without losing a millionth") {
  for (const char* text : {"0", "5", "2.5", "0.000001", "1000000", "12.34"}) {
    REQUIRE(parse_dollars(text));
    CHECK(format_dollars(*parse_dollars(text)) == text);
  }
  CHECK(parse_dollars("1.50") == 1'500'000);
  CHECK(parse_dollars("0.0000019") == 1);  // less than a millionth is cut
  for (const char* text : {"", "-1", "1e3", ".5", "1.2.3", "1000001", "12345678", "five"})
    CHECK_FALSE(parse_dollars(text));
}

TEST_CASE("a month begins anew, and a damaged ledger counts from nothing") {
  const Instant november = at("2026-11-23T12:00:00Z");
  Ledger ledger{"2026-11", 1234, 2};
  CHECK(read_ledger(write_ledger(ledger), november).spent == 1234);
  CHECK(read_ledger(write_ledger(ledger), november).unpriced == 2);
  const Ledger december = read_ledger(write_ledger(ledger), at("2026-12-01T00:00:00Z"));
  CHECK(december.month == "2026-12");
  CHECK(december.spent == 0);
  CHECK(december.unpriced == 0);
  CHECK(read_ledger("{\"schema\":", november).spent == 0);
}
