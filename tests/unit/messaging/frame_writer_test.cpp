#include "messaging/frame_writer.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "frames.hpp"
#include "messaging/limits.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

std::vector<std::string> written(std::string_view json, std::int64_t id = 7) {
  std::string frames;
  append_reply_frames(frames, id, std::string(json));
  return bodies(frames);
}

// The reply put together again as the extension does it; checks what every part has to be.
std::string joined(const std::vector<std::string>& parts, std::int64_t id) {
  std::string whole;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    REQUIRE(parts[i].size() <= max_frame_bytes);
    const auto part = nlohmann::json::parse(parts[i]);
    REQUIRE(part.at("v") == 1);
    REQUIRE(part.at("id") == id);
    REQUIRE(part.at("type") == "part");
    REQUIRE(part.at("seq") == i);
    REQUIRE(part.at("of") == parts.size());
    whole += part.at("data").get<std::string>();
  }
  return whole;
}

std::string repeated(std::string_view unit, std::size_t at_least) {
  std::string text;
  while (text.size() < at_least) text += unit;
  return text;
}

}  // namespace

TEST_CASE("a reply of exactly a frame is one frame") {
  const std::string json = '"' + std::string(max_frame_bytes - 2, 'x') + '"';
  CHECK(written(json) == std::vector<std::string>{json});
}

TEST_CASE("a reply of one byte more comes in parts") {
  const std::string json = '"' + std::string(max_frame_bytes - 1, 'x') + '"';
  const auto parts = written(json);
  CHECK(parts.size() == 2);
  CHECK(joined(parts, 7) == json);
}

TEST_CASE("parts are measured as they are written: escapes count") {
  const std::string json = '[' + repeated(R"("\"\\",)", 3 * max_frame_bytes) + "0]";
  const auto parts = written(json, max_request_id);
  CHECK(parts.size() > 4);
  CHECK(joined(parts, max_request_id) == json);
}

TEST_CASE("parts are not cut inside a character") {
  for (std::size_t offset = 0; offset < 4; ++offset) {
    const std::string json =
        '"' + std::string(offset, 'x') + repeated("\xF0\x9F\x97\xBD", 2 * max_frame_bytes) + '"';
    CHECK(joined(written(json), 7) == json);
  }
}

TEST_CASE("parts survive the worst text: nothing but line ends") {
  const std::string json = '[' + std::string(2 * max_frame_bytes, '\n') + ']';
  CHECK(joined(written(json), 7) == json);
}
