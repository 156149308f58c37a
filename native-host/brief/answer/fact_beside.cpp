#include "brief/answer/fact_beside.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

constexpr std::string_view kDaysOfWeek =
    "sunday monday tuesday wednesday thursday friday saturday domingo lunes martes miercoles jueves viernes "
    "sabado";
constexpr std::string_view kHours = "am pm noon midnight clock half quarter hora horas mediodia";

bool has_clock(std::string_view text) {
  for (auto at = text.find(':'); at != text.npos; at = text.find(':', at + 1)) {
    if (at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1])) return true;
  }
  return false;
}

/// The row has a fact of the kind that the wrong words are of.
bool has_such_fact(std::string_view row, const std::vector<Token>& tokens, std::string_view wrong) {
  const auto said = tokens_of(wrong);
  if (has_clock(wrong) || speaks_of(said, kHours)) return has_clock(row);
  if (speaks_of(said, kDaysOfWeek)) return speaks_of(tokens, kDaysOfWeek);
  const Skeleton skeleton = skeleton_of(row);
  return !find_dates(skeleton).empty() || !find_spans_of_time(skeleton).empty();
}

std::size_t shared_words(const std::vector<Token>& row, const std::vector<Token>& sentence) {
  return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [&](const Token& one) {
    return std::any_of(sentence.begin(), sentence.end(), [&](const Token& t) { return t.word == one.word; });
  }));
}

}  // namespace

std::string fact_beside(const BriefLines& lines, const std::set<std::size_t>& ids, std::string_view wrong,
                        std::string_view sentence) {
  if (ids.empty()) return {};
  constexpr std::size_t kOfThatKind = 100;
  const auto said = tokens_of(sentence);
  std::string best;
  std::size_t most = 0;
  for (const BriefLine* line : lines.citing(ids)) {
    for (const std::string& row : line->rows) {
      const auto tokens = tokens_of(row);
      const std::size_t score =
          1 + shared_words(tokens, said) + (has_such_fact(row, tokens, wrong) ? kOfThatKind : 0);
      if (score <= most) continue;
      most = score;
      best = row;
    }
  }
  return best;
}

std::string office_row(const BriefLines& lines) {
  for (const BriefLine& line : lines.all()) {
    if (!line.tokens.empty() && is_of("office oficina", line.tokens.front().word)) return line.rows.front();
  }
  return {};
}

}  // namespace caselight
