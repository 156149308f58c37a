#include "brief/answer/sent_text.hpp"

#include <algorithm>

namespace caselight {

std::shared_ptr<const SentText> SentTexts::read(std::string_view text) {
  constexpr std::size_t kMostKept = 8;  // all cases of a family, and each case of it
  const auto is_this = [&](const auto& one) { return one->facts.text == text; };
  const auto known = std::find_if(kept_.begin(), kept_.end(), is_this);
  auto found = known == kept_.end() ? std::make_shared<const SentText>(text) : *known;
  if (known != kept_.end()) kept_.erase(known);
  if (kept_.size() == kMostKept) kept_.pop_back();
  kept_.insert(kept_.begin(), found);
  return found;
}

}  // namespace caselight
