#include "analysis/record/delivery.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

/// A run of 20 to 22 digits (USPS), possibly grouped by spaces, or two letters, nine digits and "US" (S10).
std::string_view tracking_number(std::string_view text) {
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (!is_digit(text[start]) || (start > 0 && (is_digit(text[start - 1]) || text[start - 1] == ' ') &&
                                   start > 1 && is_digit(text[start - 2]))) {
      continue;
    }
    std::size_t digits = 0, end = start, last = start;
    for (; end < text.size() && (is_digit(text[end]) || text[end] == ' '); ++end) {
      if (is_digit(text[end])) last = end, ++digits;
    }
    if (digits >= 20 && digits <= 22) return text.substr(start, last - start + 1);
  }
  return {};
}

std::string_view international_number(std::string_view text) {
  constexpr std::size_t kLength = 13;
  for (std::size_t i = 0; i + kLength <= text.size(); ++i) {
    const auto piece = text.substr(i, kLength);
    const bool digits = std::all_of(piece.begin() + 2, piece.begin() + 11, is_digit);
    if (is_upper(piece[0]) && is_upper(piece[1]) && digits && piece.ends_with("US")) return piece;
  }
  return {};
}

void note(std::optional<Date>& slot, const Statement& statement) {
  if (statement.date) slot = statement.day();
}

/// Another card is made after one that arrived or came back: what the first went through is no news of it.
void start_again(Delivery& delivery, const Statement& made) {
  const auto& ended = delivery.delivered ? delivery.delivered : delivery.returned;
  if (ended && made.date && *ended < *made.day()) delivery = Delivery{};
}

}  // namespace

Delivery find_delivery(const Context& context) {
  Delivery out;
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::reported_code && statement.code->certainty != Certainty::observed) continue;
    switch (properties_of(statement.effect).document) {
      case DocumentStep::ordered:
        start_again(out, statement);
        break;
      case DocumentStep::produced:
        start_again(out, statement);
        note(out.produced, statement);
        break;
      case DocumentStep::mailed:
        note(out.mailed, statement);
        break;
      case DocumentStep::picked_up:
        note(out.picked_up, statement);
        break;
      case DocumentStep::delivered:
        note(out.delivered, statement);
        break;
      case DocumentStep::returned:
        note(out.returned, statement);
        break;
      case DocumentStep::none:
      case DocumentStep::problem:
        break;
    }
  }
  const std::string_view text = context.of.status.text;
  if (says(text, Wording::mail_delivery)) {
    out.tracking_number = tracking_number(text);
    if (out.tracking_number.empty()) out.tracking_number = international_number(text);
  }
  return out;
}

}  // namespace caselight
