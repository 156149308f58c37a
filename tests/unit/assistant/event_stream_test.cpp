#include "assistant/sse/event_stream.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace caselight;

namespace {

struct Transcript final : EventSink {
  bool on_event(const StreamEvent& event) override {
    events.push_back(std::string(event.name) + '|' + std::string(event.data));
    return events.size() < most;
  }
  std::vector<std::string> events;
  std::size_t most = 1000;
};

std::vector<std::string> read(std::string_view stream, std::size_t piece = 1000) {
  Transcript transcript;
  EventStream events(1000);
  for (std::size_t at = 0; at < stream.size(); at += piece) events.push(stream.substr(at, piece), transcript);
  return transcript.events;
}

using Events = std::vector<std::string>;

}  // namespace

TEST_CASE("an event has a name and data, and ends at a blank line") {
  CHECK(read("event: a\ndata: 1\n\ndata: 2\n\n") == Events{"a|1", "|2"});
}

TEST_CASE("an event that no blank line ends is not handed on") {
  CHECK(read("data: 1\n\ndata: 2\n") == Events{"|1"});
  CHECK(read("data: 1").empty());
}

TEST_CASE("lines end in LF, CRLF and CR, also mixed") {
  for (const char* stream : {"event: a\ndata: 1\n\n", "event: a\r\ndata: 1\r\n\r\n", "event: a\rdata: 1\r\r",
                             "event: a\rdata: 1\n\r\n", "event: a\r\ndata: 1\n\r"}) {
    CAPTURE(stream);
    CHECK(read(stream) == Events{"a|1"});
  }
}

TEST_CASE("data on several lines is joined by a line feed; one space after the colon is not part of it") {
  CHECK(read("data: a\ndata:b\ndata:  c\ndata\n\n") == Events{"|a\nb\n c\n"});
}

TEST_CASE("comments, other fields, a name without data and a byte-order mark make no event") {
  CHECK(read("\xEF\xBB\xBF: hello\nid: 1\nretry: 5\nunknown: x\n\nevent: a\n\ndata: 1\n\n") == Events{"|1"});
}

TEST_CASE("however the stream is cut, the events are the same") {
  const std::string stream =
      "\xEF\xBB\xBF"
      "event: a\r\ndata: \xC3\xA9\r\ndata: 2\r\n\r\n: c\rdata: 3\r\rdata: 4\n\n";
  const auto whole = read(stream);
  CHECK(whole == Events{"a|\xC3\xA9\n2", "|3", "|4"});
  for (std::size_t piece = 1; piece < stream.size(); ++piece) CHECK(read(stream, piece) == whole);
}

TEST_CASE("a sink that has enough gets no more") {
  Transcript transcript;
  transcript.most = 1;
  EventStream events(1000);
  CHECK(events.push("data: 1\n\ndata: 2\n\n", transcript) == Feed::enough);
  CHECK(transcript.events.size() == 1);
}

TEST_CASE("a line or an event over the limit ends the stream, whether its end has come or not") {
  Transcript transcript;
  CHECK(EventStream(10).push("data: 12345", transcript) == Feed::too_large);
  CHECK(EventStream(10).push("data: 1234\n", transcript) == Feed::wants_more);
  CHECK(EventStream(10).push("data: 123\ndata: 456\ndata: 789\n", transcript) == Feed::too_large);
  CHECK(transcript.events.empty());
}
