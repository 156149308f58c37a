#include "report/speech/handed_words.hpp"

#include <algorithm>

#include "report/speech/packed_words.hpp"

namespace caselight {
namespace {

struct Handed {
  std::vector<std::unique_ptr<UnpackedWords>> owned;
  std::vector<LocaleWords> locales;

  bool add(std::string_view packed) {
    auto words = unpack_words(packed);
    if (!words) return false;
    const auto place =
        std::find_if(owned.begin(), owned.end(), [&](const auto& one) { return one->name >= words->name; });
    if (place != owned.end() && (*place)->name == words->name) return true;
    owned.insert(place, std::move(words));
    locales.clear();
    for (const auto& one : owned) locales.push_back({one->name, one->habits, one->sentences});
    return true;
  }
};

Handed& handed() {
  static Handed all = [] {
    Handed with_english;
    with_english.add(packed_english());
    return with_english;
  }();
  return all;
}

}  // namespace

bool hand_over_words(std::string_view packed) { return handed().add(packed); }

std::span<const LocaleWords> all_locale_words() { return handed().locales; }

}  // namespace caselight
