// Not tested: no Mac builds this yet.
#include <mach-o/dyld.h>

#include <cstdint>

#include "platform/files.hpp"

namespace caselight {

std::filesystem::path own_executable() {
  std::uint32_t size = 0;
  ::_NSGetExecutablePath(nullptr, &size);
  std::string path(size, '\0');
  if (::_NSGetExecutablePath(path.data(), &size) != 0) return {};
  std::error_code error;
  return std::filesystem::canonical(path.c_str(), error);
}

}  // namespace caselight
