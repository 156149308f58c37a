#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "brief/answer/compile/language_file.hpp"

// usage: rules_compile OUT.cpp REPORT_WORDS_FOLDER LANGUAGE.json…
// Exit code 0: the file is written. 1: the words are wrong, one line a problem on stderr. 2: wrong use.
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> folders_in(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) out.push_back(entry.path().filename().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() < 3) {
    std::cerr << "usage: rules_compile OUT.cpp REPORT_WORDS_FOLDER LANGUAGE.json...\n";
    return 2;
  }
  std::sort(args.begin() + 2, args.end());
  std::vector<std::string> problems;
  std::vector<caselight::rules::LanguageFile> languages;
  for (auto file = args.begin() + 2; file != args.end(); ++file)
    languages.push_back(
        caselight::rules::read_language(fs::path(*file).stem().string(), read_file(*file), problems));
  caselight::rules::compare_languages(languages, folders_in(args[1]), problems);
  for (const std::string& problem : problems) std::cerr << "brief/answer/words: " << problem << "\n";
  if (!problems.empty()) return 1;
  std::ofstream out(args[0], std::ios::binary);
  out << caselight::rules::source_of(languages);
  return out.flush() ? 0 : 1;
}
