// The words of one language of the answer check, as they stand in words/<locale>.json.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace caselight::rules {

struct LanguageFile {
  std::string locale;
  std::vector<std::pair<std::string, std::string>> sets;                ///< name, words one space apart
  std::vector<std::pair<std::string, std::vector<std::string>>> lists;  ///< name, phrases
};

/// What is wrong is added to `problems`, a sentence each.
LanguageFile read_language(const std::string& locale, const std::string& text,
                           std::vector<std::string>& problems);

/// Every language of the summaries has a file, and every file has the lists of English.
void compare_languages(const std::vector<LanguageFile>& languages, const std::vector<std::string>& locales,
                       std::vector<std::string>& problems);

/// The constants that brief/answer/answer_rules.hpp declares.
std::string source_of(const std::vector<LanguageFile>& languages);

}  // namespace caselight::rules
