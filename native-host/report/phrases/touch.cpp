#include "report/phrases/touch.hpp"

#include <algorithm>
#include <array>

namespace caselight {
namespace {

/// What the record alone does not show the two readings can: the list of changes and this line say the same.
TouchCause cause_of(const Analysis& analysis) {
  if (analysis.touch->cause != TouchCause::none_visible) return analysis.touch->cause;
  const auto told = std::ranges::find(analysis.changes, ChangeKind::touch, &Change::kind);
  return told == analysis.changes.end() ? TouchCause::none_visible : told->cause;
}

}  // namespace

std::string touch_note(const Analysis& analysis, const Speech& speech) {
  const Touch& touch = *analysis.touch;
  static constexpr std::array kCauses{Word::touch_own_upload,   Word::touch_repeated_event,
                                      Word::touch_new_event,    Word::touch_new_notice,
                                      Word::touch_new_document, Word::touch_none_visible};
  const bool changed = std::any_of(analysis.changes.begin(), analysis.changes.end(),
                                   [](const Change& change) { return change.kind != ChangeKind::touch; });
  const TouchCause cause = cause_of(analysis);
  const Word word = changed && cause == TouchCause::none_visible ? Word::touch_beside_changes
                                                                 : kCauses[static_cast<std::size_t>(cause)];
  return speech.say(word, {{"date", speech.when(touch.at.day(), analysis.today_in_record(touch.at.day()))}});
}

}  // namespace caselight
