#include "report/words_compile/emit.hpp"

#include "report/words_compile/habits.hpp"

namespace caselight::words {
namespace {

constexpr std::string_view kNote =
    "// Made by the words compiler from native-host/report/words; edit there.\n";

/// Octal escapes end after three digits, so that no following character is swallowed as with \x.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.append({'\\', c});
    } else if (byte < 0x20 || byte >= 0x7F) {
      out.append({'\\', static_cast<char>('0' + (byte >> 6U)), static_cast<char>('0' + ((byte >> 3U) & 7U)),
                  static_cast<char>('0' + (byte & 7U))});
    } else {
      out.push_back(c);
    }
  }
  return out + "\"";
}

/// Calls visit(topic, key) for all named sentences in their order, then for all that are looked up.
template <class Visit>
void walk(const Catalogue& catalogue, bool looked_up, Visit visit) {
  for (const auto& [topic, entries] : catalogue.locales.at("en").topics) {
    if ((catalogue.looked_up.count(topic) != 0) != looked_up) continue;
    for (const auto& [key, entry] : entries) visit(topic, key);
  }
}

void emit_sentence(std::string& plurals, std::string& sentences, const std::string& locale,
                   const Entry& entry) {
  if (entry.by.empty()) {
    sentences.append("    {").append(quoted(entry.forms.at("other"))).append(", nullptr},\n");
    return;
  }
  const auto name = "k" + locale + "Plural" + std::to_string(sentences.size());
  plurals.append("constexpr PluralForms ").append(name).append("{").append(quoted(entry.by));
  for (const auto category : {"zero", "one", "two", "few", "many", "other"}) {
    const auto found = entry.forms.find(category);
    plurals.append(", ").append(found == entry.forms.end() ? "{}" : quoted(found->second));
  }
  plurals.append("};\n");
  sentences.append("    {{}, &").append(name).append("},\n");
}

std::string emit_habits(const Habits& habits) {
  std::string out = "    PluralRule::" + (habits.plural == "other" ? "always_other" : habits.plural);
  for (const auto key : habit_texts())
    out.append(",\n    ").append(quoted(habits.texts.at(std::string(key))));
  for (const auto& list : habit_lists()) {
    out.append(",\n    {{");
    for (const auto& item : habits.lists.at(std::string(list.name))) out.append(quoted(item)).append(", ");
    out.append("}}");
  }
  return out + "};\n";
}

/// `es-MX` cannot be part of a C++ name.
std::string identifier(std::string text) {
  for (char& c : text) {
    if (c == '-') c = '_';
  }
  return text;
}

std::string emit_locale(const Catalogue& catalogue, const std::string& name, const Locale& locale) {
  std::string plurals;
  std::string sentences;
  const auto add = [&](const std::string& topic, const std::string& key) {
    emit_sentence(plurals, sentences, identifier(name), locale.topics.at(topic).at(key));
  };
  walk(catalogue, false, add);
  walk(catalogue, true, add);
  return plurals + "constexpr Sentence kSentences_" + identifier(name) + "[] = {\n" + sentences +
         "};\nconstexpr Habits kHabits_" + identifier(name) + "{\n" + emit_habits(locale.habits) + "\n";
}

}  // namespace

std::string emit_header(const Catalogue& catalogue) {
  std::string out(kNote);
  out += "#pragma once\n\n#include <cstdint>\n\nnamespace caselight {\n\nenum class Word : std::uint16_t {\n";
  walk(catalogue, false,
       [&](const std::string& topic, const std::string& key) { out += "  " + topic + "_" + key + ",\n"; });
  return out + "  count_of_named\n};\n\n}  // namespace caselight\n";
}

std::string emit_source(const Catalogue& catalogue) {
  std::string out(kNote);
  out += "#include \"report/speech/catalogue.hpp\"\n\nnamespace caselight {\nnamespace {\n\n";
  for (const auto& [name, locale] : catalogue.locales) out += emit_locale(catalogue, name, locale);
  out += "constexpr std::string_view kNamedKeys[] = {\n";
  walk(catalogue, false, [&](const std::string& topic, const std::string& key) {
    out += "    " + quoted(topic + "." + key) + ",\n";
  });
  out += "    {}};\nconstexpr std::string_view kLookedUpKeys[] = {\n";
  walk(catalogue, true, [&](const std::string& topic, const std::string& key) {
    out += "    " + quoted(topic + "." + key) + ",\n";
  });
  out += "    {}};\nconstexpr LocaleWords kLocales[] = {\n";
  for (const auto& [name, locale] : catalogue.locales) {
    out += "    {" + quoted(name) + ", kHabits_" + identifier(name) + ", kSentences_" + identifier(name) +
           "},\n";
  }
  out += "};\n\n}  // namespace\n\n";
  out += "std::span<const LocaleWords> all_locale_words() { return kLocales; }\n";
  out +=
      "std::span<const std::string_view> named_keys() { return "
      "std::span(kNamedKeys).first(std::size(kNamedKeys) - 1); }\n";
  out +=
      "std::span<const std::string_view> looked_up_keys() { return "
      "std::span(kLookedUpKeys).first(std::size(kLookedUpKeys) - 1); }\n";
  return out + "\n}  // namespace caselight\n";
}

}  // namespace caselight::words
