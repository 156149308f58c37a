#include "knowledge/compile/counter_examples.hpp"

#include <algorithm>
#include <array>
#include <deque>

#include "knowledge/compile/phrases.hpp"
#include "knowledge/title_patterns.hpp"

namespace caselight::compile {
namespace {

struct Swap {
  std::string_view key;
  std::string_view what;
};

constexpr std::array kSwaps{
    Swap{"subject", "in which another acts (you, the post office, a court, the Department of State)"},
    Swap{"object", "in which it is done to something else (a request, a fee, another document, an appeal)"},
    Swap{"negation", "in which it is not done: negated, conditional, still to come, or taken back"}};

using Meanings = std::initializer_list<Effect>;

bool holds(Meanings meanings, Effect effect) {
  return std::find(meanings.begin(), meanings.end(), effect) != meanings.end();
}

/// Two effects that a person would be told with the same words.
bool mean_the_same(Effect one, Effect other) {
  const auto both = [&](Meanings meanings) { return holds(meanings, one) && holds(meanings, other); };
  return one == other || both({Effect::approved, Effect::approval_notice, Effect::approval_reaffirmed}) ||
         both({Effect::denied, Effect::denial_notice, Effect::denied_on_appeal, Effect::denial_reaffirmed}) ||
         both({Effect::revoked, Effect::revoked_automatically, Effect::revocation_reaffirmed});
}

/// The rules of one or more tables, in the order in which they are asked. Deques, so that what the rules
/// point at stays where it is.
class Rules {
 public:
  void add(const Table& table) {
    for (const auto& row : table.rows()) add(row);
  }

  TitleMeaning read(const std::string& text) const { return match_title(NormalTitle{text}, rules_); }

 private:
  void add(const Row& row) {
    auto& all = choices_.emplace_back();
    for (const auto& choice : row.texts("all")) all.push_back(keep(phrases_of(choice)));
    const Phrases none = keep(row.texts("none"));
    const auto& name = texts_.emplace_back(row.text("rule"));
    rules_.push_back({name, {}, all, none, row.effect("effect"), false, {}});
  }

  Phrases keep(const std::vector<std::string>& phrases) {
    auto& list = lists_.emplace_back();
    for (const auto& phrase : phrases) list.push_back(texts_.emplace_back(phrase));
    return list;
  }

  std::deque<std::string> texts_;
  std::deque<std::vector<std::string_view>> lists_;
  std::deque<std::vector<Phrases>> choices_;
  std::vector<TitlePattern> rules_;
};

void check_example(const Row& row, const Rules& rules) {
  const auto first = rules.read(row.text("example")).rule;
  if (first == row.text("rule")) return;
  row.problem(first.empty() ? "no rule reads its \"example\"; mend the rule"
                            : "its \"example\" is read first by the rule \"" + std::string{first} +
                                  "\"; mend the rule or change their order");
}

void check_counter(const Row& row, std::string_view swap, const std::string& text, const Rules& rules) {
  const Effect own = row.effect("effect");
  const auto read = rules.read(text);
  if (read.rule.empty() || !mean_the_same(read.effect, own)) return;
  row.problem("its counter-example \"" + text + "\" (another " + std::string{swap} +
              ") is read by the rule \"" + std::string{read.rule} + "\" as " +
              std::string{effect_name(read.effect)} + ", just what it does not say; mend the rule");
}

void check_row(const Row& row, const Rules& rules) {
  check_example(row, rules);
  const auto counter = row.part("counter");
  if (!counter) {
    return row.problem(
        "\"counter\" is missing; add {\"subject\": [...], \"object\": [...], \"negation\": [...]} with "
        "sentences that this rule must not read");
  }
  counter->only({"subject", "object", "negation"});
  const Effect effect = row.effect("effect");
  const bool guards = effect == Effect::unknown || effect == Effect::other;
  std::size_t count = 0;
  for (const auto& [key, what] : kSwaps) {
    const auto texts = counter->texts(key);
    count += texts.size();
    if (texts.empty() && !guards)
      row.problem("\"counter\" has no \"" + std::string{key} + "\"; add a sentence " + std::string{what});
    for (const auto& text : texts) check_counter(row, key, text, rules);
  }
  if (count == 0) row.problem("\"counter\" is empty; add a sentence that this rule must not read");
}

}  // namespace

void check_counter_examples(const Table& table) {
  Rules rules;
  rules.add(table);
  // The rules for notices are asked first, and then those for titles.
  std::unique_ptr<Table> titles;
  if (table.name() == "notice_patterns") titles = table.beside("title_patterns");
  if (titles) rules.add(*titles);
  for (const auto& row : table.rows()) check_row(row, rules);
}

}  // namespace caselight::compile
