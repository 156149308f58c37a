// Where a command writes for the person (or the program) that started it.
#pragma once
#include <string>
#include <string_view>
#include <system_error>

#include "base/printable.hpp"
#include "explain/exit_code.hpp"
#include "platform/standard_streams.hpp"

namespace caselight {

/// The process's real standard output, which nobody else can write to, and its standard error. A command owns
/// neither.
struct Console {
  Descriptor output;

  /// Bytes as they are; whoever makes plain text keeps what steers a terminal out of it.
  std::error_code print(std::string_view text) const { return write_all(output, text); }
  static void complain(std::string_view text) { write_all(standard_error, printable(text)); }
  /// One sentence on one line, whatever the names in it hold.
  static void complain_line(std::string_view sentence) { complain(one_line(sentence) + '\n'); }
};

}  // namespace caselight
