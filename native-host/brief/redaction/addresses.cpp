#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "brief/redaction/dates.hpp"
#include "brief/redaction/identifiers.hpp"

namespace caselight {
namespace {

constexpr std::size_t kLongestStreet = 5;  ///< words between a house number and "Street"
constexpr std::size_t kLongestCity = 5;    ///< words between a street and the state's two letters

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::u32string_view word) {
  return std::find(list.begin(), list.end(), ascii_of(word)) != list.end();
}

constexpr std::array<std::string_view, 36> kStreets{
    "street", "st",    "avenue", "ave",  "av",      "road",     "rd",        "drive", "dr",
    "lane",   "ln",    "court",  "ct",   "place",   "pl",       "boulevard", "blvd",  "terrace",
    "ter",    "way",   "circle", "cir",  "parkway", "pkwy",     "highway",   "hwy",   "square",
    "sq",     "trail", "trl",    "loop", "plaza",   "turnpike", "pike",      "route", "alley"};
constexpr std::array<std::string_view, 8> kStreetsFirst{"calle", "avenida", "avda", "carrera",
                                                        "paseo", "camino",  "via",  "callejon"};
constexpr std::array<std::string_view, 11> kUnits{"apt",  "apartment", "unit", "suite", "ste", "floor",
                                                  "room", "apto",      "piso", "bldg",  "no"};
constexpr std::array<std::string_view, 56> kStates{
    "al", "ak", "az", "ar", "ca", "co", "ct", "de", "dc", "fl", "ga", "hi", "id", "il",
    "in", "ia", "ks", "ky", "la", "me", "md", "ma", "mi", "mn", "ms", "mo", "mt", "ne",
    "nv", "nh", "nj", "nm", "ny", "nc", "nd", "oh", "ok", "or", "pa", "ri", "sc", "sd",
    "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy", "pr", "gu", "vi", "as", "mp"};

class AddressFinder {
 public:
  AddressFinder(const Skeleton& skeleton, std::vector<FoundIdentity>& found)
      : s_(skeleton), words_(words_of(skeleton)), dates_(find_dates(skeleton)), found_(found) {}

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::size_t last = address_at(i);
      if (last == npos) continue;
      const std::size_t end = with_city(with_unit(last));
      found_.push_back({words_[i].begin, words_[end].end, Identity::address});
      i = end;
    }
  }

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  std::u32string_view word(std::size_t i) const {
    return i < words_.size() ? spelled(s_, words_[i]) : std::u32string_view{};
  }
  bool numeric(std::size_t i) const { return !word(i).empty() && is_ascii_digit(word(i).front()); }
  bool near(std::size_t i) const { return i + 1 < words_.size() && words_[i + 1].begin - words_[i].end <= 3; }

  /// The last word of the street that begins at word `i`.
  std::size_t address_at(std::size_t i) const {
    if (const auto box = post_box(i); box != npos) return box;
    if (is_one_of(kStreetsFirst, word(i)) && words_[i].capital) return number_after(i);
    if (!numeric(i) || word(i).size() > 6 || in_whole_date(i)) return npos;
    for (std::size_t k = 1; k <= kLongestStreet && near(i + k - 1); ++k) {
      if (k > 1 && is_one_of(kStreets, word(i + k)) && written_as_name(i + 1)) return i + k;
    }
    return npos;
  }
  /// "August 27, 2026: The interview took place" holds no house number. A lone year or month may be one.
  bool in_whole_date(std::size_t i) const {
    return std::any_of(dates_.begin(), dates_.end(), [&](const DateMention& date) {
      const WrittenDay& day = date.readings.front();
      return day.year != 0 && day.month != 0 && day.day != 0 && words_[i].begin >= date.begin &&
             words_[i].end <= date.end;
    });
  }
  bool written_as_name(std::size_t i) const { return words_[i].capital || numeric(i); }
  std::size_t post_box(std::size_t i) const {
    const bool split = word(i) == U"p" && word(i + 1) == U"o";
    const std::size_t box = split ? i + 2 : i + 1;
    const bool is_box = (split || word(i) == U"po") && word(box) == U"box";
    return is_box && box + 1 < words_.size() ? box + 1 : npos;
  }
  std::size_t number_after(std::size_t i) const {
    for (std::size_t k = 1; k <= kLongestStreet && near(i + k - 1); ++k) {
      if (numeric(i + k)) return i + k;
    }
    return npos;
  }
  std::size_t with_unit(std::size_t last) const {
    if (near(last) && is_one_of(kUnits, word(last + 1)) && near(last + 1)) return last + 2;
    const bool hash = near(last) && s_[words_[last + 1].begin - 1] == U'#';
    return hash ? last + 1 : last;
  }
  /// `, Springfield, IL 62701`
  std::size_t with_city(std::size_t last) const {
    for (std::size_t k = 1; k <= kLongestCity && near(last + k - 1); ++k) {
      if (!is_one_of(kStates, word(last + k)) || !words_[last + k].all_upper) continue;
      const bool zip = near(last + k) && numeric(last + k + 1) && word(last + k + 1).size() == 5;
      const bool plus_four =
          zip && near(last + k + 1) && numeric(last + k + 2) && word(last + k + 2).size() == 4;
      return last + k + (zip ? 1U : 0U) + (plus_four ? 1U : 0U);
    }
    return last;
  }

  const Skeleton& s_;
  std::vector<TextWord> words_;
  std::vector<DateMention> dates_;
  std::vector<FoundIdentity>& found_;
};

}  // namespace

void find_addresses(const Skeleton& skeleton, std::vector<FoundIdentity>& found) {
  AddressFinder(skeleton, found).run();
}

}  // namespace caselight
