#include <algorithm>

#include "brief/answer/claim_sentence.hpp"

namespace caselight {
namespace {

bool is_said(Date day, const std::vector<WrittenDay>& said) {
  const std::chrono::year_month_day ymd(day);
  const int y = int(ymd.year()), m = int(unsigned(ymd.month())), d = int(unsigned(ymd.day()));
  return std::any_of(said.begin(), said.end(), [&](const WrittenDay& one) {
    return one.day == d && one.month == m && (one.year == 0 || one.year == y);
  });
}

}  // namespace

/// USCIS may give less than the longest time, and the notice says how much: a sentence that makes its end the
/// deadline lets somebody be late.
void judge_longest_time(ClaimSentence& in) {
  const auto& ends = in.facts.longest_times;
  const bool named = std::any_of(ends.begin(), ends.end(), [&](Date day) { return is_said(day, in.days); });
  if (!named || in.frame.has<&LanguageOfRules::outer_limit>()) return;
  for (const Breach& match : book<&LanguageOfRules::last_day_said>().find_all(in.tokens)) {
    if (in.frame.denied(match) || in.denied_inside(match)) continue;
    return in.add(ClaimFault::not_cited, match.first, match.last);
  }
}

}  // namespace caselight
