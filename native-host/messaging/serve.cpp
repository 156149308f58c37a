#include "messaging/serve.hpp"

#include <array>
#include <boost/asio/io_context.hpp>
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

// One thread: a request takes less than a millisecond, so no request waits long for another, and nothing is
// shared.
class Conversation final : FrameSink {
 public:
  Conversation(Descriptor input, Descriptor output, Dispatcher& dispatcher)
      : input_(loop_, input), output_(loop_, output), stop_signals_(loop_), dispatcher_(dispatcher) {
    for (const int signal : stop_signals) stop_signals_.add(signal);
  }

  Ending run() {
    stop_signals_.async_wait([this](error_code error, int) {
      if (!error) end(Ending::done);
    });
    read();
    loop_.run();
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

  void on_message(std::string_view message) override { dispatcher_.answer(message, waiting_); }
  void on_oversize(std::uint32_t /*announced_bytes*/) override { Dispatcher::answer_oversize(waiting_); }

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
  Dispatcher& dispatcher_;
  FrameDecoder decoder_{max_request_bytes};
  std::array<char, 64 * 1024> chunk_{};
  std::string waiting_;  // answers not yet handed to the system
  std::string leaving_;  // answers that the system is taking
  bool reading_ = false;
  bool writing_ = false;
  Ending ending_ = Ending::done;
};

}  // namespace

Ending serve(Descriptor input, Descriptor output, Dispatcher& dispatcher) {
  return Conversation(input, output, dispatcher).run();
}

}  // namespace caselight
