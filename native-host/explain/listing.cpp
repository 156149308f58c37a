#include "explain/listing.hpp"

#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"

namespace caselight {

std::string words_shown(const Analysis& analysis) {
  std::string out(form_title(analysis));
  for (const auto locale : locales()) out.append(" ").append(headline(analysis, speech(locale)).text);
  return out;
}

}  // namespace caselight
