#include "assistant/cost.hpp"

#include <doctest/doctest.h>

#include "knowledge/model_prices.hpp"

using namespace caselight;

namespace {
const Address local{"http://127.0.0.1:1/v1", "http://127.0.0.1:1", true};
const Address remote{"https://api.example.com/v1", "https://api.example.com:443", false};
}  // namespace

TEST_CASE("a known model has its price, also under a dated name") {
  for (const char* model : {"claude-haiku-4-5", "claude-haiku-4-5-20251001"}) {
    const Tariff tariff = tariff_of(ProviderKind::anthropic, remote, model);
    CHECK(tariff.kind == Tariff::Kind::known);
    CHECK(tariff.input_cents == 100);
    CHECK(tariff.output_cents == 500);
  }
  CHECK(find_model_price("openai", "gpt-5-2025-08-07")->model == "gpt-5");
  CHECK(find_model_price("openai", "gpt-5-mini")->model == "gpt-5-mini");
}

TEST_CASE("a name that only begins like a known one has no known price") {
  for (const char* model :
       {"gpt-5-maxi", "gpt-5.9", "gpt-5-1", "gpt-5-20250807-long", "claude-haiku-4-55", "gpt-", ""})
    CHECK_MESSAGE(find_model_price("openai", model) == nullptr, model);
  CHECK(find_model_price("openai", "claude-haiku-4-5") == nullptr);
}

TEST_CASE("a model on this machine is free, the same server elsewhere has no known price") {
  CHECK(tariff_of(ProviderKind::compatible, local, "llama").kind == Tariff::Kind::free);
  CHECK(tariff_of(ProviderKind::compatible, remote, "llama").kind == Tariff::Kind::unknown);
  CHECK(tariff_of(ProviderKind::openai, local, "gpt-5").kind == Tariff::Kind::known);
}

TEST_CASE("cost is in millionths of a dollar, rounded up") {
  const Tariff haiku{Tariff::Kind::known, 100, 500};
  CHECK(cost_of(haiku, 1'000'000, 0) == 1'000'000);
  CHECK(cost_of(haiku, 0, 1'000'000) == 5'000'000);
  CHECK(cost_of(haiku, 1000, 200) == 2000);
  CHECK(cost_of({Tariff::Kind::known, 5, 40}, 1, 0) == 1);
  CHECK(cost_of(haiku, 0, 0) == 0);
}

TEST_CASE("the table's prices are plausible: nothing is free, and words out cost no less than words in") {
  CHECK(model_prices().size() > 20);
  for (const ModelPrice& row : model_prices()) {
    CAPTURE(row.model);
    CHECK(row.input_cents > 0);
    CHECK(row.output_cents >= row.input_cents);
  }
}

TEST_CASE("tokens that nobody counted are guessed rather too high") {
  CHECK(estimated_tokens(0) == 0);
  CHECK(estimated_tokens(1) == 1);
  CHECK(estimated_tokens(300) == 100);
}
