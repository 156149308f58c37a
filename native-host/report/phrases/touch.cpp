#include "report/phrases/touch.hpp"

#include <algorithm>
#include <array>

namespace caselight {

std::string touch_note(const Analysis& analysis, const Speech& speech) {
  const Touch& touch = *analysis.touch;
  static constexpr std::array kCauses{Word::touch_own_upload,   Word::touch_repeated_event,
                                      Word::touch_new_event,    Word::touch_new_notice,
                                      Word::touch_new_document, Word::touch_none_visible};
  const bool changed = std::any_of(analysis.changes.begin(), analysis.changes.end(),
                                   [](const Change& change) { return change.kind != ChangeKind::touch; });
  const Word word = changed && touch.cause == TouchCause::none_visible
                        ? Word::touch_beside_changes
                        : kCauses[static_cast<std::size_t>(touch.cause)];
  return speech.say(word, {{"date", speech.when(touch.at.day(), analysis.today_in_record(touch.at.day()))}});
}

}  // namespace caselight
