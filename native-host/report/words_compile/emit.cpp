#include "report/words_compile/emit.hpp"

#include <algorithm>
#include <array>

#include "report/speech/catalogue.hpp"
#include "report/speech/key_places.hpp"
#include "report/speech/packed_words.hpp"
#include "report/words_compile/habits.hpp"

namespace caselight::words {
namespace {

constexpr std::string_view kNote =
    "// Made by the words compiler from native-host/report/words; edit there.\n";

char number_of(std::string_view slot, const std::vector<std::string>& slots) {
  return static_cast<char>(std::lower_bound(slots.begin(), slots.end(), slot) - slots.begin() + 1);
}

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

/// In the order of PluralForms.
constexpr std::array<std::string_view, 6> kCategories{"zero", "one", "two", "few", "many", "other"};
constexpr std::array<std::string_view, 6> kPluralRules{"other",  "one_other", "zero_one_other",
                                                       "slavic", "polish",    "arabic"};

/// A text with every slot as a mark and its number.
std::string marked(std::string_view text, const std::vector<std::string>& slots) {
  std::string out;
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    const auto close = text.find('}', open);
    const auto name = text.substr(open + 1, close - open - 1);
    out.append(text.substr(0, open)).push_back(kSlotMark);
    out.push_back(number_of(name, slots));
    text.remove_prefix(close + 1);
  }
  return out.append(text);
}

std::string compiled(std::string_view text, const std::vector<std::string>& slots) {
  return quoted(marked(text, slots));
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
                   const Entry& entry, const std::vector<std::string>& slots) {
  if (entry.by.empty()) {
    sentences.append("    {").append(compiled(entry.forms.at("other"), slots)).append(", nullptr},\n");
    return;
  }
  const auto name = "k" + locale + "Plural" + std::to_string(sentences.size());
  plurals.append("constexpr PluralForms ")
      .append(name)
      .append("{")
      .append(std::to_string(number_of(entry.by, slots)));
  for (const auto category : kCategories) {
    const auto found = entry.forms.find(std::string(category));
    plurals.append(", ").append(found == entry.forms.end() ? "{}" : compiled(found->second, slots));
  }
  plurals.append("};\n");
  sentences.append("    {{}, &").append(name).append("},\n");
}

std::string emit_habits(const Habits& habits, const std::vector<std::string>& slots) {
  std::string out = "    PluralRule::" + (habits.plural == "other" ? "always_other" : habits.plural);
  for (const auto key : habit_texts())
    out.append(",\n    ").append(compiled(habits.texts.at(std::string(key)), slots));
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
  const auto slots = slot_names(catalogue);
  std::string plurals;
  std::string sentences;
  const auto add = [&](const std::string& topic, const std::string& key) {
    emit_sentence(plurals, sentences, identifier(name), locale.topics.at(topic).at(key), slots);
  };
  walk(catalogue, false, add);
  walk(catalogue, true, add);
  return plurals + "constexpr Sentence kSentences_" + identifier(name) + "[] = {\n" + sentences +
         "};\nconstexpr Habits kHabits_" + identifier(name) + "{\n" + emit_habits(locale.habits, slots) +
         "\n";
}

/// Bytes that were packed for other sentences would be read as these: they are told apart by what every key
/// and slot is called.
std::string shape_of(const Catalogue& catalogue) {
  std::uint32_t hash = hash_of("");
  const auto add = [&](const std::string& topic, const std::string& key) {
    hash = hash_of("\n", hash_of(key, hash_of(".", hash_of(topic, hash))));
  };
  walk(catalogue, false, add);
  walk(catalogue, true, add);
  for (const auto& slot : slot_names(catalogue)) hash = hash_of("\n", hash_of(slot, hash));
  return "caselight words " + std::to_string(hash);
}

}  // namespace

std::string emit_header(const Catalogue& catalogue) {
  std::string out(kNote);
  out +=
      "#pragma once\n\n#include <cstdint>\n#include <string_view>\n\nnamespace caselight {\n\nenum class "
      "Word : std::uint16_t {\n";
  walk(catalogue, false,
       [&](const std::string& topic, const std::string& key) { out += "  " + topic + "_" + key + ",\n"; });
  out += "  count_of_named\n};\n\ninline constexpr std::string_view slot_names[] = {\n";
  for (const auto& slot : slot_names(catalogue)) out += "    " + quoted(slot) + ",\n";
  return out + "};\n\n}  // namespace caselight\n";
}

