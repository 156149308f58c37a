#include "report/phrases/status_words.hpp"

namespace caselight {

StatusWords status_words(const Case& of, const Speech& speech) {
  const StatusText& status = of.status;
  const bool spanish = status.spanish_only || (speech.locale().substr(0, 2) == "es" &&
                                               !(status.title_es.empty() && status.text_es.empty()));
  const auto in_language = [&](std::string_view es, std::string_view en) {
    return spanish && !es.empty() ? es : en;
  };
  return {in_language(status.title_es, status.title), in_language(status.text_es, status.text),
          spanish ? "es" : "en"};
}

}  // namespace caselight
