// The least that a native host in C++ can do: every frame goes back as it came. What the benchmarks measure
// against.
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <vector>

namespace {

bool read_exactly(char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::read(STDIN_FILENO, bytes, size);
    if (got <= 0) return false;
    bytes += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_exactly(const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t put = ::write(STDOUT_FILENO, bytes, size);
    if (put <= 0) return false;
    bytes += put;
    size -= static_cast<std::size_t>(put);
  }
  return true;
}

}  // namespace

int main() {
  constexpr std::uint32_t limit = 8 * 1024 * 1024;
  std::vector<char> frame(4);
  while (read_exactly(frame.data(), 4)) {
    std::uint32_t size = 0;
    std::memcpy(&size, frame.data(), sizeof size);
    if (size > limit) return 1;
    frame.resize(4 + std::size_t{size});
    if (!read_exactly(frame.data() + 4, size) || !write_exactly(frame.data(), frame.size())) return 1;
  }
  return 0;
}
