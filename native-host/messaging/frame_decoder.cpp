#include "messaging/frame_decoder.hpp"

#include <algorithm>
#include <bit>

namespace caselight {
namespace {

// A buffer grown by one large message is given back; the usual ones fit into this.
constexpr std::size_t kept_capacity = 256 * 1024;

}  // namespace

void FrameDecoder::push(std::string_view bytes, FrameSink& sink) {
  while (!bytes.empty()) {
    switch (state_) {
      case State::header:
        bytes = take_header(bytes, sink);
        break;
      case State::body:
        bytes = take_body(bytes, sink);
        break;
      case State::skipped_body:
        bytes = skip_body(bytes);
        break;
    }
  }
}

std::string_view FrameDecoder::take_header(std::string_view bytes, FrameSink& sink) {
  const std::size_t size = std::min(bytes.size(), header_.size() - header_size_);
  std::copy_n(bytes.begin(), size, header_.begin() + static_cast<std::ptrdiff_t>(header_size_));
  header_size_ += size;
  if (header_size_ == header_.size()) begin_body(sink);
  return bytes.substr(size);
}

void FrameDecoder::begin_body(FrameSink& sink) {
  const auto announced = std::bit_cast<std::uint32_t>(header_);
  header_size_ = 0;
  missing_ = announced;
  if (announced > limit_) {
    state_ = State::skipped_body;
    sink.on_oversize(announced);
  } else if (announced == 0) {
    sink.on_message({});
  } else {
    state_ = State::body;
  }
}

std::string_view FrameDecoder::take_body(std::string_view bytes, FrameSink& sink) {
  const std::size_t size = std::min(bytes.size(), missing_);
  const std::string_view piece = bytes.substr(0, size);
  missing_ -= size;
  if (missing_ == 0 && body_.empty()) {
    end_body(piece, sink);  // came in one piece: no copy
  } else {
    body_ += piece;
    if (missing_ == 0) end_body(body_, sink);
  }
  return bytes.substr(size);
}

void FrameDecoder::end_body(std::string_view message, FrameSink& sink) {
  state_ = State::header;
  sink.on_message(message);
  body_.clear();
  if (body_.capacity() > kept_capacity) body_ = std::string();
}

std::string_view FrameDecoder::skip_body(std::string_view bytes) {
  const std::size_t size = std::min(bytes.size(), missing_);
  missing_ -= size;
  if (missing_ == 0) state_ = State::header;
  return bytes.substr(size);
}

}  // namespace caselight
