// Receipt numbers and the notice's own date.
#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "casefile/notice/notice_parts.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

constexpr std::size_t kMostReceipts = 20;
constexpr std::size_t kValueBelow = 3;  ///< so many lines below its label a value may stand
constexpr std::size_t kLongestDate = 40;
constexpr std::size_t kShortestDate = 8;  ///< 1/2/2026
constexpr std::size_t kHeadLines = 25;

bool at_word_start(std::string_view text, std::size_t at) {
  return at == 0 || (!is_letter(text[at - 1]) && !is_digit(text[at - 1]));
}
bool at_word_end(std::string_view text, std::size_t end) {
  return end >= text.size() || (!is_letter(text[end]) && !is_digit(text[end]));
}

/// Three capitals and ten digits; dashes or blanks only where USCIS puts them (IOE-00-000-00001), because
/// three capitals before a telephone number are not a receipt.
std::size_t receipt_size(std::string_view text) {
  constexpr std::size_t kPrefix = 3;
  constexpr std::string_view kGrouped = "-00-000-00000";
  if (text.size() < kPrefix || !std::all_of(text.begin(), text.begin() + kPrefix, is_upper)) return 0;
  const auto number = text.substr(kPrefix);
  constexpr std::size_t kDigits = 10;
  if (number.size() >= kDigits && std::all_of(number.begin(), number.begin() + kDigits, is_digit))
    return at_word_end(number, kDigits) ? kPrefix + kDigits : 0;
  for (std::size_t i = 0; i < kGrouped.size(); ++i) {
    if (i >= number.size()) return 0;
    const bool fits = kGrouped[i] == '0' ? is_digit(number[i]) : number[i] == '-' || number[i] == ' ';
    if (!fits) return 0;
  }
  return at_word_end(number, kGrouped.size()) ? kPrefix + kGrouped.size() : 0;
}

void add_receipts(std::string_view line, std::vector<std::string>& out) {
  while (out.size() < kMostReceipts) {
    const Piece found = first_receipt(line);
    if (found.size == 0) return;
    auto receipt = receipt_of(line.substr(found.at, found.size));
    if (std::ranges::find(out, receipt) == out.end()) out.push_back(std::move(receipt));
    line.remove_prefix(found.at + found.size);
  }
}

/// In a row of labels, how many dates stand before the notice's; nothing where the row has no such label.
struct DateLabels {
  std::size_t before = 0;
  std::size_t count = 0;
};
std::optional<DateLabels> date_labels(const std::string& line) {
  const std::string words = to_lower(line);
  auto own = std::string::npos;
  for (const auto label : phrases_of(Wording::notice_date_label)) own = std::min(own, words.find(label));
  if (own == std::string::npos) return std::nullopt;
  DateLabels out;
  for (const auto label : phrases_of(Wording::date_label)) {
    for (auto at = words.find(label); at != std::string::npos; at = words.find(label, at + 1)) {
      ++out.count;
      if (at < own) ++out.before;
    }
  }
  return out;
}

/// The value of the label on line `at`: behind it, else in one of the next lines. Where a row of labels and a
/// row of dates do not go together, nobody can say which one it is.
std::optional<Date> labeled_date(NoticeLines lines, std::size_t at) {
  const auto labels = date_labels(lines[at]);
  if (!labels) return std::nullopt;
  const auto end = std::min(lines.size(), at + 1 + kValueBelow);
  for (std::size_t i = at; i < end; ++i) {
    const auto dates = find_dates_in_text(lines[i]);
    if (dates.empty()) continue;
    if (labels->count == 1 || i == at)
      return labels->count == 1 ? std::optional(dates.front()) : std::nullopt;
    return dates.size() == labels->count ? std::optional(dates[labels->before]) : std::nullopt;
  }
  return std::nullopt;
}

/// A letter's date: a line of its own at its top, "Date: …" or "Washington, DC, …" apart.
std::optional<Date> letter_date(std::string_view line) {
  const auto rest = trim(behind(line, Wording::letter_date_label));
  const Piece found = first_date(rest);
  return found.size > 0 && found.at == 0 && found.size == rest.size() ? date_at_start(rest) : std::nullopt;
}

/// The day below such a line is an appointment's or a last day, not the letter's: "DATE AND TIME OF
/// APPOINTMENT", "You must respond by".
bool announces_a_day(std::string_view line) {
  return says(" " + std::string(line) + " ", Wording::announces_a_day);
}

}  // namespace

Piece first_date(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!at_word_start(text, i)) continue;
    const auto day = date_at_start(text.substr(i));
    if (!day) continue;
    std::size_t size = kShortestDate;
    while (size < kLongestDate && date_at_start(text.substr(i, size)) != day) ++size;
    return {i, std::min(size, text.size() - i)};
  }
  return {};
}

Piece first_receipt(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_upper(text[i]) || !at_word_start(text, i)) continue;
    if (const auto size = receipt_size(text.substr(i)); size > 0) return {i, size};
  }
  return {};
}

std::string receipt_of(std::string_view piece) {
  std::string out;
  std::ranges::copy_if(piece, std::back_inserter(out), [](char c) { return is_upper(c) || is_digit(c); });
  return out;
}

std::vector<std::string> notice_receipts(NoticeLines lines) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!says(lines[i], Wording::receipt_label)) continue;
    const auto end = std::min(lines.size(), i + 1 + kValueBelow);
    const auto has = [](const std::string& line) { return first_receipt(line).size > 0; };
    const auto value = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(i),
                                    lines.begin() + static_cast<std::ptrdiff_t>(end), has);
    if (value != lines.begin() + static_cast<std::ptrdiff_t>(end)) add_receipts(*value, out);
  }
  for (const std::string& line : lines) add_receipts(line, out);
  return out;
}

std::optional<Date> notice_date(NoticeLines lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto day = labeled_date(lines, i)) return day;
  }
  for (std::size_t i = 0; i < std::min(lines.size(), kHeadLines); ++i) {
    if (i > 0 && announces_a_day(lines[i - 1])) continue;
    if (const auto day = letter_date(lines[i])) return day;
  }
  return std::nullopt;
}

}  // namespace caselight
