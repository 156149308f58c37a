// The system calls that the process gives up on Linux.
#pragma once

namespace caselight {

/// Loads the filter into the kernel. Returns 0 or an errno value.
int deny_sockets_and_programs();

}  // namespace caselight
