#include <algorithm>

#include "brief/answer/compile/language_file.hpp"

namespace caselight::rules {
namespace {

std::string quoted(const std::string& text) { return '"' + text + '"'; }

/// `zh-Hans` as a part of a C++ name.
std::string name_of(const LanguageFile& language) {
  std::string out = language.locale;
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

std::string array_of(const std::string& name, const std::vector<std::string>& phrases) {
  std::string out = "constexpr std::string_view " + name + "[] = {\n";
  for (const std::string& phrase : phrases) out += "    " + quoted(phrase) + ",\n";
  return out + "};\n";
}

std::string constants_of(const LanguageFile& language) {
  const std::string locale = name_of(language);
  std::string out = "constexpr WordSet sets_" + locale + "[] = {\n";
  for (const auto& [name, words] : language.sets)
    out += "    {" + quoted(name) + ", " + quoted(words) + "},\n";
  out += "};\n";
  for (const auto& [name, phrases] : language.lists) out += array_of(name + '_' + locale, phrases);
  out += "constexpr LanguageOfRules rules_" + locale + "{\n    .sets = sets_" + locale + ",\n";
  for (const auto& [name, phrases] : language.lists)
    out += "    ." + name + " = " + name + '_' + locale + ",\n";
  return out + "};\n\n";
}

}  // namespace

std::string source_of(const std::vector<LanguageFile>& languages) {
  std::string out =
      "// Made by the rules compiler from native-host/brief/answer/words; edit there.\n"
      "#include \"brief/answer/answer_rules.hpp\"\n\nnamespace caselight {\nnamespace {\n\n";
  std::string all;
  for (const LanguageFile& language : languages) {
    out += constants_of(language);
    all += (all.empty() ? "&rules_" : ", &rules_") + name_of(language);
  }
  out += "constexpr const LanguageOfRules* languages[] = {" + all + "};\n\n}  // namespace\n\n";
  return out +
         "std::span<const LanguageOfRules* const> languages_of_rules() { return languages; }\n\n"
         "}  // namespace caselight\n";
}

}  // namespace caselight::rules
