#include "messaging/frame_decoder.hpp"

#include <doctest/doctest.h>

#include "frames.hpp"

using namespace caselight;
using namespace caselight::test;

TEST_CASE("two frames in one piece are two messages") {
  RememberingSink sink;
  FrameDecoder decoder(100);
  decoder.push(frame("one") + frame("two"), sink);
  CHECK(sink.messages == std::vector<std::string>{"one", "two"});
  CHECK(decoder.at_boundary());
}

TEST_CASE("where the stream is cut makes no difference") {
  const std::string stream = frame("first") + frame("") + header(101) + std::string(101, 'x') + frame("last");
  for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
    RememberingSink sink;
    FrameDecoder decoder(100);
    for (std::size_t at = 0; at < stream.size(); at += piece) {
      decoder.push(std::string_view(stream).substr(at, piece), sink);
    }
    CHECK(sink.messages == std::vector<std::string>{"first", "", "last"});
    CHECK(sink.oversize == std::vector<std::uint32_t>{101});
    CHECK(decoder.at_boundary());
  }
}

TEST_CASE("a message of exactly the limit is read, one byte more is skipped") {
  RememberingSink sink;
  FrameDecoder decoder(8);
  decoder.push(frame("12345678") + frame("123456789") + frame("next"), sink);
  CHECK(sink.messages == std::vector<std::string>{"12345678", "next"});
  CHECK(sink.oversize == std::vector<std::uint32_t>{9});
}

TEST_CASE("a message over the limit is reported as soon as it is announced") {
  RememberingSink sink;
  FrameDecoder decoder(8);
  decoder.push(header(0xFFFFFFFF), sink);
  CHECK(sink.oversize == std::vector<std::uint32_t>{0xFFFFFFFF});
  CHECK_FALSE(decoder.at_boundary());
}

TEST_CASE("the stream may not end inside a length or a body") {
  const std::string whole = frame("body");
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    RememberingSink sink;
    FrameDecoder decoder(100);
    decoder.push(std::string_view(whole).substr(0, size), sink);
    CHECK(decoder.at_boundary() == (size == 0 || size == whole.size()));
  }
}
