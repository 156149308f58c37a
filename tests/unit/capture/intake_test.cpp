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

TEST_CASE("a documents list that may belong to either of two cases is left out, wherever it stands") {
  const std::string upload =
      R"({"data":[{"fileName":"IOE0000000002-1-part1.tif","contentId":"x"},{"fileName":"a.pdf"},null]})";
  for (const auto& text : {kCases + kOther + kDocuments, kDocuments + kCases + kOther}) {
    const auto intake = read_input(text);
    REQUIRE(intake.captures.size() == 2);
    CHECK(intake.left_out_documents);
    for (const auto& capture : intake.captures) CHECK(capture.find(Shape::documents) == nullptr);
  }
  const auto named = read_input(kCases + upload + kOther);
  REQUIRE(named.captures.size() == 2);
  CHECK_FALSE(named.left_out_documents);
  CHECK(named.captures[1].find(Shape::documents) != nullptr);
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
  CHECK(read_input(R"({"other":[]})").problem == IntakeProblem::no_case);
  CHECK(read_input(R"({"format":"caselight-capture/2"})").problem == IntakeProblem::newer_format);
  CHECK(read_input(std::string(100, '[')).problem == IntakeProblem::too_deep);
}

TEST_CASE("an empty record is called one, and not a copy that went wrong") {
  for (const auto empty : {R"({"data":null})", R"({"data":[]})", R"({"data":""})"}) {
    CAPTURE(empty);
    CHECK(read_input(empty).problem == IntakeProblem::empty_answer);
  }
  CHECK(read_input(R"({"data":null,"error":{"message":"x"}})").problem == IntakeProblem::error_message);
  CHECK(read_input(R"({"data":null})" + kCases).problem == IntakeProblem::none);
}

TEST_CASE("what was copied in place of what a page shows is told apart") {
  CHECK(read_input("https://my.uscis.gov/account/case-service/api/cases/IOE0000000001\n").problem ==
        IntakeProblem::address);
  CHECK(read_input("see https://my.uscis.gov/account").problem == IntakeProblem::no_json);
  CHECK(read_input(" ioe-0000000001 ").problem == IntakeProblem::receipt_number);
  CHECK(read_input("IOE0000000001 was denied").problem == IntakeProblem::no_json);
  CHECK(read_input("data:image/png;base64,iVBORw0KGgo=").problem == IntakeProblem::picture);
  CHECK(read_input("\x89PNG\r\n\x1a\n").problem == IntakeProblem::picture);
}

TEST_CASE("the words of a page say what its markup would") {
  const auto reading = [](std::string_view text) {
    const auto intake = read_input(text);
    return intake.problem == IntakeProblem::web_page ? intake.reading : AnswerReading::missing;
  };
  CHECK(reading("Access Denied\nYou don't have permission to access this on this server.") ==
        AnswerReading::blocked);
  CHECK(reading("myUSCIS\nSign In\nEmail Address\nPassword\nForgot your password?") ==
        AnswerReading::signed_out);
  CHECK(
      reading("This page isn\u2019t working\nmy.uscis.gov is currently unable to handle this request.\nHTTP "
              "ERROR 500") == AnswerReading::server_error);
  CHECK(reading("<html><body><h1>502 Bad Gateway</h1></body></html>") == AnswerReading::server_error);
  CHECK(reading("I could not sign in yesterday") == AnswerReading::missing);
}

TEST_CASE("a cut-off capture is analysed as far as it goes") {
  const auto intake = read_input(kCases.substr(0, kCases.size() - 6));
  REQUIRE(intake.captures.size() == 1);
  CHECK(intake.captures[0].readings[Endpoint::cases] == AnswerReading::truncated);
}

TEST_CASE("a capture that breaks off anywhere is read as far as it goes, and what broke off is not empty") {
  const std::string capture =
      R"({"format":"caselight-capture/1","receipt":"IOE0000000001","responses":{"cases":{"httpStatus":200,"body":"{\"data\":{\"receiptNumber\":\"IOE0000000001\",\"formType\":\"I-765\"}}"}}})";
  for (std::size_t length = capture.find("200"); length < capture.rfind('"'); ++length) {
    CAPTURE(length);
    const auto intake = read_input(std::string_view(capture).substr(0, length));
    REQUIRE(intake.captures.size() == 1);
    const auto reading = intake.captures[0].readings[Endpoint::cases];
    const bool whole = length + 1 == capture.rfind('"') + 1;
    CHECK((whole || reading == AnswerReading::truncated || reading == AnswerReading::ok));
    CHECK(reading != AnswerReading::empty);
  }
}

TEST_CASE("an answer after one that broke off is found, on a line of its own or not") {
  for (const std::string between : {"\n", "\r\n", ""}) {
    for (std::size_t lost = 1; lost < 3; ++lost) {
      const auto intake = read_input(kCases.substr(0, kCases.size() - lost) + between + kStatus);
      REQUIRE(intake.captures.size() == 1);
      CHECK(intake.captures[0].bodies.size() == 2);
    }
  }
  for (std::size_t length = kCases.find(",\"formType"); length < kCases.size(); ++length) {
    CAPTURE(length);
    CHECK(bodies(kCases.substr(0, length) + '\n' + kStatus) <= 2);
    CHECK(read_input(kCases.substr(0, length) + '\n' + kStatus).captures[0].find(Shape::case_status) !=
          nullptr);
  }
}

TEST_CASE("many brackets that lead nowhere end soon") {
  CHECK(read_input(std::string(200'000, '{') + "x").captures.empty());
  std::string brackets;
  for (int i = 0; i < 50'000; ++i) brackets += "[x ";
  CHECK(read_input(brackets).captures.empty());
  std::string log;
  for (int i = 0; i < 500; ++i) log += "[INFO] a line\n";
  CHECK(bodies(log + kCases) == 1);
}
