// The three standard streams of the process, made safe for a protocol.
#pragma once
#include <string_view>
#include <system_error>

namespace caselight {

/// A file descriptor of the C runtime. On Windows too, where it stands for a handle.
using Descriptor = int;
inline constexpr Descriptor standard_input = 0;
inline constexpr Descriptor standard_error = 2;

/// Takes the standard output away from everybody else: from now on a stray print goes to the standard error,
/// and only the holder of the returned descriptor writes where the caller of the program reads. Opens
/// whichever of 0, 1 and 2 was closed, so that no file opened later can become one of them. To be called
/// first in main, before other threads. Returns -1 when the system refuses.
Descriptor take_standard_output();

/// A write to a reader that has gone, or beyond the limit on the size of a file, returns an error instead of
/// ending the process.
void ignore_broken_pipes();

bool is_terminal(Descriptor descriptor);

/// Writes everything, in as many steps as the system needs. `broken_pipe` when the reader has gone.
std::error_code write_all(Descriptor descriptor, std::string_view bytes);

}  // namespace caselight
