#include "analysis/record/category.hpp"

#include <string_view>

#include "base/text.hpp"
#include "knowledge/event_codes.hpp"
#include "knowledge/made_document.hpp"

namespace caselight {
namespace {

/// The class of work permit in "147-C9" or "I-765 C09 Standalone Approval": "C9". Empty when there is none.
std::string category_in(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool word_start = i == 0 || (!is_letter(text[i - 1]) && !is_digit(text[i - 1]));
    if (!word_start || (text[i] != 'A' && text[i] != 'C') || !is_digit(text[i + 1])) continue;
    std::string out(1, text[i]);
    for (++i; i < text.size() && (is_digit(text[i]) || is_upper(text[i])); ++i) {
      if (text[i] != '0' || out.size() > 1) out.push_back(text[i]);
    }
    return out;
  }
  return {};
}

std::string work_permit_class(const Case& of) {
  std::string found = category_in(of.subtype.value);
  for (const Document& document : of.documents) {
    const bool ours = document.source == DocumentSource::uscis && document.type.starts_with(of.form.value);
    if (found.empty() && ours) found = category_in(document.type.substr(of.form.value.size()));
  }
  return found;
}

/// Two kinds in one case are none.
std::string travel_document_kind(const Case& of) {
  std::string found;
  bool alike = true;
  const auto note = [&](std::string_view words) {
    const std::string_view kind = travel_document_in(words);
    if (kind.empty()) return;
    alike = alike && (found.empty() || found == kind);
    found = kind;
  };
  note(of.status.title);
  note(of.status.text);
  for (const StatusText& past : of.history) note(past.title);
  for (const Notice& notice : of.notices) note(notice.type);
  for (const Document& document : of.documents)
    if (document.source == DocumentSource::uscis) note(document.type);
  for (const Event& event : of.events) {
    const EventCode* code = find_event_code(event.code);
    if (code != nullptr && code->certainty == Certainty::official) note(code->text);
  }
  return alike ? found : std::string();
}

}  // namespace

std::string category_of(const Case& of, std::string_view form) {
  return form == "I-131" ? travel_document_kind(of) : work_permit_class(of);
}

}  // namespace caselight
