#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "report/words_compile/catalogue.hpp"
#include "report/words_compile/emit.hpp"

// usage: words_compile WORDS_FOLDER OUT.hpp OUT.cpp LOOKED_UP_TOPIC…
// Exit code 0: both files are written. 1: the words are wrong, one line a problem on stderr. 2: wrong use.
namespace {

namespace fs = std::filesystem;
using caselight::words::File;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<File> read_folder(const fs::path& folder) {
  std::vector<File> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    files.push_back({entry.path().parent_path().filename().string(), entry.path().stem().string(),
                     read_file(entry.path())});
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) {
    return std::tie(a.locale, a.topic) < std::tie(b.locale, b.topic);
  });
  return files;
}

/// A header that did not change keeps its time stamp, so that nothing is compiled again for its sake.
bool write_if_changed(const fs::path& path, const std::string& text) {
  if (fs::exists(path) && read_file(path) == text) return true;
  std::ofstream out(path, std::ios::binary);
  out << text;
  return static_cast<bool>(out.flush());
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() < 3) {
    std::cerr << "usage: words_compile WORDS_FOLDER OUT.hpp OUT.cpp LOOKED_UP_TOPIC...\n";
    return 2;
  }
  auto catalogue = caselight::words::read_catalogue(read_folder(args[0]), {args.begin() + 3, args.end()});
  caselight::words::compare_locales(catalogue);
  for (const auto& problem : catalogue.problems) std::cerr << args[0] << "/" << problem << "\n";
  if (!catalogue.problems.empty()) return 1;
  const bool written =
      write_if_changed(args[1], emit_header(catalogue)) && write_if_changed(args[2], emit_source(catalogue));
  if (!written) std::cerr << "cannot write " << args[1] << " or " << args[2] << "\n";
  return written ? 0 : 1;
}
