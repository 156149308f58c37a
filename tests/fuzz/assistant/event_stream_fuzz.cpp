// However a stream is cut, the same events and the same answer are found in it; an answer is whole only when
// the stream says so; and no more is held than the limit.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "assistant/providers/provider.hpp"
#include "base/text.hpp"

namespace {

using namespace caselight;

constexpr std::size_t limit = 512;  // small, so that short inputs reach both sides of it

struct Transcript final : EventSink {
  bool on_event(const StreamEvent& event) override {
    if (event.data.size() > limit + 1) std::abort();
    events.push_back(std::string(event.name) + '\n' + std::string(event.data));
    return true;
  }
  std::vector<std::string> events;
};

struct Answer final : TextSink {
  explicit Answer(ProviderKind kind) : reader(provider_for(kind).reader(*this)) {}
  void on_text(std::string_view piece) override { text += piece; }

  std::string text;
  std::unique_ptr<AnswerReader> reader;
};

Feed feed(std::string_view stream, std::size_t piece, EventSink& sink) {
  EventStream events(limit);
  for (std::size_t at = 0; at < stream.size(); at += piece) {
    if (const Feed end = events.push(stream.substr(at, piece), sink); end != Feed::wants_more) return end;
  }
  return Feed::wants_more;
}

void check_events(std::string_view stream, std::size_t piece) {
  Transcript whole;
  Transcript cut;
  const Feed whole_end = feed(stream, stream.size() + 1, whole);
  if (feed(stream, piece, cut) != whole_end || cut.events != whole.events) std::abort();
}

void check_answers(ProviderKind kind, std::string_view stream, std::size_t piece) {
  Answer whole(kind);
  Answer cut(kind);
  feed(stream, stream.size() + 1, *whole.reader);
  feed(stream, piece, *cut.reader);
  if (whole.text != cut.text || whole.reader->cause() != cut.reader->cause()) std::abort();
  if (!is_valid_utf8(whole.text)) std::abort();
  const bool says_its_end = stream.find("message_stop") != std::string_view::npos ||
                            stream.find("\\u") != std::string_view::npos ||
                            stream.find("[DONE]") != std::string_view::npos;
  if (whole.reader->cause() == Cause::done && !says_its_end) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view stream(reinterpret_cast<const char*>(data), size);
  for (const std::size_t piece : {1U, 3U, 7U}) {
    check_events(stream, piece);
    for (const ProviderKind kind : {ProviderKind::anthropic, ProviderKind::openai})
      check_answers(kind, stream, piece);
  }
  return 0;
}
