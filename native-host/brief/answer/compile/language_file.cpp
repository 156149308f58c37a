#include "brief/answer/compile/language_file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "brief/answer/compile/notation.hpp"

namespace caselight::rules {
namespace {

using Json = nlohmann::ordered_json;

class Reader {
 public:
  Reader(std::string locale, std::vector<std::string>& problems) : problems_(problems) {
    file_.locale = std::move(locale);
  }

  LanguageFile read(const Json& root) {
    const bool shaped =
        root.is_object() && root.size() == 2 && root.contains("sets") && root.contains("lists");
    if (!shaped) {
      problem("is not an object with \"sets\" and \"lists\"");
      return std::move(file_);
    }
    for (const auto& [name, words] : root["sets"].items()) read_set(name, words);
    for (const auto& [name, phrases] : root["lists"].items()) read_list(name, phrases);
    return std::move(file_);
  }

 private:
  void problem(const std::string& text) { problems_.push_back(file_.locale + ".json " + text); }

  std::vector<std::string> texts(const std::string& name, const Json& list) {
    std::vector<std::string> out;
    for (const Json& one : list) {
      if (one.is_string()) out.push_back(one.get<std::string>());
    }
    if (!list.is_array() || out.size() != list.size()) problem("has no list of texts under \"" + name + "\"");
    return out;
  }

  void read_set(const std::string& name, const Json& lines) {
    std::string words;
    for (const std::string& line : texts(name, lines)) words += (words.empty() ? "" : " ") + line;
    std::istringstream each(words);
    for (std::string word; each >> word;) {
      if (const auto fault = fault_in_word(word); !fault.empty())
        problem("in the set \"" + name + "\" " + fault);
    }
    if (words.empty()) problem("has an empty set \"" + name + "\"");
    file_.sets.emplace_back(name, words);
  }

  void read_list(const std::string& name, const Json& list) {
    std::vector<std::string_view> sets;
    for (const auto& [set, words] : file_.sets) sets.push_back(set);
    std::vector<std::string> phrases = texts(name, list);
    std::set<std::string> seen;
    for (const std::string& phrase : phrases) {
      const std::string fault = seen.insert(phrase).second ? fault_in(phrase, sets) : "stands there twice";
      if (!fault.empty()) problem("in \"" + name + "\" the phrase \"" + phrase + "\" " + fault);
    }
    file_.lists.emplace_back(name, std::move(phrases));
  }

  LanguageFile file_;
  std::vector<std::string>& problems_;
};

const LanguageFile* find(const std::vector<LanguageFile>& languages, const std::string& locale) {
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const LanguageFile& one) { return one.locale == locale; });
  return found == languages.end() ? nullptr : &*found;
}

std::set<std::string> lists_of(const LanguageFile& language) {
  std::set<std::string> out;
  for (const auto& [name, phrases] : language.lists) {
    if (!phrases.empty()) out.insert(name);
  }
  return out;
}

void compare(const LanguageFile& english, const LanguageFile& other, std::vector<std::string>& problems) {
  const auto wanted = lists_of(english);
  const auto there = lists_of(other);
  for (const std::string& name : wanted) {
    if (!there.contains(name))
      problems.push_back(other.locale + ".json has no phrases under \"" + name + "\"");
  }
  for (const std::string& name : there) {
    if (!wanted.contains(name))
      problems.push_back(other.locale + ".json has a list \"" + name + "\" that en.json has not");
  }
}

}  // namespace

LanguageFile read_language(const std::string& locale, const std::string& text,
                           std::vector<std::string>& problems) {
  const Json root = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  return Reader(locale, problems).read(root);
}

void compare_languages(const std::vector<LanguageFile>& languages, const std::vector<std::string>& locales,
                       std::vector<std::string>& problems) {
  for (const std::string& locale : locales) {
    if (find(languages, locale) == nullptr)
      problems.push_back(locale + ".json is missing: a model's promises in that language would be shown");
  }
  const LanguageFile* english = find(languages, "en");
  if (english == nullptr) return;
  for (const LanguageFile& language : languages) compare(*english, language, problems);
}

}  // namespace caselight::rules
