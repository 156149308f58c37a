#include "knowledge/status_titles.hpp"

#include <algorithm>

#include "knowledge/title_patterns.hpp"
#include "knowledge/title_text.hpp"

namespace caselight {

const StatusTitle* find_status_title(std::string_view key) {
  const auto rows = status_titles();
  const auto found = std::ranges::lower_bound(rows, key, {}, &StatusTitle::key);
  return found != rows.end() && found->key == key ? &*found : nullptr;
}

TitleMeaning read_title(std::string_view title) {
  const NormalTitle normal{title};
  const auto* row = find_status_title(normal.text());
  if (row != nullptr) return {row->effect, row->decision, true, row->source, row->title};
  return match_title(normal, title_patterns());
}

}  // namespace caselight
