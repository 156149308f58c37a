#include "brief/redaction/identifiers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "knowledge/offices.hpp"

namespace caselight {
namespace {

constexpr std::size_t kShortNumber = 5;   ///< digits in one run that are a number of something
constexpr std::size_t kSpacedNumber = 7;  ///< the same when the digits stand in groups
constexpr std::size_t kMixedDigits = 4;   ///< digits among letters: passports, parcels, opaque ids

bool is_space_or_end(char32_t c) { return c == U' ' || c == U'\0'; }

class Scanner {
 public:
  Scanner(const Skeleton& skeleton, const std::vector<DateMention>& dates) : s_(skeleton), dates_(dates) {}

  std::vector<FoundIdentity> run() {
    links_mails_and_files();
    for (const TextWord& word : words_of(s_)) {
      receipt(word);
      a_number(word);
      mixed(word);
    }
    digit_groups();
    return std::move(found_);
  }

 private:
  void add(std::size_t begin, std::size_t end, Identity kind) { found_.push_back({begin, end, kind}); }
  std::u32string_view code() const { return s_.code; }
  bool in_date(std::size_t begin, std::size_t end) const {
    return std::any_of(dates_.begin(), dates_.end(), [&](const DateMention& d) {
      return begin < d.end && end > d.begin && stands_alone(d);
    });
  }
  /// `3030-2020-1010` is a number, though a year stands in it.
  bool stands_alone(const DateMention& date) const {
    const auto joins = [](char32_t c) { return c == U'-' || c == U'.' || c == U'/'; };
    const bool before = date.begin >= 2 && joins(s_[date.begin - 1]) && is_ascii_digit(s_[date.begin - 2]);
    const bool after = joins(s_[date.end]) && is_ascii_digit(s_[date.end + 1]);
    return !before && !after;
  }

  /// Pieces between spaces: an address on the web, an e-mail address, a file name.
  void links_mails_and_files() {
    for (std::size_t i = 0; i < s_.size();) {
      std::size_t end = i;
      while (!is_space_or_end(s_[end])) ++end;
      if (end > i) piece(i, end);
      i = std::max(end, i + 1);
    }
  }
  void piece(std::size_t begin, std::size_t end) {
    while (end > begin && std::u32string_view(U".,;:!?)'\"").find(s_[end - 1]) != std::u32string_view::npos)
      --end;
    const auto text = code().substr(begin, end - begin);
    if (text.find(U'@') != text.npos) {
      add(begin, end, Identity::email);
    } else if (text.find(U"://") != text.npos || text.substr(0, 4) == U"www.") {
      if (!is_uscis(text)) add(begin, end, Identity::link);
    } else if (has_file_ending(text)) {
      add(file_begin(begin), end, Identity::file);
    }
  }
  static bool is_uscis(std::u32string_view text) {
    if (const auto scheme = text.find(U"://"); scheme != text.npos) text.remove_prefix(scheme + 3);
    const auto host = text.substr(0, text.find_first_of(U"/?#:"));
    const bool own =
        host == U"uscis.gov" || (host.size() > 10 && host.substr(host.size() - 10) == U".uscis.gov");
    return own && text.find_first_of(U"?#0123456789") == text.npos;
  }
  static bool has_file_ending(std::u32string_view text) {
    constexpr std::array<std::u32string_view, 17> kEndings{
        U".pdf", U".jpg", U".jpeg", U".png", U".tif",  U".tiff", U".doc", U".docx", U".heic",
        U".gif", U".txt", U".zip",  U".xls", U".xlsx", U".rtf",  U".bmp", U".mp4"};
    return std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) {
      return text.size() > ending.size() && text.substr(text.size() - ending.size()) == ending;
    });
  }
  /// A file name may have spaces; the capitalised words and numbers before its last piece belong to it.
  std::size_t file_begin(std::size_t begin) const {
    while (begin >= 2 && s_[begin - 1] == U' ') {
      std::size_t before = begin - 1;
      while (before > 0 && !is_space_or_end(s_[before - 1])) --before;
      if (before == begin - 1 || (!s_.upper[before] && !is_ascii_digit(s_[before]))) break;
      begin = before;
    }
    return begin;
  }

