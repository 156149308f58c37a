// From a stream of bytes to messages: 4 bytes of length in native byte order, then that many bytes.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace caselight {

/// Receives what the decoder found, in the order of the stream. `message` lives until the call returns.
class FrameSink {
 public:
  virtual void on_message(std::string_view message) = 0;
  /// A message over the limit was announced; its bytes will be skipped.
  virtual void on_oversize(std::uint32_t announced_bytes) = 0;

 protected:
  ~FrameSink() = default;
};

/// Takes the stream in pieces of any size. Never holds more than one message of at most `limit` bytes.
class FrameDecoder {
 public:
  explicit FrameDecoder(std::uint32_t limit) : limit_(limit) {}

  void push(std::string_view bytes, FrameSink& sink);

  /// True between two frames: the only place where the stream may end.
  bool at_boundary() const { return state_ == State::header && header_size_ == 0; }

 private:
  enum class State { header, body, skipped_body };

  std::string_view take_header(std::string_view bytes, FrameSink& sink);
  std::string_view take_body(std::string_view bytes, FrameSink& sink);
  std::string_view skip_body(std::string_view bytes);
  void begin_body(FrameSink& sink);
  void end_body(std::string_view message, FrameSink& sink);

  std::uint32_t limit_;
  State state_ = State::header;
  std::array<char, 4> header_{};
  std::size_t header_size_ = 0;
  std::size_t missing_ = 0;  // bytes of the body that have not come yet
  std::string body_;
};

}  // namespace caselight
