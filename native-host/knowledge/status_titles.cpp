#include "knowledge/status_titles.hpp"

#include <algorithm>

#include "knowledge/title_patterns.hpp"
#include "knowledge/title_text.hpp"

namespace caselight {

TitleMeaning read_title(std::string_view title) {
  const NormalTitle normal{title};
  const auto rows = status_titles();
  const auto found = std::ranges::lower_bound(rows, normal.text(), {}, &StatusTitle::key);
  if (found != rows.end() && found->key == normal.text()) {
    return {found->effect, found->decision, true, found->source, found->title};
  }
  return match_title(normal, title_patterns());
}

}  // namespace caselight