  static bool is_separator(char32_t c) {
    return c == U' ' || c == U'-' || c == U'.' || c == U'*' || c == U'_' || c == U'#' || c == U':' ||
           c == U'/' || c == U'(' || c == U')' || c == U'+';
  }
  /// Reads `count` digits with at most `loose` separators before each; npos when they are not there.
  std::size_t digits_after(std::size_t at, std::size_t count, std::size_t loose) const {
    for (std::size_t read = 0; read < count; ++read) {
      std::size_t skipped = 0;
      while (skipped < loose && is_separator(s_[at])) ++at, ++skipped;
      if (!is_ascii_digit(s_[at])) return npos;
      ++at;
    }
    return at;
  }

  /// Three letters and ten digits. Where they stand apart, only capitals or a prefix that USCIS uses count:
  /// "and 202 555 0143" is a telephone number.
  void receipt(const TextWord& word) {
    std::size_t letters = word.begin;
    while (letters < word.end && s_[letters] >= U'a' && s_[letters] <= U'z') ++letters;
    if (letters - word.begin < 3) return;
    const std::string prefix = ascii_of(code().substr(letters - 3, 3));
    const bool glued = letters < word.end;
    const bool own_word =
        letters - word.begin == 3 && (word.all_upper || find_prefix_office(upper(prefix)) != nullptr);
    if (!glued && !own_word) return;
    const std::size_t end = digits_after(letters, 10, 3);
    if (end != npos && !is_ascii_digit(s_[end])) add(letters - 3, end, Identity::receipt);
  }
  static std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    return text;
  }
  /// `A` and seven to nine digits.
  void a_number(const TextWord& word) {
    const bool letter = s_[word.begin] == U'a';
    if (!letter || (word.end - word.begin > 1 && !is_ascii_digit(s_[word.begin + 1]))) return;
    std::size_t end = digits_after(word.begin + 1, 7, 2);
    if (end == npos) return;
    for (std::size_t more = end; (more = digits_after(more, 1, 1)) != npos && more - word.begin < 14;)
      end = more;
    add(word.begin, end, Identity::a_number);
  }
  void mixed(const TextWord& word) {
    const auto text = spelled(s_, word);
    const auto digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_ascii_digit));
    const bool letters = digits < text.size();
    if (letters && digits >= kMixedDigits && !in_date(word.begin, word.end)) {
      add(word.begin, word.end, Identity::number);
    } else if (letters && text.size() >= 20) {
      add(word.begin, word.end, Identity::number);
    }
  }

  /// Groups of digits with single separators between them.
  void digit_groups() {
    for (std::size_t i = 0; i < s_.size();) {
      if (!is_ascii_digit(s_[i])) {
        ++i;
        continue;
      }
      i = digit_group(i);
    }
  }
  std::size_t digit_group(std::size_t begin) {
    std::size_t end = begin, digits = 0, run = 0, longest = 0;
    for (std::size_t at = begin; at != npos && at < s_.size() && !in_date(at, at + 1);) {
      if (is_ascii_digit(s_[at])) {
        ++digits, ++run;
        longest = std::max(longest, run);
        end = ++at;
      } else {
        run = 0;
        const std::size_t after = digits_after(at, 1, 2);
        at = after == npos ? npos : after - 1;
      }
    }
    if (longest >= kShortNumber || digits >= kSpacedNumber)
      add(begin, end, shape_of_number(begin, end, digits));
    return std::max(end, begin + 1);
  }
  Identity shape_of_number(std::size_t begin, std::size_t end, std::size_t digits) const {
    const auto text = code().substr(begin, end - begin);
    if (digits == 9 && text.size() == 11 && text[3] == U'-' && text[6] == U'-') return Identity::ssn;
    const bool grouped = text.size() > digits;
    const bool phone = grouped && (digits == 10 || (digits == 11 && text[0] == U'1'));
    const bool plus = begin > 0 && s_[begin - 1] == U'+';
    return phone || plus ? Identity::phone : Identity::number;
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  const Skeleton& s_;
  const std::vector<DateMention>& dates_;
  std::vector<FoundIdentity> found_;
};

}  // namespace

std::vector<FoundIdentity> find_identifiers(const Skeleton& skeleton, const std::vector<DateMention>& dates) {
  auto found = Scanner(skeleton, dates).run();
  find_addresses(skeleton, found);
  return found;
}

}  // namespace caselight
