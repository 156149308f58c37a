#include "knowledge/unpacked_tables.hpp"

namespace caselight {
namespace {

Phrases phrases_from(std::string_view list, PackedLists<std::string_view>& into) {
  return into.add(list, kBetweenPhrases, [](std::string_view phrase) { return phrase; });
}

}  // namespace

UnpackedPatterns::UnpackedPatterns(PackedFields fields)
    : phrases_(fields.phrases()), choices_(fields.choices()) {
  rows_.reserve(fields.rows());
  while (!fields.done()) {
    auto& row = rows_.emplace_back();
    row.rule = fields.text();
    row.example = fields.text();
    row.all = choices_.add(fields.text(), kBetweenChoices,
                           [&](std::string_view choice) { return phrases_from(choice, phrases_); });
    row.none = phrases_from(fields.text(), phrases_);
    row.effect = fields.value<Effect>();
    row.decision = fields.value<bool>();
    row.source = fields.text();
  }
}

UnpackedInstructions::UnpackedInstructions(PackedFields fields) : phrases_(fields.phrases()) {
  rows_.reserve(fields.rows());
  while (!fields.done()) {
    auto& row = rows_.emplace_back();
    row.means = fields.value<Instruction>();
    row.any = phrases_from(fields.text(), phrases_);
    row.none = phrases_from(fields.text(), phrases_);
  }
}

UnpackedWordings::UnpackedWordings(PackedFields fields)
    : phrases_(fields.phrases()), choices_(fields.choices()) {
  rows_.reserve(fields.rows());
  while (!fields.done()) {
    auto& row = rows_.emplace_back();
    row.match = fields.value<WordingMatch>();
    row.all = choices_.add(fields.text(), kBetweenChoices,
                           [&](std::string_view choice) { return phrases_from(choice, phrases_); });
    row.none = phrases_from(fields.text(), phrases_);
  }
}

}  // namespace caselight
