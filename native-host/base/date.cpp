#include "base/date.hpp"

#include <array>

#include "base/text.hpp"

namespace caselight {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// Reads digits and separators from the left; every step says whether it fitted.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  bool skip(char expected) {
    if (peek() != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool number(std::size_t min_digits, std::size_t max_digits, int& out) {
    std::size_t count = 0;
    int value = 0;
    while (count < rest_.size() && count < max_digits && is_digit(rest_[count])) {
      value = value * 10 + (rest_[count++] - '0');
    }
    if (count < min_digits) return false;
    rest_.remove_prefix(count);
    out = value;
    return true;
  }
  std::string_view word() {
    std::size_t count = 0;
    while (count < rest_.size() && is_letter(rest_[count])) ++count;
    const auto taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  void skip_spaces() {
    while (peek() == ' ') rest_.remove_prefix(1);
  }

 private:
  std::string_view rest_;
};

std::optional<Date> make_date(int year, int month, int day) {
  using namespace std::chrono;
  const year_month_day value{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                             std::chrono::day{static_cast<unsigned>(day)}};
  if (!value.ok() || year < 1950 || year > 2150) return std::nullopt;
  return sys_days{value};
}

/// `HH:mm[:ss[.fff…]]`; 24:00:00 is not accepted.
bool read_clock(Scanner& in, milliseconds& out) {
  int hour = 0, minute = 0, second = 0, fraction = 0;
  if (!in.number(1, 2, hour) || !in.skip(':') || !in.number(2, 2, minute)) return false;
  if (in.skip(':') && !in.number(2, 2, second)) return false;
  int millis = 0;
  if (in.skip('.')) {
    if (!in.number(1, 3, fraction)) return false;
    millis = fraction;
    int ignored = 0;
    in.number(0, 9, ignored);
  }
  if (hour > 23 || minute > 59 || second > 60) return false;
  out = std::chrono::hours{hour} + std::chrono::minutes{minute} + seconds{second} + milliseconds{millis};
  return true;
}

/// `Z`, `GMT`, `UTC`, `±hhmm`, `±hh:mm` or nothing (UTC is assumed).
bool read_zone(Scanner& in, milliseconds& offset) {
  in.skip_spaces();
  if (in.done() || in.skip('Z')) return true;
  if (in.peek() == '+' || in.peek() == '-') {
    const int sign = in.skip('-') ? -1 : (in.skip('+'), 1);
    int hours = 0, minutes = 0;
    if (!in.number(2, 2, hours)) return false;
    in.skip(':');
    if (!in.number(2, 2, minutes)) return false;
    offset = sign * (std::chrono::hours{hours} + std::chrono::minutes{minutes});
    return true;
  }
  const auto name = in.word();
  return name == "GMT" || name == "UTC";
}

/// "8:30 AM": a clock of twelve hours, on which 12 AM is midnight.
bool read_half_of_day(Scanner& in, milliseconds& clock) {
  in.skip_spaces();
  const bool named = in.peek() == 'A' || in.peek() == 'a' || in.peek() == 'P' || in.peek() == 'p';
  if (!named) return true;
  const auto half = to_lower(in.word());
  const auto noon = std::chrono::hours{12};
  if ((half != "am" && half != "pm") || clock < std::chrono::hours{1} ||
      clock >= noon + std::chrono::hours{1})
    return false;
  if (clock >= noon) clock -= noon;
  if (half == "pm") clock += noon;
  return true;
}

std::optional<Stamp> with_clock(Scanner& in, std::optional<Date> date) {
  if (!date) return std::nullopt;
  if (in.done()) return Stamp{Instant{*date}, false};
  if (!in.skip('T') && !in.skip(' ')) return std::nullopt;
  milliseconds clock{}, offset{};
  if (!read_clock(in, clock) || !read_half_of_day(in, clock) || !read_zone(in, offset) || !in.done())
    return std::nullopt;
  const bool midnight = clock == milliseconds{0} && offset == milliseconds{0};
  return Stamp{Instant{*date} + clock - offset, !midnight};
}

std::optional<Stamp> parse_numeric(std::string_view text) {
  Scanner in(text);
  int first = 0, second = 0, third = 0;
  const bool iso = text.size() > 4 && text[4] == '-';
  if (!in.number(1, 4, first)) return std::nullopt;
  const char separator = in.peek();
  if ((separator != '-' && separator != '/') || !in.skip(separator)) return std::nullopt;
  if (!in.number(1, 2, second) || !in.skip(separator) || !in.number(1, 4, third)) return std::nullopt;
  return with_clock(in, iso ? make_date(first, second, third) : make_date(third, first, second));
}

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> kSpanishMonths{"ene", "feb", "mar", "abr", "may", "jun",
                                                          "jul", "ago", "sep", "oct", "nov", "dic"};

int month_number(std::string_view word) {
  if (word.size() < 3) return 0;
  const std::string start = to_lower(word.substr(0, 3));
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (start == kMonths[i] || start == kSpanishMonths[i]) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<Stamp> parse_rfc1123(std::string_view text) {
  Scanner in(text);
  in.word();
  if (!in.skip(',')) return std::nullopt;
  in.skip_spaces();
  int day = 0, year = 0;
  if (!in.number(1, 2, day)) return std::nullopt;
  in.skip_spaces();
  const int month = month_number(in.word());
  in.skip_spaces();
  if (month == 0 || !in.number(4, 4, year)) return std::nullopt;
  return with_clock(in, make_date(year, month, day));
}

std::optional<Stamp> parse_epoch(std::string_view text) {
  if (text.size() < 9 || text.size() > 13) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  const Instant at{milliseconds{text.size() > 11 ? value : value * 1000}};
  const Stamp stamp{at, at.time_since_epoch() % days{1} != milliseconds{0}};
  return make_date(static_cast<int>(ymd(stamp.day()).year()), 1, 1) ? std::optional{stamp} : std::nullopt;
}

/// The letters of `7th`, which say nothing.
void skip_ordinal(Scanner& in) {
  Scanner ahead = in;
  const std::string letters = to_lower(ahead.word());
  if (letters == "st" || letters == "nd" || letters == "rd" || letters == "th") in = ahead;
}

/// `July 18, 2026`, `Jul. 18th 2026` starting at a month's name.
std::optional<Date> read_english_date(std::string_view text) {
  Scanner in(text);
  const int month = month_number(in.word());
  int day = 0, year = 0;
  in.skip('.');
  in.skip_spaces();
  if (month == 0 || !in.number(1, 2, day)) return std::nullopt;
  skip_ordinal(in);
  in.skip(',');
  in.skip_spaces();
  if (!in.number(4, 4, year)) return std::nullopt;
  return make_date(year, month, day);
}

/// `2026-07-18` starting at its year.
std::optional<Date> read_iso_date(std::string_view text) {
  Scanner in(text);
  int year = 0, month = 0, day = 0;
  if (!in.number(4, 4, year) || !in.skip('-') || !in.number(2, 2, month) || !in.skip('-'))
    return std::nullopt;
  return in.number(2, 2, day) ? make_date(year, month, day) : std::nullopt;
}

/// `18 de julio de 2026`, `18 July 2026`, `18th of July 2026`, `07/18/2026`, `07-18-2026` or `2026-07-18`
/// starting at a digit.
std::optional<Date> read_date_from_digit(std::string_view text) {
  if (text.size() > 4 && text[4] == '-') return read_iso_date(text);
  Scanner in(text);
  int first = 0, second = 0, year = 0;
  if (!in.number(1, 2, first)) return std::nullopt;
  const char separator = in.peek();
  if (separator == '/' || separator == '-') {
    in.skip(separator);
    if (!in.number(1, 2, second) || !in.skip(separator) || !in.number(4, 4, year)) return std::nullopt;
    return make_date(year, first, second);
  }
  skip_ordinal(in);
  in.skip_spaces();
  auto word = in.word();
  const bool spanish = word == "de";
  in.skip_spaces();
  if (spanish || word == "of") word = in.word();
  const int month = month_number(word);
  in.skip(',');
  in.skip_spaces();
  const auto link = spanish ? in.word() : std::string_view{"de"};
  in.skip_spaces();
  if (month == 0 || (link != "de" && link != "del") || !in.number(4, 4, year)) return std::nullopt;
  return make_date(year, month, first);
}

/// Years are four digits here: parse_stamp takes none outside 1950 to 2150.
void put_digits(std::string& out, std::size_t at, std::size_t count, unsigned value) {
  for (std::size_t i = count; i > 0; --i, value /= 10) out[at + i - 1] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<Stamp> parse_stamp(std::string_view raw) {
  const auto text = trim(raw);
  if (text.size() < 8 || text.size() > 40) return std::nullopt;
  if (is_letter(text.front())) return parse_rfc1123(text);
  if (const auto epoch = parse_epoch(text)) return epoch;
  return parse_numeric(text);
}

std::optional<Date> parse_date(std::string_view text) {
  const auto stamp = parse_stamp(text);
  return stamp ? std::optional{stamp->day()} : std::nullopt;
}

std::optional<Date> date_at_start(std::string_view text) {
  constexpr std::size_t kLongestDate = 40;
  if (text.empty()) return std::nullopt;
  const auto piece = text.substr(0, kLongestDate);
  if (is_digit(text.front())) return read_date_from_digit(piece);
  return is_letter(text.front()) ? read_english_date(piece) : std::nullopt;
}

namespace {

/// A month and a day of the month, and the last two digits of a year where they are there.
struct ShortDate {
  int month = 0;
  int day = 0;
  std::optional<int> year;
};

/// `December 7`, `Dec. 7th`, `7 de diciembre`, `12/07/26`.
ShortDate read_short_date(Scanner& in) {
  ShortDate out;
  if (is_letter(in.peek())) {
    out.month = month_number(in.word());
    in.skip('.');
    in.skip_spaces();
    if (!in.number(1, 2, out.day)) return {};
    skip_ordinal(in);
    return out;
  }
  int first = 0, year = 0;
  if (!in.number(1, 2, first)) return {};
  if (in.skip('/')) {
    if (!in.number(1, 2, out.day) || !in.skip('/') || !in.number(2, 2, year)) return {};
    return {first, out.day, 2000 + year};
  }
  in.skip_spaces();
  if (in.word() != "de") return {};
  in.skip_spaces();
  return {month_number(in.word()), first, std::nullopt};
}

}  // namespace

std::optional<Date> short_date_at_start(std::string_view text, Date after) {
  constexpr days kHalfYear{183};
  Scanner in(text);
  const ShortDate found = read_short_date(in);
  if (found.month == 0 || is_digit(in.peek())) return std::nullopt;
  const int first_year = static_cast<int>(ymd(after).year());
  for (const int year : {found.year.value_or(first_year), found.year.value_or(first_year + 1)}) {
    const auto day = make_date(year, found.month, found.day);
    if (day && *day > after && *day <= after + kHalfYear) return day;
  }
  return std::nullopt;
}

namespace {

bool is_word_start(std::string_view text, std::size_t at) {
  return at == 0 || (!is_letter(text[at - 1]) && !is_digit(text[at - 1]));
}

}  // namespace

std::optional<Date> find_date_in_text(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_word_start(text, i)) continue;
    if (const auto date = date_at_start(text.substr(i))) return date;
  }
  return std::nullopt;
}

std::vector<Date> find_dates_in_text(std::string_view text) {
  std::vector<Date> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_word_start(text, i)) continue;
    if (const auto date = date_at_start(text.substr(i))) out.push_back(*date);
  }
  return out;
}

std::string format_date(Date day) {
  const auto value = ymd(day);
  std::string out = "0000-00-00";
  put_digits(out, 0, 4, static_cast<unsigned>(static_cast<int>(value.year())));
  put_digits(out, 5, 2, static_cast<unsigned>(value.month()));
  put_digits(out, 8, 2, static_cast<unsigned>(value.day()));
  return out;
}

std::string format_instant(Instant at) {
  const Date day = std::chrono::floor<days>(at);
  const std::chrono::hh_mm_ss clock{std::chrono::floor<seconds>(at - day)};
  std::string out = format_date(day) + "T00:00:00Z";
  put_digits(out, 11, 2, static_cast<unsigned>(clock.hours().count()));
  put_digits(out, 14, 2, static_cast<unsigned>(clock.minutes().count()));
  put_digits(out, 17, 2, static_cast<unsigned>(clock.seconds().count()));
  return out;
}

}  // namespace caselight
