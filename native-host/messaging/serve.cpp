#include "messaging/serve.hpp"

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/write.hpp>
#include <string>

#include "messaging/frame_decoder.hpp"
#include "messaging/limits.hpp"
#include "platform/async_streams.hpp"

namespace caselight {
namespace {

using boost::system::error_code;

// Bytes of answers that wait for a slow reader before reading pauses. What was read last is still answered,
// so the real bound is this and the answers to one chunk.
constexpr std::size_t enough_waiting = 1024 * 1024;

bool other_side_gone(error_code error) {
  return error == boost::asio::error::eof || error == boost::asio::error::broken_pipe ||
         error == boost::asio::error::connection_reset;  // browsers may use a socket pair instead of pipes
}

// One thread reads, writes and asks the responder; what a responder does in the background comes back through
// `send`.
class Conversation final : FrameSink, Outbox {
 public:
  Conversation(Descriptor input, Descriptor output, Responder& responder)
      : input_(loop_, input), output_(loop_, output), stop_signals_(loop_), responder_(responder) {
    for (const int signal : stop_signals) stop_signals_.add(signal);
  }

  Ending run() {
    stop_signals_.async_wait([this](error_code error, int) {
      if (!error) end(Ending::done);
    });
    responder_.open(*this);
    read();
    loop_.run();
    responder_.close();
    return ending_;
  }

 private:
  void read() {
    reading_ = true;
    input_.async_read_some(boost::asio::buffer(chunk_), [this](error_code error, std::size_t size) {
      reading_ = false;
      if (error) return end_of_input(error);
      decoder_.push({chunk_.data(), size}, *this);
      write();
      if (waiting_.size() < enough_waiting) read();
    });
  }

  void end_of_input(error_code error) {
    if (!other_side_gone(error)) return end(Ending::failed);
    end(decoder_.at_boundary() ? Ending::done : Ending::cut_short);
  }

  void on_message(std::string_view message) override { responder_.answer(message, waiting_); }
  void on_oversize(std::uint32_t /*announced_bytes*/) override { responder_.answer_oversize(waiting_); }

  void send(std::string frames) override {
    boost::asio::post(loop_, [this, frames = std::move(frames)] {
      waiting_ += frames;
      write();
    });
  }

  void write() {
    if (writing_ || waiting_.empty()) return;
    writing_ = true;
    leaving_.clear();
    leaving_.swap(waiting_);
    boost::asio::async_write(output_, boost::asio::buffer(leaving_), [this](error_code error, std::size_t) {
      writing_ = false;
      if (error) return end(other_side_gone(error) ? Ending::done : Ending::failed);
      write();
      if (!reading_ && waiting_.size() < enough_waiting) read();
    });
  }

  void end(Ending ending) {
    ending_ = ending;
    loop_.stop();
  }

  boost::asio::io_context loop_{1};
  AsyncStream input_;
  AsyncStream output_;
  boost::asio::signal_set stop_signals_;
  Responder& responder_;
  FrameDecoder decoder_{max_request_bytes};
  std::array<char, 64 * 1024> chunk_;  // not cleared: that would touch all of it before the first message
  std::string waiting_;                // answers not yet handed to the system
  std::string leaving_;                // answers that the system is taking
  bool reading_ = false;
  bool writing_ = false;
  Ending ending_ = Ending::done;
};

}  // namespace

Ending serve(Descriptor input, Descriptor output, Responder& responder) {
  return Conversation(input, output, responder).run();
}

}  // namespace caselight
