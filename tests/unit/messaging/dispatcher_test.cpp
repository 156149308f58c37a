#include "messaging/dispatcher.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "frames.hpp"

using namespace caselight;
using namespace caselight::test;
using nlohmann::json;

namespace {

// Hands out what the test has put in, and remembers what it was asked.
class PreparedCases : public CaseService {
 public:
  AnalyzeReply analyze(const AnalyzeRequest& request) override {
    capture = request.capture_json;
    asked_locale = request.locale;
    if (fails) throw std::runtime_error("IOE0000000001");
    return reply;
  }
  std::vector<std::string> locales() const override { return {"en", "es"}; }

  AnalyzeReply reply =
      AnalyzedCase{R"({"form":"I-765"})", R"({"schema":"caselight-analysis/1"})", "<p>\"é\"</p>\n"};
  bool fails = false;
  std::string capture;
  std::string asked_locale;
};

struct Port {
  explicit Port(CaseService* cases) : services{"0.1.0", cases, nullptr}, dispatcher(services) {}

  json ask(std::string_view message) {
    std::string frames;
    dispatcher.answer(message, frames);
    const auto replies = bodies(frames);
    REQUIRE(replies.size() == 1);
    return json::parse(replies[0]);
  }
  json greet() { return ask(R"({"v":1,"id":1,"type":"hello","protocol":{"min":1,"max":1}})"); }

  Services services;
  Dispatcher dispatcher;
};

}  // namespace

TEST_CASE("nothing is answered before hello, and a refused hello is none") {
  Port port(nullptr);
  CHECK(port.ask(R"({"v":1,"id":1,"type":"ping"})").at("code") == 5);
  CHECK(port.ask(R"({"v":1,"id":2,"type":"hello","protocol":{"min":2,"max":3}})").at("code") == 7);
  CHECK(port.ask(R"({"v":1,"id":3,"type":"ping"})").at("code") == 5);
  CHECK(port.greet().at("type") == "hello");
  CHECK(port.ask(R"({"v":1,"id":4,"type":"ping"})") == json::parse(R"({"v":1,"id":4,"type":"pong"})"));
}

TEST_CASE("hello offers to analyse only when there is somebody who can") {
  PreparedCases cases;
  CHECK(Port(nullptr).greet().at("capabilities") == json::parse(R"(["ping"])"));
  CHECK(Port(&cases).greet().at("capabilities") == json::parse(R"(["analyze","ping"])"));
  CHECK(Port(&cases).greet().at("locales") == json::parse(R"(["en","es"])"));
}

TEST_CASE("hello agrees on the newest protocol that both speak") {
  Port port(nullptr);
  CHECK(port.ask(R"({"v":1,"id":1,"type":"hello","protocol":{"min":1,"max":9}})").at("protocol") == 1);
}

TEST_CASE("a hello without a proper range is a bad field, not a mismatch") {
  Port port(nullptr);
  for (const char* range :
       {"null", "1", "{}", R"({"min":2,"max":1})", R"({"min":0,"max":1})", R"({"min":"1","max":1})"}) {
    CAPTURE(range);
    const json error = port.ask(R"({"v":1,"id":1,"type":"hello","protocol":)" + std::string(range) + "}");
    CHECK(error.at("code") == 8);
    CHECK(error.at("field").get<std::string>().starts_with("protocol"));
  }
}

TEST_CASE("analyze hands the capture on as it came and puts the answer together") {
  PreparedCases cases;
  Port port(&cases);
  port.greet();
  const json reply = port.ask(R"({"v":1,"id":3,"type":"analyze","locale":"es","capture":{ "a":[1 ,2]}})");
  CHECK(cases.capture == R"({ "a":[1 ,2]})");
  CHECK(cases.asked_locale == "es");
  CHECK(reply.at("id") == 3);
  CHECK(reply.at("type") == "analysis");
  CHECK(reply.at("card").at("form") == "I-765");
  CHECK(reply.at("analysis").at("schema") == "caselight-analysis/1");
  CHECK(reply.at("html") == "<p>\"é\"</p>\n");
}

TEST_CASE("analyze asks for English when no language was given") {
  PreparedCases cases;
  Port port(&cases);
  port.greet();
  port.ask(R"({"v":1,"id":3,"type":"analyze","capture":{}})");
  CHECK(cases.asked_locale == "en");
}

TEST_CASE("analyze refuses a capture or a language of the wrong kind") {
  PreparedCases cases;
  Port port(&cases);
  port.greet();
  CHECK(port.ask(R"({"v":1,"id":3,"type":"analyze"})").at("field") == "capture");
  CHECK(port.ask(R"({"v":1,"id":3,"type":"analyze","capture":"{}"})").at("field") == "capture");
  CHECK(port.ask(R"({"v":1,"id":3,"type":"analyze","capture":{},"locale":5})").at("field") == "locale");
}

TEST_CASE("an unreadable capture is answered with its readings") {
  PreparedCases cases;
  cases.reply = UnreadableCapture{FaultCode::nothing_read, "m", "f", R"({"cases":"signed_out"})"};
  Port port(&cases);
  port.greet();
  const json error = port.ask(R"({"v":1,"id":3,"type":"analyze","capture":{}})");
  CHECK(error ==
        json::parse(R"({"v":1,"id":3,"type":"error","code":20,"name":"nothing_read","message":"m","fix":"f",
                                 "readings":{"cases":"signed_out"}})"));
}

TEST_CASE("a fault costs one request, and does not repeat what it threw") {
  PreparedCases cases;
  cases.fails = true;
  Port port(&cases);
  port.greet();
  const json error = port.ask(R"({"v":1,"id":3,"type":"analyze","capture":{}})");
  CHECK(error.at("code") == 1);
  CHECK(error.dump().find("IOE") == std::string::npos);
  CHECK(port.ask(R"({"v":1,"id":4,"type":"ping"})").at("type") == "pong");
}

TEST_CASE("an answer that is not UTF-8 never reaches the browser") {
  PreparedCases cases;
  cases.reply = AnalyzedCase{"{\"applicant\":\"\xFF\"}", "{}", "<p></p>"};
  Port port(&cases);
  port.greet();
  CHECK(port.ask(R"({"v":1,"id":3,"type":"analyze","capture":{}})").at("code") == 1);
}

TEST_CASE("an unknown type is named in the error, cut to a short length") {
  Port port(nullptr);
  port.greet();
  const std::string type(200, 'x');
  const json error = port.ask(R"({"v":1,"id":3,"type":")" + type + "\"}");
  CHECK(error.at("code") == 6);
  CHECK(error.at("requestType") == std::string(64, 'x'));
}
