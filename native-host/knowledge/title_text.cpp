#include "knowledge/title_text.hpp"

#include "base/text.hpp"

namespace caselight {
namespace {

constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// Bytes above ASCII are parts of letters (Spanish titles) and stay as they are.
constexpr bool is_word(char c) { return is_digit(c) || is_small(c) || static_cast<unsigned char>(c) >= 0x80; }

constexpr char small(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// The length of punctuation written in several bytes (U+2010…U+203F, no-break space), or 0.
std::size_t wide_mark(std::string_view rest) {
  if (rest.starts_with("\xC2\xA0")) return 2;
  if (rest.starts_with("\xE2\x80") && rest.size() >= 3) return 3;
  return 0;
}

bool is_apostrophe(std::string_view rest) {
  return rest.starts_with('\'') || rest.starts_with("\xE2\x80\x98") || rest.starts_with("\xE2\x80\x99");
}

// The length of a form number at the start of `text`: letters, a dash, digits, perhaps a letter; 0 when none.
std::size_t form_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_capital(text[at])) ++at;
  if (at == 0 || at > 4 || at >= text.size() || text[at] != '-') return 0;
  const std::size_t digits = ++at;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at - digits < 2 || at - digits > 4) return 0;
  if (at < text.size() && is_capital(text[at])) ++at;
  return at == text.size() || !is_word(small(text[at])) ? at : 0;
}

}  // namespace

NormalTitle::NormalTitle(std::string_view title) {
  put(' ');
  while (!title.empty() && fits_) {
    const char c = small(title[0]);
    if (is_digit(c) || is_small(c)) {  // nearly always; the rest may be a mark of several bytes
      put(c);
      title.remove_prefix(1);
      continue;
    }
    const std::size_t wide = wide_mark(title);
    if (!is_apostrophe(title)) put(wide > 0 || !is_word(c) ? ' ' : c);
    title.remove_prefix(wide > 0 ? wide : 1);
  }
  close();
}

void NormalTitle::put(char c) {
  if (c == ' ' && size_ > 0 && buffer_[size_ - 1] == ' ') return;
  if (size_ == capacity + 1) {
    fits_ = fits_ && c == ' ';  // marks may follow the last word, another word may not
    return;
  }
  buffer_[size_++] = c;
}

void NormalTitle::close() {
  if (!fits_) size_ = 1;
  if (buffer_[size_ - 1] != ' ') buffer_[size_++] = ' ';
  for (std::size_t at = 1; at < size_; ++at) pairs_.add(buffer_[at - 1], buffer_[at]);
}

std::string_view NormalTitle::text() const {
  return size_ < 2 ? std::string_view{} : std::string_view{buffer_.data() + 1, size_ - 2};
}

bool NormalTitle::has(std::string_view phrase) const {
  if (!pairs_.may_have(phrase)) return false;
  const std::string_view all{buffer_.data(), size_};
  for (auto at = all.find(phrase, 1); at != std::string_view::npos; at = all.find(phrase, at + 1)) {
    if (all[at - 1] == ' ' && all[at + phrase.size()] == ' ') return true;
  }
  return false;
}

std::string_view form_named_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts_word = at == 0 || !is_word(small(text[at - 1]));
    const std::size_t length = starts_word ? form_length(text.substr(at)) : 0;
    if (length > 0 && !text.substr(at).starts_with("I-797")) return text.substr(at, length);
  }
  return {};
}

}  // namespace caselight
