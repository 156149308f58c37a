// The system calls that the process gives up on Linux.
#pragma once
#include "platform/hardening.hpp"

namespace caselight {

/// Loads the filter into the kernel: no new programs, and no sockets unless they are allowed. Returns 0 or an
/// errno value.
int deny_calls(Sockets sockets);

}  // namespace caselight