std::string emit_keys(const Catalogue& catalogue) {
  std::string out(kNote);
  out +=
      "#include <bit>\n\n#include \"report/speech/catalogue.hpp\"\n#include "
      "\"report/speech/key_places.hpp\"\n#include \"report/speech/packed_words.hpp\"\n\nnamespace caselight "
      "{\nnamespace {\n\n";
  out += "constexpr std::string_view kNamedKeys[] = {\n";
  walk(catalogue, false, [&](const std::string& topic, const std::string& key) {
    out += "    " + quoted(topic + "." + key) + ",\n";
  });
  out += "    {}};\nconstexpr std::string_view kLookedUpKeys[] = {\n";
  walk(catalogue, true, [&](const std::string& topic, const std::string& key) {
    out += "    " + quoted(topic + "." + key) + ",\n";
  });
  out +=
      "    {}};\nconstexpr auto kLookedUp = std::span(kLookedUpKeys).first(std::size(kLookedUpKeys) - 1);\n"
      "constexpr auto kPlaces = places_of<std::bit_ceil(2 * std::size(kLookedUpKeys))>(kLookedUp);\n\n}  // "
      "namespace\n\n";
  out +=
      "std::span<const std::string_view> named_keys() { return "
      "std::span(kNamedKeys).first(std::size(kNamedKeys) - 1); }\n";
  out += "std::span<const std::string_view> looked_up_keys() { return kLookedUp; }\n";
  out += "std::span<const std::uint16_t> looked_up_places() { return kPlaces; }\n";
  out += "std::string_view words_shape() { return \"" + shape_of(catalogue) + "\"; }\n";
  return out + "\n}  // namespace caselight\n";
}

std::string emit_source(const Catalogue& catalogue) {
  std::string out(kNote);
  out += "#include \"report/speech/catalogue.hpp\"\n\nnamespace caselight {\nnamespace {\n\n";
  for (const auto& [name, locale] : catalogue.locales) out += emit_locale(catalogue, name, locale);
  out += "constexpr LocaleWords kLocales[] = {\n";
  for (const auto& [name, locale] : catalogue.locales) {
    out += "    {" + quoted(name) + ", kHabits_" + identifier(name) + ", kSentences_" + identifier(name) +
           "},\n";
  }
  out += "};\n\n}  // namespace\n\n";
  out += "std::span<const LocaleWords> all_locale_words() { return kLocales; }\n";
  return out + "\n}  // namespace caselight\n";
}

std::string pack_locale(const Catalogue& catalogue, const std::string& name) {
  const auto& locale = catalogue.locales.at(name);
  const auto slots = slot_names(catalogue);
  std::string out;
  const auto add = [&](std::string_view text) { out.append(text).push_back('\0'); };
  add(shape_of(catalogue));
  add(name);
  const auto rule = std::find(kPluralRules.begin(), kPluralRules.end(), locale.habits.plural);
  add(std::to_string(rule - kPluralRules.begin()));
  for (const auto key : habit_texts()) add(marked(locale.habits.texts.at(std::string(key)), slots));
  for (const auto& list : habit_lists()) {
    for (const auto& item : locale.habits.lists.at(std::string(list.name))) add(item);
  }
  const auto add_entry = [&](const std::string& topic, const std::string& key) {
    const Entry& entry = locale.topics.at(topic).at(key);
    if (entry.by.empty()) return add(marked(entry.forms.at("other"), slots));
    add(std::string{kPluralMark, number_of(entry.by, slots)});
    for (const auto category : kCategories) {
      const auto form = entry.forms.find(std::string(category));
      add(form == entry.forms.end() ? std::string() : marked(form->second, slots));
    }
  };
  walk(catalogue, false, add_entry);
  walk(catalogue, true, add_entry);
  return out;
}

std::string emit_packed(const Catalogue& catalogue, const std::string& name) {
  std::string out(kNote);
  out +=
      "#include \"report/speech/packed_words.hpp\"\n\n#pragma clang diagnostic ignored "
      "\"-Woverlength-strings\"\n\nnamespace caselight {\nnamespace {\n\nconstexpr char kPacked[] =\n";
  const std::string packed = pack_locale(catalogue, name);
  for (std::size_t at = 0; at < packed.size();) {
    const auto end = packed.find('\0', at);
    out += "    " + quoted(std::string_view(packed).substr(at, end - at + 1)) + "\n";
    at = end + 1;
  }
  out +=
      "    ;\n\n}  // namespace\n\nstd::string_view packed_english() { return {kPacked, sizeof(kPacked) - "
      "1}; }\n";
  return out + "\n}  // namespace caselight\n";
}

}  // namespace caselight::words
