#include "assistant/providers/failure.hpp"

#include <doctest/doctest.h>

using namespace caselight;

namespace {

Cause cause(int status, std::string_view body) {
  HttpHead head;
  head.status = status;
  return cause_of_failure(head, body);
}

}  // namespace

TEST_CASE("a status says what went wrong when the body says nothing") {
  CHECK(cause(401, "") == Cause::key_refused);
  CHECK(cause(402, "") == Cause::no_credit);
  CHECK(cause(403, "") == Cause::not_a_model_server);
  CHECK(cause(404, "") == Cause::not_a_model_server);
  CHECK(cause(407, "") == Cause::proxy_wants_password);
  CHECK(cause(413, "") == Cause::prompt_too_long);
  CHECK(cause(429, "") == Cause::rate_limited);
  for (const int status : {408, 409, 500, 502, 503, 504, 529}) CHECK(cause(status, "") == Cause::overloaded);
  for (const int status : {301, 302, 303, 307, 308}) CHECK(cause(status, "") == Cause::redirected);
  for (const int status : {200, 204, 400, 405, 422}) CHECK(cause(status, "") == Cause::not_a_model_server);
}

TEST_CASE("money and length are told by words, under any status but 401") {
  const auto* const money = R"({"error":{"type":"x","message":"Your credit balance is too low"}})";
  const auto* const length = R"({"error":{"message":"This model's maximum context length is 8192 tokens"}})";
  for (const int status : {400, 403, 429, 500}) {
    CHECK(cause(status, money) == Cause::no_credit);
    CHECK(cause(status, length) == Cause::prompt_too_long);
  }
  CHECK(cause(401, money) == Cause::key_refused);
}

TEST_CASE("a model is unknown only where the words cannot mean something else") {
  CHECK(cause(404, R"({"error":{"message":"model: claude-x"}})") == Cause::model_unknown);
  CHECK(cause(400, R"({"error":{"code":"model_not_found"}})") == Cause::model_unknown);
  CHECK(cause(400, R"({"error":{"message":"invalid model ID"}})") == Cause::model_unknown);
  CHECK(cause(400, R"({"error":{"message":"max_tokens is too large for this model"}})") ==
        Cause::request_refused);
  CHECK(cause(404, R"({"error":{"message":"Invalid URL"}})") == Cause::not_a_model_server);
}

TEST_CASE("an error may be an object, a text, or hold values of the wrong kind") {
  CHECK(cause(403, R"({"error":"forbidden"})") == Cause::key_refused);
  CHECK(cause(403, R"({"error":{"type":"permission_error"}})") == Cause::key_refused);
  CHECK(cause(403, R"({"error":{"type":5,"message":[]}})") == Cause::not_a_model_server);
  CHECK(cause(403, R"({"error":null})") == Cause::not_a_model_server);
  CHECK(cause(400, "{\"error\":") == Cause::not_a_model_server);
}

TEST_CASE("an error inside a 200 is read by its words") {
  CHECK(cause(200, R"({"error":{"type":"authentication_error"}})") == Cause::key_refused);
  CHECK(cause(200, R"({"error":{"type":"rate_limit_error"}})") == Cause::rate_limited);
  CHECK(cause(200, R"({"error":{"type":"not_found_error","message":"model: x"}})") == Cause::model_unknown);
  CHECK(cause(200, R"({"error":"out of memory"})") == Cause::overloaded);
  CHECK(cause(200, R"({"choices":[]})") == Cause::not_a_model_server);
}
