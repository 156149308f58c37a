#include "report/phrases/touch.hpp"

#include <array>

namespace caselight {

std::string touch_note(const Touch& touch, Date today, const Speech& speech) {
  static constexpr std::array kCauses{Word::touch_own_upload,   Word::touch_repeated_event,
                                      Word::touch_new_event,    Word::touch_new_notice,
                                      Word::touch_new_document, Word::touch_none_visible};
  return speech.say(kCauses[static_cast<std::size_t>(touch.cause)],
                    {{"date", speech.when(touch.at.day(), today)}});
}

}  // namespace caselight
