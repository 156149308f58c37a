#include "knowledge/wordings.hpp"

#include <algorithm>
#include <ostream>

#include "base/text.hpp"
#include "knowledge/compile/enum_list.hpp"
#include "knowledge/compile/phrases.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/title_text.hpp"

// The words that rules ask for. Each row is tried on its example and on what `none` has to keep out of it.
namespace caselight::compile {
namespace {

using Texts = std::vector<std::string>;

WordingMatch match_of(const Row& row) {
  const auto name = row.word("match", {wording_match_names.begin(), wording_match_names.end()});
  const auto at = std::ranges::find(wording_match_names, name);
  return static_cast<WordingMatch>(at == wording_match_names.end() ? 0 : at - wording_match_names.begin());
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

std::string wording_row(const Row& row, std::ostream& out, const std::string& number) {
  row.only({"wording", "match", "all", "none", "example", "counter", "about"});
  row.text("about");
  const auto match = match_of(row);
  std::vector<Texts> all;
  Texts lists;
  for (const auto& choice : row.texts("all")) {
    all.push_back(phrases_of(choice));
    check_phrases(row, all.back(), match);
    lists.push_back(text_list(out, "any_" + number + "_" + std::to_string(lists.size()), all.back()));
  }
  if (all.empty()) row.problem("\"all\" must be a list with at least one choice");
  if (all.size() > 1 && (match == WordingMatch::place || match == WordingMatch::start))
    row.problem("a rule goes on from one choice; write one");
  const auto none = row.texts("none");
  check_phrases(row, none, match);
  try_examples(row, {match, all, none}, !none.empty());
  return braces({one_of(row, "match", "WordingMatch", wording_match_names),
                 list_of(out, "Phrases", "all_" + number, lists), text_list(out, "none_" + number, none)});
}

void compile_wordings(const Table& table, std::ostream& out) {
  table.in_order_of("wording", wording_names, "wordings.hpp");
  std::string rows;
  for (std::size_t i = 0; i < table.rows().size(); ++i)
    rows += "    " + wording_row(table.rows()[i], out, std::to_string(i)) + ",\n";
  out << "\nstatic constexpr WordingRow rows[] = {\n" << rows << "};\n\n";
  out << "const WordingRow& wording(Wording which) { return rows[static_cast<std::size_t>(which)]; }\n";
}

const Registered registered{{"wordings", {"knowledge/wordings.hpp"}, compile_wordings}};

}  // namespace
}  // namespace caselight::compile
