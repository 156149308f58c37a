#include "knowledge/wordings.hpp"

#include <algorithm>
#include <ostream>

#include "base/text.hpp"
#include "knowledge/compile/enum_list.hpp"
#include "knowledge/compile/packed_text.hpp"
#include "knowledge/compile/phrases.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/title_text.hpp"

// The words that rules ask for. Each row is tried on its example and on what `none` has to keep out of it.
namespace caselight::compile {
namespace {

using Texts = std::vector<std::string>;

WordingMatch match_of(const Row& row) {
  return static_cast<WordingMatch>(place_of(row, "match", wording_match_names));
}

/// A phrase that an earlier or shorter one always finds first.
bool is_needless(const std::string& phrase, const std::string& other, WordingMatch match, bool later) {
  if (phrase == other) return later;
  if (match == WordingMatch::inside) return phrase.find(other) != std::string::npos;
  if (match == WordingMatch::words) return NormalTitle{phrase}.has(other);
  return match == WordingMatch::start && later && phrase.starts_with(other);
}

void check_phrases(const Row& row, const Texts& phrases, WordingMatch match) {
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    const auto& phrase = phrases[i];
    const bool lower = !phrase.empty() && caselight::to_lower(phrase) == phrase;
    if (!lower || (match == WordingMatch::words && NormalTitle{phrase}.text() != phrase))
      row.problem("\"" + phrase + "\" can never match; write words in lower case with single spaces");
    for (std::size_t j = 0; j < phrases.size(); ++j) {
      if (i != j && is_needless(phrase, phrases[j], match, j < i))
        row.problem("\"" + phrase + "\" adds nothing to \"" + phrases[j] + "\"; leave it out");
    }
  }
}

/// The row as rules will have it, over texts that stay where they are.
class Trial {
 public:
  Trial(WordingMatch match, const std::vector<Texts>& all, const Texts& none) : match_{match} {
    for (const auto& choice : all) choices_.emplace_back(choice.begin(), choice.end());
    for (const auto& choice : choices_) all_.emplace_back(choice);
    none_.assign(none.begin(), none.end());
  }
  bool fits(std::string_view text) const { return caselight::fits(text, {match_, all_, none_}); }
  bool fits_but_for_none(std::string_view text) const { return caselight::fits(text, {match_, all_, {}}); }

 private:
  WordingMatch match_;
  std::vector<std::vector<std::string_view>> choices_;
  std::vector<Phrases> all_;
  std::vector<std::string_view> none_;
};

void try_examples(const Row& row, const Trial& trial, bool has_none) {
  if (!trial.fits(row.text("example"))) row.problem("does not fit its own \"example\"");
  if (!has_none) return;
  const auto counter = row.text("counter");
  if (trial.fits(counter) || !trial.fits_but_for_none(counter))
    row.problem("\"counter\" must be a text that only \"none\" keeps out");
}

void pack_row(const Row& row, PackedText& out) {
  row.only({"wording", "match", "all", "none", "example", "counter", "about"});
  row.text("about");
  const auto match = match_of(row);
  std::vector<Texts> all;
  for (const auto& choice : row.texts("all")) {
    all.push_back(phrases_of(choice));
    check_phrases(row, all.back(), match);
  }
  if (all.empty()) row.problem("\"all\" must be a list with at least one choice");
  if (all.size() > 1 && (match == WordingMatch::place || match == WordingMatch::start))
    row.problem("a rule goes on from one choice; write one");
  const auto none = row.texts("none");
  check_phrases(row, none, match);
  try_examples(row, {match, all, none}, !none.empty());
  out.value(static_cast<unsigned>(match));
  out.choices(row, row.texts("all"));
  out.phrases(row, none);
}

void compile_wordings(const Table& table, std::ostream& out) {
  table.in_order_of("wording", wording_names, "wordings.hpp");
  PackedText rows;
  for (const auto& row : table.rows()) pack_row(row, rows);
  out << "const WordingRow& wording(Wording which) {\n  static const UnpackedWordings table{PackedFields(\n"
      << rows.source(table.rows().size()) << "  )};\n  return table.row(which);\n}\n";
}

const Registered registered{{"wordings", {"knowledge/unpacked_tables.hpp"}, compile_wordings}};

}  // namespace
}  // namespace caselight::compile
