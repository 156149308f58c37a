#include "assistant/asking/retry.hpp"

#include <doctest/doctest.h>

using namespace caselight;
using namespace std::chrono_literals;

namespace {

const Instant now = parse_stamp("2026-11-23T12:00:00Z")->at;

HttpHead with_retry_after(const char* text) {
  HttpHead head;
  head.retry_after = text;
  return head;
}

}  // namespace

TEST_CASE("a wait is asked for in milliseconds, seconds or as a date") {
  CHECK(asked_wait(with_retry_after("7"), now) == 7s);
  CHECK(asked_wait(with_retry_after("Mon, 23 Nov 2026 12:00:09 GMT"), now) == 9s);
  CHECK(asked_wait(with_retry_after("Mon, 23 Nov 2026 11:00:00 GMT"), now) == 0s);
  HttpHead both = with_retry_after("7");
  both.retry_after_ms = 250ms;
  CHECK(asked_wait(both, now) == 250ms);
  for (const char* text : {"", "soon", "-1", "1.5", "7 s"})
    CHECK_FALSE(asked_wait(with_retry_after(text), now));
}

TEST_CASE("an overloaded service is tried again, each time later, three times in all") {
  CHECK(wait_before_retry(Cause::overloaded, {}, 1, now) == 500ms);
  CHECK(wait_before_retry(Cause::overloaded, {}, 2, now) == 1000ms);
  CHECK_FALSE(wait_before_retry(Cause::overloaded, {}, 3, now));
  CHECK(wait_before_retry(Cause::overloaded, with_retry_after("3"), 1, now) == 3s);
}

TEST_CASE("a 429 without a time may be a spending limit and is not tried again") {
  CHECK_FALSE(wait_before_retry(Cause::rate_limited, {}, 1, now));
  CHECK(wait_before_retry(Cause::rate_limited, with_retry_after("3"), 1, now) == 3s);
}

TEST_CASE("nobody is kept waiting for longer than twenty seconds") {
  CHECK(wait_before_retry(Cause::rate_limited, with_retry_after("20"), 1, now) == 20s);
  CHECK_FALSE(wait_before_retry(Cause::rate_limited, with_retry_after("21"), 1, now));
}

TEST_CASE("only what passes by itself is tried again, and only when the service does not forbid it") {
  HttpHead forbidden;
  forbidden.should_retry = false;
  CHECK_FALSE(wait_before_retry(Cause::overloaded, forbidden, 1, now));
  for (const Cause cause :
       {Cause::done, Cause::ended_early, Cause::key_refused, Cause::no_credit, Cause::model_unknown,
        Cause::not_connected, Cause::not_secure, Cause::prompt_too_long, Cause::stopped}) {
    CHECK_FALSE(wait_before_retry(cause, with_retry_after("1"), 1, now));
  }
}
