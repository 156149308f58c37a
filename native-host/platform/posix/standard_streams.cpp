#include "platform/standard_streams.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace caselight {
namespace {

constexpr int first_free_descriptor = 3;

bool open_if_closed(int descriptor) {
  if (::fcntl(descriptor, F_GETFD) != -1) return true;
  const int opened = ::open("/dev/null", O_RDWR);  // the lowest free number, which is this one
  return opened == descriptor;
}

}  // namespace

Descriptor take_standard_output() {
  for (int descriptor = 0; descriptor < first_free_descriptor; ++descriptor) {
    if (!open_if_closed(descriptor)) return -1;
  }
  const int own = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, first_free_descriptor);
  if (own == -1 || ::dup2(STDERR_FILENO, STDOUT_FILENO) == -1) return -1;
  return own;
}

void ignore_broken_pipes() {
  for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
}

bool is_terminal(Descriptor descriptor) { return ::isatty(descriptor) == 1; }

std::error_code write_all(Descriptor descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      return {errno, std::generic_category()};
    }
  }
  return {};
}

}  // namespace caselight
