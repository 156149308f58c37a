#include "assistant/words.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace caselight;

namespace {

const OutcomeFacts facts{.model = "a-model",
                         .address = "http://127.0.0.1:1/v1",
                         .retry_at = {},
                         .limit = 5'000'000,
                         .spent = 1'234'567};

std::vector<Cause> all_causes() {
  std::vector<Cause> causes;
  for (int i = 0; i <= static_cast<int>(Cause::prompt_too_long); ++i) causes.push_back(static_cast<Cause>(i));
  return causes;
}

}  // namespace

TEST_CASE("every cause has a sentence of its own in both languages, and a way out unless nothing is wrong") {
  for (const char* locale : {"en", "es"}) {
    std::set<std::string> sentences;
    for (const Cause cause : all_causes()) {
      const Advice advice = advice_on(cause, facts, speech(locale));
      CHECK(sentences.insert(advice.message).second);
      CHECK(advice.message.find('{') == std::string::npos);
      CHECK(advice.fix.empty() == (cause == Cause::done || cause == Cause::stopped));
    }
  }
}

TEST_CASE("every outcome of the protocol has a cause, and every cause an outcome with a name") {
  std::set<std::string_view> names;
  for (const Cause cause : all_causes()) names.insert(name_of(outcome_of(cause)));
  CHECK(names == std::set<std::string_view>{"done", "cut_off", "refused", "bad_key", "no_credit",
                                            "rate_limited", "overloaded", "model_unknown", "network",
                                            "not_a_model_server", "stopped", "over_limit", "no_ledger",
                                            "too_long"});
}

TEST_CASE("what a sentence names is what it was given") {
  const Speech& en = speech("en");
  CHECK(advice_on(Cause::model_unknown, facts, en).message.find("a-model") != std::string::npos);
  CHECK(advice_on(Cause::local_not_running, facts, en).message.find("http://127.0.0.1:1/v1") !=
        std::string::npos);
  const std::string over = advice_on(Cause::over_limit, facts, en).message;
  CHECK(over.find("$5.") != std::string::npos);
  CHECK(over.find("$1.24 ") != std::string::npos);  // rounded up to a cent
  OutcomeFacts later = facts;
  later.retry_at = parse_stamp("2026-11-23T14:05:00Z")->at;
  const std::string until = advice_on(Cause::rate_limited, later, en).message;
  CHECK(until.find("November 23, 2026") != std::string::npos);
  CHECK(until.find("2:05 PM UTC") != std::string::npos);
}

TEST_CASE("every error of the assistant says what to do, in both languages") {
  for (const char* locale : {"en", "es"}) {
    std::set<std::string> sentences;
    for (int code = static_cast<int>(FaultCode::keyring_locked);
         code <= static_cast<int>(FaultCode::not_saved); ++code) {
      const Fault fault = assistant_fault(static_cast<FaultCode>(code), speech(locale), "the disk is full");
      CHECK(sentences.insert(fault.message).second);
      CHECK_FALSE(fault.fix.empty());
    }
    for (const AddressFault fault : {AddressFault::not_an_address, AddressFault::not_https,
                                     AddressFault::credentials, AddressFault::extras})
      CHECK(sentences.insert(reason_of(fault, speech(locale))).second);
  }
}
