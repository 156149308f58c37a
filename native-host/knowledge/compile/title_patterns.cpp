#include <map>
#include <ostream>

#include "knowledge/compile/counter_examples.hpp"
#include "knowledge/compile/emit.hpp"
#include "knowledge/compile/phrases.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/title_text.hpp"

// Rules for unseen titles: "all" is a list of choices, each with its phrases between "|"; one phrase of every
// choice must stand in the title, none of those in "none". "counter" holds what the rule must not read.
namespace caselight::compile {
namespace {

std::string phrase_source(const Row& row, const std::string& phrase) {
  if (NormalTitle{phrase}.text() != phrase || phrase.empty()) {
    row.problem("\"" + phrase + "\" can never match; write words in lower case with single spaces");
  }
  return braces(
      {literal(phrase), std::to_string(phrase.size()) + "U", std::to_string(word_bits(phrase)) + "U"});
}

// Writes each list of phrases once, however many rules name it.
class PhraseLists {
 public:
  explicit PhraseLists(std::ostream& out) : out_(out) {}

  // The name of the list with these phrases, or "{}" for none.
  std::string name_of(const Row& row, const std::vector<std::string>& phrases) {
    if (phrases.empty()) return "{}";
    std::vector<std::string> fields;
    for (const auto& phrase : phrases) fields.push_back(phrase_source(row, phrase));
    const auto source = braces(fields);
    const auto [known, is_new] = names_.try_emplace(source, "phrases_" + std::to_string(names_.size()));
    if (is_new) out_ << "static constexpr TitlePhrase " << known->second << "[] = " << source << ";\n";
    return known->second;
  }

 private:
  std::ostream& out_;
  std::map<std::string, std::string> names_;
};

std::string write_all(const Row& row, const std::string& number, PhraseLists& lists, std::ostream& out) {
  const auto choices = row.texts("all");
  if (choices.empty()) row.problem("\"all\" must have at least one choice of phrases");
  std::vector<std::string> names;
  for (const auto& choice : choices) names.push_back(lists.name_of(row, phrases_of(choice)));
  if (names.empty()) return "{}";
  out << "static constexpr TitleChoice all_" << number << "[] = " << braces(names) << ";\n";
  return "all_" + number;
}

std::string row_source(const Row& row, std::size_t i, PhraseLists& lists, std::ostream& out) {
  row.only({"rule", "example", "all", "none", "counter", "effect", "decision"});
  const auto number = std::to_string(i);
  const auto all = write_all(row, number, lists, out);
  const auto none = lists.name_of(row, row.texts("none"));
  const auto effect = row.effect("effect");
  const bool decision = row.flag("decision");
  if (is_verdict(effect) && !decision) row.problem("a verdict's rule must have \"decision\": true");
  return braces({literal(row.text("rule")), literal(row.text("example")), all, none,
                 enumerator("Effect", effect_name(effect)), literal(decision), literal(row.text("source")),
                 literal(row.text("checked"))});
}

// Names may not repeat: a rule's name is shown as the evidence's reason.
void check_names(const Table& table) {
  std::vector<std::string> seen;
  for (const auto& row : table.rows()) {
    const auto name = row.text("rule");
    for (const auto& earlier : seen) {
      if (earlier == name) row.problem("another rule has this name; give it its own");
    }
    seen.push_back(name);
  }
}

void compile_patterns(const Table& table, std::ostream& out) {
  std::string rows;
  PhraseLists lists{out};
  for (std::size_t i = 0; i < table.rows().size(); ++i) {
    rows += "    " + row_source(table.rows()[i], i, lists, out) + ",\n";
  }
  check_names(table);
  check_counter_examples(table);
  out << "static constexpr TitlePattern rows[] = {\n" << rows << "};\n\n";
  out << "std::span<const TitlePattern> " << table.name() << "() { return rows; }\n";
}

const Registered titles{{"title_patterns", {"knowledge/title_patterns.hpp"}, compile_patterns}};
const Registered notices{{"notice_patterns", {"knowledge/notice_patterns.hpp"}, compile_patterns}};

}  // namespace
}  // namespace caselight::compile
