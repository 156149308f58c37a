#include <algorithm>

#include "report/words_compile/catalogue.hpp"

namespace caselight::words {
namespace {

constexpr std::string_view kSource = "en";

std::string joined(const std::set<std::string>& slots) {
  std::string out;
  for (const auto& slot : slots) out.append(out.empty() ? "{" : ", {").append(slot).append("}");
  return out.empty() ? "none" : out;
}

class Comparison {
 public:
  Comparison(Catalogue& catalogue, std::string name) : catalogue_(catalogue), name_(std::move(name)) {}

  void run(const Locale& source, const Locale& other) {
    for (const auto& [topic, entries] : source.topics) {
      const auto found = other.topics.find(topic);
      if (found == other.topics.end()) {
        catalogue_.problems.push_back(name_ + "/" + topic + ".json: missing; write it after " +
                                      std::string(kSource) + "/" + topic + ".json");
      } else {
        compare_topic(topic, entries, found->second);
      }
    }
    for (const auto& [topic, entries] : other.topics) {
      if (source.topics.count(topic) == 0) {
        catalogue_.problems.push_back(name_ + "/" + topic + ".json: no such topic in " +
                                      std::string(kSource) + "; take the file away");
      }
    }
  }

 private:
  using Entries = std::map<std::string, Entry>;

  void compare_topic(const std::string& topic, const Entries& source, const Entries& other) {
    for (const auto& [key, entry] : source) {
      const auto found = other.find(key);
      if (found == other.end())
        problem(topic, key, "missing; translate \"" + entry.forms.begin()->second + "\"");
      else
        compare_entry(topic, key, entry, found->second);
    }
    for (const auto& [key, entry] : other) {
      if (source.count(key) == 0)
        problem(topic, key, "not in " + std::string(kSource) + "; take it away or add it there");
    }
  }

  void compare_entry(const std::string& topic, const std::string& key, const Entry& source,
                     const Entry& other) {
    if (source.slots != other.slots) {
      problem(topic, key, "its slots are " + joined(other.slots) + "; they must be " + joined(source.slots));
    }
    if (!source.by.empty() && !other.by.empty() && source.by != other.by) {
      problem(topic, key, "\"by\" must be \"" + source.by + "\" as in " + std::string(kSource));
    }
  }

  void problem(const std::string& topic, const std::string& key, const std::string& what) {
    catalogue_.problems.push_back(name_ + "/" + topic + ".json: \"" + key + "\": " + what);
  }

  Catalogue& catalogue_;
  std::string name_;
};

}  // namespace

void compare_locales(Catalogue& catalogue) {
  const auto source = catalogue.locales.find(std::string(kSource));
  if (source == catalogue.locales.end()) {
    catalogue.problems.push_back(std::string(kSource) +
                                 ": missing; the other languages are compared with it");
    return;
  }
  for (const auto& [name, locale] : catalogue.locales) {
    if (name != kSource) Comparison(catalogue, name).run(source->second, locale);
  }
}

}  // namespace caselight::words
