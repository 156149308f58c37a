// The programs that browsers may start, each with a manifest of its own.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "platform/environment.hpp"

namespace caselight {

struct NativeProgram {
  std::string_view native_name;  // what the extension asks the browser for; also the manifest's file name
  std::string_view file_name;    // of the executable, without .exe
  std::string_view description;  // shown by some browsers; must not be empty
  std::string_view part;         // what it is for, in a line to the person; empty for the host itself
};

/// Every program that `install` registers, the host first.
std::span<const NativeProgram> native_programs();

std::string executable_name(const NativeProgram& program, System system);

}  // namespace caselight
