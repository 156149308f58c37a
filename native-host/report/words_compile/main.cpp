#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "report/words_compile/catalogue.hpp"
#include "report/words_compile/emit.hpp"

// usage: words_compile WORDS_FOLDER OUT_FOLDER LOOKED_UP_TOPIC…
// Exit code 0: the sources and the packed languages are written. 1: the words are wrong, one line a problem
// on stderr. 2: wrong use.
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

std::vector<std::pair<std::string, std::string>> outputs(const caselight::words::Catalogue& catalogue) {
  std::vector<std::pair<std::string, std::string>> out{{"words.hpp", emit_header(catalogue)},
                                                       {"words_keys.cpp", emit_keys(catalogue)},
                                                       {"words.cpp", emit_source(catalogue)},
                                                       {"words_packed.cpp", emit_packed(catalogue, "en")}};
  for (const auto& [name, locale] : catalogue.locales) {
    out.emplace_back("words_" + name + ".bin", pack_locale(catalogue, name));
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() < 2) {
    std::cerr << "usage: words_compile WORDS_FOLDER OUT_FOLDER LOOKED_UP_TOPIC...\n";
    return 2;
  }
  auto catalogue = caselight::words::read_catalogue(read_folder(args[0]), {args.begin() + 2, args.end()});
  caselight::words::compare_locales(catalogue);
  for (const auto& problem : catalogue.problems) std::cerr << args[0] << "/" << problem << "\n";
  if (!catalogue.problems.empty()) return 1;
  for (const auto& [name, text] : outputs(catalogue)) {
    if (write_if_changed(fs::path(args[1]) / name, text)) continue;
    std::cerr << "cannot write " << name << " in " << args[1] << "\n";
    return 1;
  }
  return 0;
}
