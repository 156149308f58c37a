// The conversation with a browser over two pipes.
#pragma once
#include "messaging/responder.hpp"
#include "platform/standard_streams.hpp"

namespace caselight {

enum class Ending {
  done,       // the input ended between frames, the reader has gone, or the process was asked to stop
  cut_short,  // the input ended inside a frame
  failed,     // the system refused to read or to write
};

/// Reads frames from `input` and writes their answers to `output`, until the input ends or SIGTERM, SIGINT or
/// SIGHUP comes. A reader that is slow holds the reading up, not the memory. Both descriptors are closed at
/// the end.
Ending serve(Descriptor input, Descriptor output, Responder& responder);

}  // namespace caselight
