#include <doctest/doctest.h>

#include <string>

#include "capture/intake.hpp"

using namespace caselight;

namespace {

const std::string kCases = R"({"data":{"receiptNumber":"IOE0000000001","formType":"I-765","events":[]}})";
const std::string kStatus =
    R"({"data":{"receiptNumber":"ioe-00-000-00001","statusTitle":"Case Was Received"}})";
const std::string kDocuments = R"({"data":[{"fileName":"a.pdf","contentId":"x","type":"Other"}]})";
const std::string kOther = R"({"data":{"receiptNumber":"IOE0000000002","statusTitle":"Case Was Approved"}})";

std::size_t bodies(const std::string& text) {
  const auto intake = read_input(text);
  return intake.captures.size() == 1 ? intake.captures[0].bodies.size() : 100 + intake.captures.size();
}

}  // namespace

TEST_CASE("bodies of one receipt become one case in any order, with text around them") {
  CHECK(bodies(kCases + kStatus + kDocuments) == 3);
  CHECK(bodies(kDocuments + "\n\n" + kStatus + kCases) == 3);
  CHECK(bodies("Status [my case]: " + kStatus + " and\nthe rest: " + kCases + " -- end") == 2);
  CHECK(bodies("\xEF\xBB\xBF" + kCases) == 1);
  CHECK(bodies('[' + kCases + ',' + kStatus + ']') == 2);
}

TEST_CASE("bodies of two receipts stay two cases") {
  const auto intake = read_input(kCases + kOther);
  REQUIRE(intake.captures.size() == 2);
  CHECK(intake.captures[0].receipt == "IOE0000000001");
  CHECK(intake.captures[1].receipt == "IOE0000000002");
}

TEST_CASE("a body pasted twice counts once") { CHECK(bodies(kCases + kCases) == 1); }

TEST_CASE("500 everywhere is somebody else's case, 500 once is a server error") {
  const auto capture = [](const std::string& second) {
    return R"({"format":"caselight-capture/1","receipt":"IOE0000000001","responses":{"cases":{"httpStatus":500,"body":""},"case_status":)" +
           second + "}}";
  };
  const auto refused = read_input(capture(R"({"httpStatus":500,"body":""})"));
  CHECK(refused.problem == IntakeProblem::every_answer_failed);
  CHECK(refused.captures[0].readings[Endpoint::cases] == AnswerReading::not_yours);
  const auto partly =
      read_input(capture(R"({"httpStatus":200,"body":"{\"data\":{\"statusTitle\":\"x\"}}"})"));
  CHECK(partly.captures[0].readings[Endpoint::cases] == AnswerReading::server_error);
}

TEST_CASE("an answer about another receipt is not used") {
  const auto intake = read_input(
      R"({"format":"caselight-capture/1","receipt":"IOE0000000009","responses":{"case_status":{"httpStatus":200,"body":"{\"data\":{\"receiptNumber\":\"IOE0000000001\",\"statusTitle\":\"Case Was Approved\"}}"}}})");
  CHECK(intake.problem == IntakeProblem::every_answer_failed);
  CHECK(intake.captures[0].readings[Endpoint::case_status] == AnswerReading::not_yours);
}

TEST_CASE("what holds no case says why") {
  CHECK(read_input("  \n").problem == IntakeProblem::empty_input);
  CHECK(read_input("<!doctype html><html><title>Sign in</title></html>").problem == IntakeProblem::web_page);
  CHECK(read_input("no json here").problem == IntakeProblem::no_json);
  CHECK(read_input(R"({"data":[]})").problem == IntakeProblem::no_case);
  CHECK(read_input(R"({"format":"caselight-capture/2"})").problem == IntakeProblem::newer_format);
  CHECK(read_input(std::string(100, '[')).problem == IntakeProblem::too_deep);
}

TEST_CASE("a cut-off capture is analysed as far as it goes") {
  const auto intake = read_input(kCases.substr(0, kCases.size() - 6));
  REQUIRE(intake.captures.size() == 1);
  CHECK(intake.captures[0].readings[Endpoint::cases] == AnswerReading::truncated);
}

TEST_CASE("many brackets that lead nowhere end soon") {
  CHECK(read_input(std::string(200'000, '{') + "x").captures.empty());
  std::string brackets;
  for (int i = 0; i < 50'000; ++i) brackets += "[x ";
  CHECK(read_input(brackets).captures.empty());
}
