// Gives up its rights exactly as the host does, tries what should be refused and what has to work, and prints
// one JSON object of the results: "ok" or the name of the error.
#include <fcntl.h>
#include <linux/io_uring.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

#include "platform/hardening.hpp"

namespace {

#ifdef CASELIGHT_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

std::string output = "{";

void report(const char* name, bool worked) {
  const char* const error = errno == EPERM ? "EPERM" : std::strerror(errno);
  output += std::string(output.size() > 1 ? "," : "") + '"' + name + "\":\"" + (worked ? "ok" : error) + '"';
}

void try_sockets() {
  report("socket", ::socket(AF_INET, SOCK_STREAM, 0) >= 0);
  report("unix_socket", ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
  int pair[2];
  report("socketpair", ::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  report("connect", ::connect(0, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  io_uring_params parameters{};
  report("io_uring", ::syscall(SYS_io_uring_setup, 1, &parameters) >= 0);
}

void try_program() {
  char program[] = "/bin/true";
  char* arguments[] = {program, nullptr};
  report("execve", ::execve(program, arguments, nullptr) == 0);
}

void try_processes() {
  const pid_t child = ::fork();
  if (child == 0) std::_Exit(0);
  if (child > 0) ::waitpid(child, nullptr, 0);
  report("fork", child > 0);
  const long clone =
      ::syscall(SYS_clone, CLONE_VFORK | CLONE_VM | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
  if (clone == 0) ::syscall(SYS_exit, 0);
  report("vfork", clone > 0);
}

// What SQLite does to its files.
void try_files() {
  char name[] = "/tmp/caselight-probe-XXXXXX";
  const int file = ::mkstemp(name);
  const bool written =
      file >= 0 && ::pwrite(file, "x", 1, 4095) == 1 && ::fsync(file) == 0 && ::ftruncate(file, 8192) == 0;
  report("file", written);
  struct flock lock {};
  lock.l_type = F_WRLCK;
  report("lock", ::fcntl(file, F_SETLK, &lock) == 0);
  void* const memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  report("shared_memory", memory != MAP_FAILED);
  const std::string renamed = std::string(name) + ".renamed";
  report("rename", ::rename(name, renamed.c_str()) == 0 && ::unlink(renamed.c_str()) == 0);
}

void try_thread() {
  bool ran = false;
  try {
    std::thread([&ran] { ran = true; }).join();
  } catch (const std::exception&) {
  }
  report("thread", ran);
}

}  // namespace

int main() {
  for (const std::string& refused : caselight::harden_process(caselight::Sockets::denied)) {
    std::fprintf(stderr, "%s\n", refused.c_str());
    return 1;
  }
  try_sockets();
  try_files();
  try_thread();
  try_program();
  if (sanitized) {
    output += R"(,"sanitized":true)";  // the leak check needs a process of its own
  } else {
    try_processes();
  }
  std::printf("%s}\n", output.c_str());
  return 0;
}
