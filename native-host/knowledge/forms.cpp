#include "knowledge/forms.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "knowledge/form_names.hpp"

namespace caselight {
namespace {

constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// "Form I-765, Application…" -> "I765"; "i485j" -> "I485J". Letters, an optional separator, digits, and one
// letter more when the word ends there; what follows is the title.
std::string bare_name(std::string_view text) {
  std::string bare;
  std::size_t at = 0;
  while (at < text.size() && is_letter(text[at])) bare += upper(text[at++]);
  while (at < text.size() && (text[at] == '-' || text[at] == ' ')) ++at;
  const std::size_t digits = at;
  while (at < text.size() && is_digit(text[at])) bare += text[at++];
  if (bare.empty() || at == digits) return {};
  // "I-485 J": the letter is part of the name only when nothing follows.
  const bool apart = at + 2 == text.size() && text[at] == ' ';
  if (at < text.size() && (text[at] == '-' || apart)) ++at;
  const bool letter_ends_word =
      at < text.size() && is_letter(text[at]) &&
      (at + 1 == text.size() || (!is_letter(text[at + 1]) && !is_digit(text[at + 1])));
  if (letter_ends_word) bare += upper(text[at]);
  return bare;
}

/// Hyphens and spaces as web pages have them: U+2010 to U+2015, U+2212, U+00A0.
std::string plain_marks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto rest = text.substr(at);
    const bool dash = rest.starts_with("\xE2\x88\x92") || (rest.starts_with("\xE2\x80") && rest.size() > 2 &&
                                                           rest[2] >= '\x90' && rest[2] <= '\x95');
    const bool space = rest.starts_with("\xC2\xA0");
    out += dash ? '-' : space ? ' ' : text[at];
    at += dash ? 2 : space ? 1 : 0;
  }
  return out;
}

std::string_view without_prefix(std::string_view text) {
  const auto skip_spaces = [&text] {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  };
  skip_spaces();
  for (const std::string_view word : {"form ", "formulario "}) {
    const bool has_word =
        text.size() > word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                [](char a, char b) { return upper(a) == upper(b); });
    if (has_word) text.remove_prefix(word.size());
    skip_spaces();
  }
  return text;
}

std::string bare_form(std::string_view as_sent) { return bare_name(without_prefix(plain_marks(as_sent))); }

}  // namespace

bool is_own_name(const Form& form, std::string_view as_sent) {
  return as_sent.empty() || form.form == as_sent || bare_form(as_sent) == bare_name(form.form);
}

const Form* find_form(std::string_view as_sent) {
  // USCIS itself nearly always spells it as the table does.
  const auto same = std::ranges::lower_bound(forms(), as_sent, {}, &Form::form);
  if (same != forms().end() && same->form == as_sent) return &*same;
  const std::string wanted = bare_form(as_sent);
  if (wanted.empty()) return nullptr;
  const auto is_wanted = [&wanted](std::string_view name) { return bare_name(name) == wanted; };
  const auto found = std::ranges::find_if(forms(), [&](const Form& row) {
    return is_wanted(row.form) || std::ranges::any_of(row.aliases, is_wanted);
  });
  return found == forms().end() ? nullptr : &*found;
}

std::string_view name_of(Filer filer) { return filer_names[static_cast<std::size_t>(filer)]; }
std::string_view name_of(FormKind kind) { return form_kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Frequency frequency) { return frequency_names[static_cast<std::size_t>(frequency)]; }
std::string_view name_of(MadeDocument document) {
  return made_document_names[static_cast<std::size_t>(document)];
}
std::string_view name_of(Remedy remedy) { return remedy_names[static_cast<std::size_t>(remedy)]; }

}  // namespace caselight
