#include "capture/no_data.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/receipt.hpp"
#include "base/text.hpp"
#include "capture/response.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

/// What a whole page of a firewall or a failed server has at most; whoever tells of one writes more around
/// it.
constexpr std::size_t kShortPage = 2000;

constexpr std::array<std::string_view, 4> kPictures{"\x89PNG", "\xFF\xD8\xFF", "GIF8", "%PDF-"};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

bool is_address(std::string_view word) {
  return word.starts_with("https://") || word.starts_with("http://") || word.starts_with("my.uscis.gov/") ||
         word.starts_with("view-source:") || word.starts_with("file:");
}

/// One address, or the four below each other.
bool is_only_addresses(std::string_view text) {
  while (!text.empty()) {
    const auto end = static_cast<std::size_t>(std::ranges::find_if(text, is_blank) - text.begin());
    if (!is_address(text.substr(0, end))) return false;
    text = trim(text.substr(end));
  }
  return true;
}

bool is_picture(std::string_view text) {
  return text.starts_with("data:image/") || text.starts_with("data:application/pdf") ||
         std::ranges::any_of(kPictures, [&](std::string_view start) { return text.starts_with(start); });
}

/// With the dashes and blanks that people write into it.
bool is_only_receipt(std::string_view text) {
  constexpr std::size_t kLongest = 24;
  if (text.size() > kLongest) return false;
  std::string letters;
  for (const char c : text) {
    const bool small = c >= 'a' && c <= 'z';
    if (c != '-' && !is_blank(c)) letters.push_back(small ? static_cast<char>(c - 'a' + 'A') : c);
  }
  return is_receipt(letters);
}

}  // namespace

NoData judge_no_data(std::string_view text) {
  text = trim(text);
  if (is_picture(text)) return NoData::picture;
  if (is_only_addresses(text)) return NoData::address;
  if (is_only_receipt(text)) return NoData::receipt_number;
  return judge_words(text) == AnswerReading::not_json ? NoData::other : NoData::page;
}

AnswerReading judge_words(std::string_view text) {
  if (text.size() > kShortPage) return AnswerReading::not_json;
  const AnswerReading as_page = judge_page(text);
  if (as_page == AnswerReading::blocked) return as_page;
  if (says(text, Wording::failed_page)) return AnswerReading::server_error;
  return as_page == AnswerReading::signed_out && says(text, Wording::sign_in_page_as_text)
             ? AnswerReading::signed_out
             : AnswerReading::not_json;
}

}  // namespace caselight
