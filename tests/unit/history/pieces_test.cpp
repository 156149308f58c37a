#include "history/pieces.hpp"

#include <doctest/doctest.h>

using namespace caselight;

namespace {

std::optional<std::string> and_back(std::string_view text) {
  const CapturePieces pieces = take_apart(text);
  return put_together(pieces.frame, {pieces.strings.begin(), pieces.strings.end()}, pieces.stamp);
}

const std::string filler(500, 'y');

}  // namespace

TEST_CASE("a capture comes back byte for byte, whatever its spelling") {
  for (const std::string& text :
       {std::string(R"({"capturedAt":"2026-11-23T12:00:00.000Z","body":")" + filler + R"("})"),
        R"( { "body" : "\")" + filler + R"(\\" , "capturedAt" : "yesterday" } )",
        std::string(R"({"a":"cut off)") + filler, R"({"a":")" + filler + "\\", std::string(),
        std::string("\""), std::string("no JSON at all"),
        std::string(R"({"capturedAt":"","capturedAt":"2026"})"),
        std::string("\x01 and \x02 stand in it") + filler, std::string("\x03"), std::string("a\0b", 3)}) {
    CHECK(and_back(text) == text);
  }
}

TEST_CASE("captures that differ only in their instant have the same pieces") {
  const std::string today = R"({"capturedAt":"2026-11-23T12:00:00Z","body":")" + filler + R"("})";
  const std::string tomorrow = R"({"capturedAt":"2026-11-24T08:30:00Z","body":")" + filler + R"("})";
  const auto first = take_apart(today);
  const auto second = take_apart(tomorrow);
  CHECK(first.frame == second.frame);
  CHECK(first.stamp != second.stamp);
}

TEST_CASE("a body is a piece of its own; what is short stays in the frame") {
  const std::string text = R"({"url":"https://my.uscis.gov/","body":")" + filler + R"("})";
  const auto pieces = take_apart(text);
  REQUIRE(pieces.strings.size() == 1);
  CHECK(pieces.strings[0] == filler);
  CHECK(pieces.frame.find("my.uscis.gov") != std::string::npos);
}

TEST_CASE("pieces that do not belong together are not put together") {
  const std::string text = R"({"body":")" + filler + R"("})";
  const auto pieces = take_apart(text);
  CHECK_FALSE(put_together(pieces.frame, {}, ""));
  CHECK_FALSE(put_together(pieces.frame, {"one", "too many"}, ""));
}

TEST_CASE("an instant is spelled as browsers spell it") {
  CHECK(usual_stamp(parse_stamp("2026-01-02T03:04:05.067Z")->at) == "2026-01-02T03:04:05.067Z");
  CHECK(usual_stamp(parse_stamp("2026-01-02")->at) == "2026-01-02T00:00:00.000Z");
}
