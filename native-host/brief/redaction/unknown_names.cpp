#include "brief/redaction/unknown_names.hpp"

#include <string>
#include <string_view>

#include "brief/redaction/ordinary_words.hpp"

namespace caselight {
namespace {

bool has_digit(std::u32string_view word) {
  for (const char32_t c : word) {
    if (is_ascii_digit(c)) return true;
  }
  return false;
}

class UnknownNames {
 public:
  UnknownNames(const Skeleton& skeleton, std::vector<FoundIdentity>& found)
      : s_(skeleton), words_(words_of(skeleton)), found_(found) {}

  void run() {
    const bool sentence = small_words() * 2 > words_.size();
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t end = run_end(i);
      const bool enough = end - i >= 2 || (sentence && end > i && !begins_sentence(i));
      if (enough) found_.push_back({words_[i].begin, words_[end - 1].end, Identity::person});
      i = end > i ? end : i + 1;
    }
  }

 private:
  std::size_t small_words() const {
    std::size_t count = 0;
    for (const TextWord& word : words_) count += word.capital ? 0 : 1;
    return count;
  }
  bool unknown(std::size_t i) const {
    const auto text = spelled(s_, words_[i]);
    if (!words_[i].capital || text.size() < 2 || has_digit(text)) return false;
    const std::string plain = ascii_of(text);
    if (!plain.empty() && (is_ordinary_word(plain) || is_place_word(plain))) return false;
    return !(words_[i].all_upper && text.size() <= 4);  // abbreviations and codes
  }
  std::size_t run_end(std::size_t i) const {
    std::size_t end = i;
    while (end < words_.size() && unknown(end) && (end == i || side_by_side(end - 1))) ++end;
    return end;
  }
  bool side_by_side(std::size_t i) const {
    const auto gap = std::u32string_view(s_.code).substr(words_[i].end, words_[i + 1].begin - words_[i].end);
    return gap.size() <= 2 && gap.find_first_not_of(U" ,-'") == gap.npos;
  }
  bool begins_sentence(std::size_t i) const {
    if (i == 0) return true;
    const auto gap =
        std::u32string_view(s_.code).substr(words_[i - 1].end, words_[i].begin - words_[i - 1].end);
    return gap.find_first_of(U".!?:;") != gap.npos;
  }

  const Skeleton& s_;
  std::vector<TextWord> words_;
  std::vector<FoundIdentity>& found_;
};

}  // namespace

void find_unknown_names(const Skeleton& skeleton, std::vector<FoundIdentity>& found) {
  UnknownNames(skeleton, found).run();
}

}  // namespace caselight
