#include "brief/answer/sides.hpp"

#include <algorithm>

#include "brief/brief.hpp"

namespace caselight {
namespace {

std::string sent_of_first(const AnswerContext& context) {
  auto first = std::string(context.sent);
  for (const OtherCase& other : context.others) {
    const auto at = first.find(other.sent);
    if (at != first.npos && !other.sent.empty()) first.erase(at, other.sent.size());
  }
  return first;
}

}  // namespace

Sides::Sides(const AnswerContext& context) {
  SentTexts once;
  SentTexts& texts = context.texts == nullptr ? once : *context.texts;
  all_ = texts.read(context.sent);
  sides_.push_back({texts.read(sent_of_first(context)), &context.facts, &context.headline});
  for (const OtherCase& other : context.others)
    sides_.push_back({texts.read(other.sent), &other.facts, &other.headline});
}

const ToldSide& Sides::at(std::size_t place) const { return sides_[std::min(place, sides_.size() - 1)]; }

std::size_t Sides::place_of_evidence(std::size_t id) const {
  return std::min(case_of_evidence(id), sides_.size() - 1);
}

std::size_t Sides::place_of(std::string_view plain, const std::set<std::size_t>& ids) const {
  if (is_one()) return 0;
  if (!ids.empty()) return place_of_evidence(*ids.begin());
  const auto named = forms_named(plain);
  const auto is_named = [&](const ToldSide& side) { return named.count(side.facts->form) > 0; };
  const auto found = std::find_if(sides_.begin(), sides_.end(), is_named);
  return found == sides_.end() || std::count_if(sides_.begin(), sides_.end(), is_named) > 1
             ? 0
             : static_cast<std::size_t>(found - sides_.begin());
}

std::set<std::string> Sides::forms_named(std::string_view plain) const {
  std::set<std::string> out;
  const auto tokens = tokens_of(plain);
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const std::string form = tokens[i].word + tokens[i + 1].word;
    if (std::any_of(sides_.begin(), sides_.end(),
                    [&](const ToldSide& side) { return side.facts->form == form; }))
      out.insert(form);
  }
  return out;
}

bool Sides::say(std::string_view plain, const std::set<std::size_t>& ids) const {
  const auto tokens = tokens_of(plain);
  if (is_one()) return lines().say(tokens);
  std::set<std::size_t> places;
  for (const std::size_t id : ids) places.insert(case_of_evidence(id));
  if (places.size() > 1) return false;
  return at(place_of(plain, ids)).lines().say(tokens);
}

}  // namespace caselight
