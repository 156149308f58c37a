// What the event loop needs to know of the system: streams that fit Asio's requirements, and the signals that
// end it.
#pragma once
#include <csignal>
#if defined(_WIN32)
#include "platform/windows/blocking_stream.hpp"
#else
#include <boost/asio/posix/stream_descriptor.hpp>
#endif

namespace caselight {

/// Made from an io_context and a Descriptor, which it closes. A regular file works as well as a pipe.
#if defined(_WIN32)
using AsyncStream = BlockingStream;  // a browser's pipes are not made for overlapped use
#else
using AsyncStream = boost::asio::posix::stream_descriptor;
#endif

/// The signals by which a system or a person asks the program to end.
#if defined(_WIN32)
inline constexpr int stop_signals[] = {SIGTERM, SIGINT};
#else
inline constexpr int stop_signals[] = {SIGTERM, SIGINT, SIGHUP};
#endif

}  // namespace caselight
