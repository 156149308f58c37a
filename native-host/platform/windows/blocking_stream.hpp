// Not tested: no Windows machine builds this yet.
#pragma once
#include <io.h>

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <utility>

#include "platform/standard_streams.hpp"

namespace caselight {

/// Blocking reads and writes on a thread of their own; the results are posted to the loop.
class BlockingStream {
 public:
  using executor_type = boost::asio::io_context::executor_type;

  BlockingStream(boost::asio::io_context& loop, Descriptor descriptor)
      : loop_(loop), descriptor_(descriptor) {}
  executor_type get_executor() { return loop_.get_executor(); }

  template <class Buffers, class Handler>
  void async_read_some(const Buffers& buffers, Handler&& handler) {
    const boost::asio::mutable_buffer buffer(*boost::asio::buffer_sequence_begin(buffers));
    run(std::forward<Handler>(handler), boost::asio::error::eof, [buffer, descriptor = descriptor_] {
      return ::_read(descriptor, buffer.data(), static_cast<unsigned>(buffer.size()));
    });
  }

  template <class Buffers, class Handler>
  void async_write_some(const Buffers& buffers, Handler&& handler) {
    const boost::asio::const_buffer buffer(*boost::asio::buffer_sequence_begin(buffers));
    run(std::forward<Handler>(handler), boost::asio::error::broken_pipe, [buffer, descriptor = descriptor_] {
      return ::_write(descriptor, buffer.data(), static_cast<unsigned>(buffer.size()));
    });
  }

 private:
  template <class Handler, class Error, class Work>
  void run(Handler&& handler, Error on_nothing, Work work) {
    auto keep_loop = boost::asio::make_work_guard(loop_);
    boost::asio::post(
        thread_, [this, on_nothing, work, keep_loop, handler = std::forward<Handler>(handler)]() mutable {
          const int moved = work();
          const boost::system::error_code error = moved > 0 ? boost::system::error_code{} : on_nothing;
          const auto bytes = static_cast<std::size_t>(moved > 0 ? moved : 0);
          boost::asio::post(
              loop_, [handler = std::move(handler), error, bytes]() mutable { handler(error, bytes); });
        });
  }

  boost::asio::io_context& loop_;
  Descriptor descriptor_;
  boost::asio::thread_pool thread_{1};
};

}  // namespace caselight
