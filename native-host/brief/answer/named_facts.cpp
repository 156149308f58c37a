#include "brief/answer/named_facts.hpp"

#include <optional>

#include "base/text.hpp"
#include "brief/answer/brief_lines.hpp"

namespace caselight {
namespace {

constexpr std::size_t kLongestName = 16;

std::string first_day(const BriefLine& line) {
  const Skeleton skeleton = skeleton_of(line.text);
  for (const DateMention& mention : find_dates(skeleton)) {
    return line.text.substr(skeleton.at[mention.begin],
                            skeleton.at[mention.end] - skeleton.at[mention.begin]);
  }
  return {};
}

/// `e16` as a number.
std::optional<std::size_t> id_of(std::string_view name) {
  if (name.size() < 2 || lower(name[0]) != 'e') return std::nullopt;
  std::size_t id = 0;
  for (const char c : name.substr(1)) {
    if (!is_digit(c)) return std::nullopt;
    id = id * 10 + static_cast<std::size_t>(c - '0');
  }
  return id;
}

std::string fact_named(std::string_view name, const BriefLines& lines, const AnswerContext& context) {
  if (name == "outcome") return context.headline;
  const auto dot = name.find('.');
  const auto id = id_of(name.substr(0, dot));
  if (!id) return {};
  for (const BriefLine* line : lines.citing({*id})) {
    if (dot == name.npos) return line->text;
    if (name.substr(dot) != ".date") return {};
    if (std::string day = first_day(*line); !day.empty()) return day;
  }
  return {};
}

}  // namespace

std::string with_named_facts(std::string_view answer, const AnswerContext& context) {
  if (answer.find('{') == answer.npos) return std::string(answer);
  const BriefLines lines(context.sent);
  std::string out;
  for (std::size_t at = 0; at < answer.size();) {
    const auto open = std::min(answer.find('{', at), answer.size());
    out.append(answer.substr(at, open - at));
    if (open == answer.size()) break;
    const auto close = answer.substr(open, kLongestName).find('}');
    const std::string fact =
        close == answer.npos ? std::string() : fact_named(answer.substr(open + 1, close - 1), lines, context);
    out.append(fact.empty() ? answer.substr(open, 1) : fact);
    at = fact.empty() ? open + 1 : open + close + 1;
  }
  return out;
}

}  // namespace caselight
