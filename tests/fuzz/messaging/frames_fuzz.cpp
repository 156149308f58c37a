// The decoder must find the same messages however the stream is cut, and never hold more than the limit.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "messaging/frame_decoder.hpp"

namespace {

constexpr std::uint32_t limit = 1024;  // small, so that short inputs reach both sides of it

class Transcript final : public caselight::FrameSink {
 public:
  void on_message(std::string_view message) override {
    if (message.size() > limit) std::abort();
    entries.emplace_back(message);
  }
  void on_oversize(std::uint32_t announced) override {
    if (announced <= limit) std::abort();
    entries.push_back("over " + std::to_string(announced));
  }
  std::vector<std::string> entries;
};

std::vector<std::string> decode(std::string_view stream, std::size_t piece, bool& at_boundary) {
  Transcript transcript;
  caselight::FrameDecoder decoder(limit);
  for (std::size_t at = 0; at < stream.size(); at += piece)
    decoder.push(stream.substr(at, piece), transcript);
  at_boundary = decoder.at_boundary();
  return transcript.entries;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view stream(reinterpret_cast<const char*>(data), size);
  bool whole_ends = false;
  bool pieces_end = false;
  const auto whole = decode(stream, std::max<std::size_t>(size, 1), whole_ends);
  for (const std::size_t piece : {1U, 3U, 7U}) {
    if (decode(stream, piece, pieces_end) != whole || pieces_end != whole_ends) std::abort();
  }
  return 0;
}
