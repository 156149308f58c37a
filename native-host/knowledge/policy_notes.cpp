#include "knowledge/policy_notes.hpp"

#include <algorithm>
#include <array>

#include "knowledge/title_text.hpp"

namespace caselight {
namespace {

bool names(std::span<const std::string_view> list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

bool is_for_form(const PolicyNote& note, std::string_view form) {
  return names(note.forms, form) || (names(note.forms, "*") && !names(note.except, form));
}

/// Without the day of filing nobody knows whether the case was there while a policy of the past was in force.
bool is_in_time(const PolicyNote& note, const PolicyQuestion& of) {
  if (note.from > of.end) return false;
  if (note.until && (!of.filed || *note.until < *of.filed)) return false;
  if ((note.filed_from || note.filed_before) && !of.filed) return false;
  return (!note.filed_from || *of.filed >= *note.filed_from) &&
         (!note.filed_before || *of.filed < *note.filed_before);
}

bool is_for_category(const PolicyNote& note, std::string_view category) {
  if (note.categories.empty()) return true;
  return category.empty() ? !note.only_known : names(note.categories, category);
}

struct ReasonWords {
  std::string_view words;
  RejectionReason reason;
};

// The reasons of USCIS's own titles of rejections. The version of the form is a reason of neither note.
constexpr std::array kReasonWords{
    ReasonWords{"fee", RejectionReason::payment},
    ReasonWords{"payment", RejectionReason::payment},
    ReasonWords{"funds", RejectionReason::payment},
    ReasonWords{"check or money order", RejectionReason::payment},
    ReasonWords{"sign", RejectionReason::signature},
    ReasonWords{"signed", RejectionReason::signature},
    ReasonWords{"version", RejectionReason::none},
    ReasonWords{"tarifa", RejectionReason::payment},
    ReasonWords{"firma", RejectionReason::signature},
    ReasonWords{"firmado", RejectionReason::signature},
};

}  // namespace

bool fits_rejection(const PolicyNote& note, std::string_view title) {
  if (note.reason == RejectionReason::none) return true;
  const NormalTitle words{title};
  bool any = false;
  for (const ReasonWords& one : kReasonWords) {
    if (!words.has(one.words)) continue;
    if (one.reason == note.reason) return true;
    any = true;
  }
  return !any;
}

std::vector<const PolicyNote*> policy_notes_for(const PolicyQuestion& question) {
  std::vector<const PolicyNote*> found;
  for (const PolicyNote& note : policy_notes()) {
    const bool state = std::ranges::find(note.states, question.state) != note.states.end();
    if (state && is_for_form(note, question.form) && is_in_time(note, question) &&
        is_for_category(note, question.category)) {
      found.push_back(&note);
    }
  }
  return found;
}

}  // namespace caselight
