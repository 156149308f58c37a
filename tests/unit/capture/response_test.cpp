#include <doctest/doctest.h>

#include "capture/response.hpp"

using namespace caselight;

namespace {

AnswerReading reading(int status, std::string_view body,
                      std::string_view url = "https://my.uscis.gov/account/x",
                      std::string_view type = "application/json") {
  return judge({status, type, url, body}).reading;
}

}  // namespace

TEST_CASE("each way in which a session is over is read as signed out") {
  CHECK(reading(401, "") == AnswerReading::signed_out);
  CHECK(reading(302, "") == AnswerReading::signed_out);
  CHECK(reading(200, "<!DOCTYPE html><title>Sign In</title>") == AnswerReading::signed_out);
  CHECK(reading(200, "{}", "https://myaccount.uscis.gov/sign-in") == AnswerReading::signed_out);
  CHECK(reading(200, R"({"data":null,"error":{"status":401}})") == AnswerReading::signed_out);
  CHECK(reading(403, "<html>Please sign in</html>") == AnswerReading::signed_out);
}

TEST_CASE("a firewall is not a signed-out session") {
  CHECK(reading(403, "<html>Request blocked. Sign in later</html>") == AnswerReading::blocked);
  CHECK(reading(403, "") == AnswerReading::blocked);
  CHECK(reading(202, "") == AnswerReading::blocked);
  CHECK(reading(202, "<!DOCTYPE html><title>One moment</title>") == AnswerReading::blocked);
  CHECK(reading(405, "") == AnswerReading::blocked);
  CHECK(reading(405, "<!DOCTYPE html><title>One moment</title>") == AnswerReading::blocked);
  CHECK(reading(405, "<!DOCTYPE html><title>Sign In</title>") != AnswerReading::blocked);
  CHECK(reading(405, R"({"error":"Method Not Allowed"})") == AnswerReading::not_json);
  CHECK(reading(200, "<html><head><script src=awswaf></script></head></html>") == AnswerReading::blocked);
}

TEST_CASE("nothing listed is kept apart from not read") {
  CHECK(reading(200, R"({"data":null})") == AnswerReading::empty);
  CHECK(reading(200, R"({"data":[]})") == AnswerReading::empty);
  CHECK(reading(204, "") == AnswerReading::empty);
  CHECK(reading(200, R"({"data":{"receiptNumber":"IOE0000000001"}})") == AnswerReading::ok);
}

TEST_CASE("other failures keep their names") {
  CHECK(reading(404, "") == AnswerReading::not_found);
  CHECK(reading(429, "") == AnswerReading::rate_limited);
  CHECK(reading(503, "") == AnswerReading::server_error);
  CHECK(reading(200, "<html>Maintenance</html>") == AnswerReading::not_json);
  CHECK(reading(200, "oops") == AnswerReading::not_json);
  CHECK(judge({std::nullopt, "", "", ""}).reading == AnswerReading::network);
}

TEST_CASE("a page is known whatever comes before its first tag") {
  CHECK(reading(200, "\xEF\xBB\xBF<!DOCTYPE html><title>Sign In</title>") == AnswerReading::signed_out);
  CHECK(reading(200, "<!-- x --><div><form action=/users/sign_in>Sign in</form>") ==
        AnswerReading::signed_out);
  CHECK(reading(200, "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>") ==
        AnswerReading::blocked);
  CHECK(reading(200, "Unauthorized") == AnswerReading::signed_out);
  CHECK(reading(200, "<title>Sign In | USCIS</title><script src=recaptcha/api.js>") ==
        AnswerReading::signed_out);
}

TEST_CASE("other states of the answer are told by the nearest word") {
  CHECK(reading(0, "") == AnswerReading::network);
  CHECK(reading(304, "") == AnswerReading::missing);
  CHECK(reading(400, R"({"message":"Bad Request"})") == AnswerReading::not_json);
  CHECK(reading(405, "<html><title>Human Verification</title></html>") == AnswerReading::blocked);
  CHECK(reading(503, "<html>Enable JavaScript and cookies to continue</html>") == AnswerReading::blocked);
  CHECK(reading(502, "<html>Bad gateway. cloudflare</html>") == AnswerReading::server_error);
  CHECK(reading(500, "<html>captcha</html>") == AnswerReading::server_error);
}

TEST_CASE("half a body is used as far as it goes and said to be cut off") {
  const auto judged = judge(
      {200, "application/json", "", R"({"data":{"formType":"I-765","events":[{"eventCode":"IAF"},{"ev)"});
  CHECK(judged.reading == AnswerReading::truncated);
  CHECK(judged.data.find("formType")->text() == "I-765");
}

TEST_CASE(
    "an error message of the service in place of an answer is called what it is, and what it says is kept") {
  CHECK(reading(200, R"({"error":{"code":"503","message":"The API is unavailable"}})") ==
        AnswerReading::server_error);
  CHECK(reading(200, R"({"errors":[{"code":"404","message":"no"}]})") == AnswerReading::not_found);
  CHECK(reading(200, R"({"fault":{"faultstring":"Spike arrest violation"}})") == AnswerReading::rate_limited);
  CHECK(reading(200, R"({"error":"invalid_client","error_description":"x"})") == AnswerReading::signed_out);
  CHECK(reading(400, R"({"message":"Case not found"})") == AnswerReading::not_found);
  CHECK(reading(400, R"({"message":"Bad things"})") == AnswerReading::not_json);
  CHECK(judge({503, "application/json", "", R"({"message":"Down for <b>repair</b>"})"}).said ==
        "Down for repair");
}

TEST_CASE("an answer with a case in it is no error message, whatever else it says") {
  CHECK(reading(200, R"({"data":{"receiptNumber":"IOE0000000001"},"error":"no"})") == AnswerReading::ok);
  CHECK(reading(200, R"({"message":"Query was successful","statusTitle":"Case Was Not Found"})") ==
        AnswerReading::ok);
}
