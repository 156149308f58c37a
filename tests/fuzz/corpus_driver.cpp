// Runs a fuzz target over the files of the folders given. Each input lives in an allocation of exactly its
// size, so that a sanitizer sees a read of one byte too many.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

bool run_file(const std::filesystem::path& path) {
  const auto size = static_cast<std::size_t>(std::filesystem::file_size(path));
  const auto bytes = std::make_unique_for_overwrite<char[]>(size);
  std::ifstream file(path, std::ios::binary);
  if (!file.read(bytes.get(), static_cast<std::streamsize>(size))) return false;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.get()), size);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  int inputs = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (!entry.is_regular_file()) continue;
      if (!run_file(entry.path())) return std::fprintf(stderr, "cannot read %s\n", entry.path().c_str()), 1;
      ++inputs;
    }
  }
  std::printf("%d inputs\n", inputs);
  return inputs > 0 ? 0 : 1;  // an empty corpus tests nothing
}
