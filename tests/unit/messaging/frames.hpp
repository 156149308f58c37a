// Frames as a browser writes them, and a sink that remembers.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "messaging/frame_decoder.hpp"

namespace caselight::test {

inline std::string header(std::uint32_t size) {
  const auto bytes = std::bit_cast<std::array<char, 4>>(size);
  return {bytes.begin(), bytes.end()};
}

inline std::string frame(std::string_view body) {
  return header(static_cast<std::uint32_t>(body.size())) + std::string(body);
}

class RememberingSink : public FrameSink {
 public:
  virtual ~RememberingSink() = default;
  void on_message(std::string_view message) override { messages.emplace_back(message); }
  void on_oversize(std::uint32_t announced) override { oversize.push_back(announced); }

  std::vector<std::string> messages;
  std::vector<std::uint32_t> oversize;
};

/// The bodies of frames written one after another.
inline std::vector<std::string> bodies(std::string_view frames) {
  RememberingSink sink;
  FrameDecoder decoder(UINT32_MAX);
  decoder.push(frames, sink);
  return sink.messages;
}

}  // namespace caselight::test
