#include "report/words_compile/catalogue.hpp"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "report/words_compile/habits.hpp"

namespace caselight::words {
namespace {

using nlohmann::json;

std::string place(const File& file, std::string_view key = {}) {
  std::string out = file.locale + "/" + file.topic + ".json";
  if (!key.empty()) out.append(": \"").append(key).append("\"");
  return out + ": ";
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

/// Collects the slots of one form; returns what is wrong with its braces, or nothing.
std::string collect_slots(std::string_view text, std::set<std::string>& slots) {
  for (auto open = text.find_first_of("{}"); open != std::string_view::npos;
       open = text.find_first_of("{}")) {
    const auto close = text.find('}', open);
    if (text[open] == '}' || close == std::string_view::npos)
      return "a brace without its partner; write slots as {name}";
    const auto name = text.substr(open + 1, close - open - 1);
    if (!is_name(name))
      return "the slot {" + std::string(name) + "} is not a name of small letters, digits and _";
    slots.emplace(name);
    text.remove_prefix(close + 1);
  }
  return {};
}

std::string fault_of_text(std::string_view text) {
  if (text.empty()) return "the sentence is empty; write it";
  if (std::isspace(static_cast<unsigned char>(text.front())) ||
      std::isspace(static_cast<unsigned char>(text.back()))) {
    return "space at an end; take it away";
  }
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
    return "a control character; take it away";
  if (text.find('<') != std::string_view::npos) return "no markup belongs into words; take the < away";
  return {};
}

class Reader {
 public:
  Reader(Catalogue& catalogue, const File& file) : catalogue_(catalogue), file_(file) {}

  void read_topic() {
    const json parsed = parse();
    if (!parsed.is_object()) return;
    auto& topic = catalogue_.locales[file_.locale].topics[file_.topic];
    for (const auto& [key, value] : parsed.items()) {
      if (catalogue_.looked_up.count(file_.topic) == 0 && !is_name(key)) {
        problem(key, "a key is a name of small letters, digits and _");
      }
      topic[key] = entry(key, value);
    }
  }

  void read_habits() {
    const json parsed = parse();
    if (!parsed.is_object()) return;
    Habits& habits = catalogue_.locales[file_.locale].habits;
    for (const auto& fault : words::read_habits(parsed, habits)) problem({}, fault);
    for (const auto& [key, text] : habits.texts) check_habit(key, text);
  }

 private:
  /// nlohmann keeps the last of two equal keys without a word, so they are counted while it reads.
  json parse() {
    std::set<std::string> seen;
    const auto watch = [&](int depth, json::parse_event_t event, json& value) {
      if (event == json::parse_event_t::key && depth == 1 && !seen.insert(value.get<std::string>()).second) {
        problem(value.get<std::string>(), "the key stands twice; take one away");
      }
      return true;
    };
    json parsed = json::parse(file_.text, watch, false);
    if (!parsed.is_object()) problem({}, "not a JSON object; mend its syntax");
    return parsed;
  }

  Entry entry(const std::string& key, const json& value) {
    Entry out;
    if (value.is_string()) {
      out.forms["other"] = value.get<std::string>();
    } else if (value.is_object()) {
      for (const auto& [name, form] : value.items()) {
        if (!form.is_string())
          problem(key, "\"" + name + "\" is not a text");
        else if (name == "by")
          out.by = form.get<std::string>();
        else
          out.forms[name] = form.get<std::string>();
      }
      if (out.by.empty()) problem(key, "a plural needs \"by\": the number slot that chooses the form");
    } else {
      problem(key, "neither a sentence nor a plural object");
    }
    check_forms(key, out);
    return out;
  }

  void check_forms(const std::string& key, Entry& entry) {
    for (const auto& [name, text] : entry.forms) {
      if (const auto fault = fault_of_text(text); !fault.empty()) problem(key, fault);
      if (const auto fault = collect_slots(text, entry.slots); !fault.empty()) problem(key, fault);
    }
    if (!entry.by.empty()) entry.slots.insert(entry.by);
  }

  void check_habit(const std::string& key, std::string_view text) {
    std::set<std::string> slots;
    if (const auto fault = collect_slots(text, slots); !fault.empty()) problem(key, fault);
    for (const auto& slot : slots) {
      if (std::find(habit_slots().begin(), habit_slots().end(), slot) == habit_slots().end())
        problem(key, "no habit has a slot {" + slot + "}; see the other languages");
    }
  }

  void problem(std::string_view key, std::string_view what) {
    catalogue_.problems.push_back(place(file_, key).append(what));
  }

  Catalogue& catalogue_;
  const File& file_;
};

void check_plurals(Catalogue& catalogue) {
  for (const auto& [name, locale] : catalogue.locales) {
    const auto wanted = categories_of(locale.habits.plural);
    for (const auto& [topic, entries] : locale.topics) {
      for (const auto& [key, entry] : entries) {
        std::set<std::string> present;
        for (const auto& form : entry.forms) present.insert(form.first);
        if (!entry.by.empty() && present != wanted) {
          catalogue.problems.push_back(name + "/" + topic + ".json: \"" + key +
                                       "\": the plural forms must be those of the rule \"" +
                                       locale.habits.plural + "\"");
        }
      }
    }
  }
}

}  // namespace

std::vector<std::string> slot_names(const Catalogue& catalogue) {
  std::set<std::string> names(habit_slots().begin(), habit_slots().end());
  for (const auto& [locale_name, locale] : catalogue.locales) {
    for (const auto& [topic, entries] : locale.topics) {
      for (const auto& [key, entry] : entries) names.insert(entry.slots.begin(), entry.slots.end());
    }
  }
  return {names.begin(), names.end()};
}

Catalogue read_catalogue(const std::vector<File>& files, const std::set<std::string>& looked_up) {
  Catalogue catalogue;
  catalogue.looked_up = looked_up;
  for (const auto& file : files) {
    Reader reader(catalogue, file);
    file.topic == "locale" ? reader.read_habits() : reader.read_topic();
  }
  for (auto& [name, locale] : catalogue.locales) {
    if (locale.habits.plural.empty())
      catalogue.problems.push_back(name + "/locale.json: missing; every language has one");
  }
  check_plurals(catalogue);
  constexpr std::size_t kNumbers = 126;  // a slot's number is one byte of ASCII
  if (slot_names(catalogue).size() > kNumbers)
    catalogue.problems.push_back("more than 126 names of slots; give the same thing the same name");
  return catalogue;
}

}  // namespace caselight::words
