#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "report/speech/speech.hpp"

namespace caselight {
namespace {

const std::vector<Speech>& all() {
  static const std::vector<Speech> speeches(all_locale_words().begin(), all_locale_words().end());
  return speeches;
}

const Speech* find_speech(std::string_view tag) {
  const auto it = std::find_if(all().begin(), all().end(),
                               [&](const Speech& s) { return equal_ignoring_case(s.locale(), tag); });
  return it == all().end() ? nullptr : &*it;
}

}  // namespace

/// `zh-Hant-TW` is sought as it stands, then as `zh-Hant`, then as `zh`.
const Speech& speech(std::string_view locale) {
  for (std::string_view tag = locale; !tag.empty();) {
    if (const Speech* found = find_speech(tag)) return *found;
    const auto cut = tag.find_last_of("-_");
    tag = cut == std::string_view::npos ? std::string_view{} : tag.substr(0, cut);
  }
  return *find_speech("en");
}

std::span<const std::string_view> locales() {
  static const auto names = [] {
    std::vector<std::string_view> out;
    for (const auto& one : all()) out.push_back(one.locale());
    return out;
  }();
  return names;
}

}  // namespace caselight
