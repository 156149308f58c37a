#include "messaging/envelope.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace caselight;
using nlohmann::json;

namespace {

json refusal_of(std::string_view message) {
  const auto read = read_envelope(message);
  REQUIRE(std::holds_alternative<RefusedMessage>(read));
  return json::parse(std::get<RefusedMessage>(read).json);
}

HostRequest request_of(std::string_view message) {
  auto read = read_envelope(message);
  REQUIRE(std::holds_alternative<HostRequest>(read));
  return std::get<HostRequest>(std::move(read));
}

}  // namespace

TEST_CASE("a request has an id, a type and its other members as they came") {
  const HostRequest request =
      request_of(R"({"v":1,"id":9007199254740991,"type":"analyze","capture":{ "x": [1] }})");
  CHECK(request.id == 9007199254740991);
  CHECK(request.type == "analyze");
  CHECK(request.find("capture") == R"({ "x": [1] })");
  CHECK_FALSE(request.find("locale"));
}

TEST_CASE("names and texts may be written with escapes") {
  const HostRequest request = request_of(R"({"\u0076":1,"\u0069d":2,"type":"p\u0069ng"})");
  CHECK(request.id == 2);
  CHECK(request.type == "ping");
}

TEST_CASE("of members with the same name the last one counts, as in JavaScript") {
  CHECK(request_of(R"({"v":1,"id":2,"id":3,"type":"ping"})").id == 3);
}

TEST_CASE("an id that is not a whole number from 1 to 2^53-1 is refused under id 0") {
  for (const char* id :
       {"0", "-1", "9007199254740992", "1.5", "1e3", "\"1\"", "null", "99999999999999999999"}) {
    CAPTURE(id);
    const json error = refusal_of(R"({"v":1,"type":"ping","id":)" + std::string(id) + "}");
    CHECK(error.at("code") == 8);
    CHECK(error.at("field") == "id");
    CHECK(error.at("id") == 0);
  }
}

TEST_CASE("another envelope version and a missing type are refused under the request's id") {
  CHECK(refusal_of(R"({"v":2,"id":5,"type":"ping"})").at("field") == "v");
  CHECK(refusal_of(R"({"id":5,"type":"ping"})").at("id") == 5);
  CHECK(refusal_of(R"({"v":1,"id":5})").at("field") == "type");
  CHECK(refusal_of(R"({"v":1,"id":5,"type":7})").at("field") == "type");
}

TEST_CASE("what is not JSON is refused with error 4") {
  const json error = refusal_of("hello");
  CHECK(error.at("code") == 4);
  CHECK(error.at("name") == "not_json");
  CHECK(error.at("id") == 0);
}
