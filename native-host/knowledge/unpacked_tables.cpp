#include "knowledge/unpacked_tables.hpp"

namespace caselight {
namespace {

Phrases phrases_from(std::string_view list, PackedLists<std::string_view>& into) {
  return into.add(list, kBetweenPhrases, [](std::string_view phrase) { return phrase; });
}

}  // namespace

UnpackedPatterns::UnpackedPatterns(std::string_view packed)
    : phrases_(phrases_in(packed)), choices_(choices_in(packed)) {
  for (PackedFields fields(packed); !fields.done();) {
    auto& row = rows_.emplace_back();
    row.rule = fields.text();
    row.example = fields.text();
    row.all = choices_.add(fields.text(), kBetweenChoices,
                           [&](std::string_view choice) { return phrases(choice); });
    row.none = phrases(fields.text());
    row.effect = fields.value<Effect>();
    row.decision = fields.value<bool>();
    row.source = fields.text();
    row.checked = fields.text();
  }
}

TitleChoice UnpackedPatterns::phrases(std::string_view list) {
  return phrases_.add(list, kBetweenPhrases, [](std::string_view phrase) { return title_phrase(phrase); });
}

UnpackedInstructions::UnpackedInstructions(std::string_view packed) : phrases_(phrases_in(packed)) {
  for (PackedFields fields(packed); !fields.done();) {
    auto& row = rows_.emplace_back();
    row.id = fields.text();
    row.means = fields.value<Instruction>();
    row.any = phrases_from(fields.text(), phrases_);
    row.none = phrases_from(fields.text(), phrases_);
    row.example = fields.text();
    row.source = fields.text();
    row.checked = fields.text();
  }
}

UnpackedWordings::UnpackedWordings(std::string_view packed)
    : phrases_(phrases_in(packed)), choices_(choices_in(packed)) {
  for (PackedFields fields(packed); !fields.done();) {
    auto& row = rows_.emplace_back();
    row.match = fields.value<WordingMatch>();
    row.all = choices_.add(fields.text(), kBetweenChoices,
                           [&](std::string_view choice) { return phrases_from(choice, phrases_); });
    row.none = phrases_from(fields.text(), phrases_);
  }
}

}  // namespace caselight
