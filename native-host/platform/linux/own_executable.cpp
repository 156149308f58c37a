#include "platform/files.hpp"

namespace caselight {

std::filesystem::path own_executable() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error);  // empty on error
}

}  // namespace caselight
