// Not tested: no Windows machine builds this yet.
#include "platform/standard_streams.hpp"

#include <fcntl.h>
#include <io.h>

#include <algorithm>
#include <cerrno>

namespace caselight {

Descriptor take_standard_output() {
  const int own = ::_dup(1);
  if (own == -1 || ::_dup2(2, 1) == -1) return -1;
  // In text mode the runtime would turn every 0x0A of a length into two bytes.
  if (::_setmode(0, _O_BINARY) == -1 || ::_setmode(own, _O_BINARY) == -1) return -1;
  return own;
}

void ignore_broken_pipes() {}  // Windows reports a broken pipe as an error already

bool is_terminal(Descriptor descriptor) { return ::_isatty(descriptor) != 0; }

std::error_code write_all(Descriptor descriptor, std::string_view bytes) {
  constexpr std::size_t largest_write = 1U << 20U;
  while (!bytes.empty()) {
    const auto size = static_cast<unsigned>(std::min(bytes.size(), largest_write));
    const int written = ::_write(descriptor, bytes.data(), size);
    if (written < 0) return {errno, std::generic_category()};
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

}  // namespace caselight
