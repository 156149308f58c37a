// The list of cases: filtered, sorted and counted by the index that the caller made of each.
#include <array>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "history/case_row_columns.hpp"
#include "history/history.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

using sqlite::Connection;
using sqlite::Statement;

/// Conditions of a query, with the values that go into their question marks.
struct Filter {
  std::string sql;
  std::vector<std::string> words;
  std::vector<std::string_view> forms;
  std::optional<PersonId> person;

  void add(std::string_view condition) { sql.append(sql.empty() ? " WHERE " : " AND ").append(condition); }
  void bind(Statement& statement) const {
    for (const std::string& word : words) statement.bind(std::string_view(word));
    for (const std::string_view form : forms) statement.bind(form);
    if (person) statement.bind(*person);
  }
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::string_view rest = trim(text); !rest.empty();) {
    const std::size_t end = rest.find_first_of(" \t\n");
    out.push_back(fold(rest.substr(0, end)));
    rest = end == std::string_view::npos ? std::string_view{} : trim(rest.substr(end));
  }
  return out;
}

std::string any_state(const CaseQuery& query) {
  std::string out;
  const auto add = [&](bool wanted, std::string_view condition) {
    if (wanted) out.append(out.empty() ? "(" : " OR ").append(condition);
  };
  add(query.needs_you, "needs_you");
  add(query.pending, "NOT decided");
  add(query.decided, "decided");
  add(query.changed, "changed > 0");
  return out.empty() ? out : out + ")";
}

std::string question_marks(std::size_t count) {
  std::string out = "(";
  for (std::size_t i = 0; i < count; ++i) out.append(i == 0 ? "?" : ", ?");
  return out + ")";
}

Filter filter_of(const CaseQuery& query) {
  Filter out;
  out.words = words_of(query.text);
  // Names are folded once a person, not once a case.
  for (std::size_t i = 0; i < out.words.size(); ++i) {
    const std::string word = '?' + std::to_string(i + 1);
    out.add("(instr(search, " + word + ") OR instr(lower(receipt), " + word +
            ") OR person IN (SELECT id FROM person WHERE instr(fold(name), " + word + ")))");
  }
  out.forms.assign(query.forms.begin(), query.forms.end());
  if (!out.forms.empty()) out.add("form IN " + question_marks(out.forms.size()));
  if (const std::string states = any_state(query); !states.empty()) out.add(states);
  out.person = query.person;
  if (out.person) out.add("person = ?");
  return out;
}

std::string_view order_of(CaseSort sort) {
  constexpr std::array<std::string_view, 5> orders{
      " ORDER BY needs_you DESC, (changed > 0) DESC, (next IS NULL), next, newest_at DESC",
      " ORDER BY (next IS NULL), next, newest_at DESC", " ORDER BY (filed IS NULL), filed",
      " ORDER BY changed DESC, newest_at DESC", " ORDER BY person_name COLLATE NOCASE, person, receipt"};
  return orders[static_cast<std::size_t>(sort)];
}

CaseRow load_row(Connection& connection, std::int64_t id, std::string_view locale) {
  auto row = connection.prepare(std::string(case_row_select) + "WHERE id = ?2");
  row.bind(locale).bind(id);
  return row.step() ? case_row(row) : CaseRow{};
}

/// Only the numbers of the rows are filtered and sorted; the rows themselves are read for one page. With a
/// filter all matching ones are gone through, because they are counted.
void find_rows(Connection& connection, const CaseQuery& query, const Filter& filter, CaseList& out) {
  const bool all = filter.sql.empty();
  auto asked = connection.prepare("SELECT id FROM case_file" + filter.sql +
                                  std::string(order_of(query.sort)) + (all ? " LIMIT ? OFFSET ?" : ""));
  filter.bind(asked);
  if (all) asked.bind(query.limit).bind(query.offset);
  const std::int64_t first = all ? 0 : query.offset;
  std::int64_t place = 0;
  for (; asked.step(); ++place) {
    if (place < first || place >= first + query.limit) continue;
    out.rows.push_back(load_row(connection, asked.integer(0), query.locale));
  }
  out.matching = all ? out.total : place;
}

void count_states(Connection& connection, CaseList& out) {
  auto asked = connection.prepare(
      "SELECT count(*), sum(needs_you), sum(changed > 0), sum(NOT decided), sum(decided) FROM case_file");
  if (!asked.step()) return;
  out.total = asked.integer(0);
  out.needs_you = asked.integer(1);
  int column = 1;
  for (const char* name : {"needs_you", "changed", "pending", "decided"}) {
    if (asked.integer(column) > 0) out.states.push_back({name, asked.integer(column)});
    ++column;
  }
}

void count_facets(Connection& connection, CaseList& out) {
  auto forms = connection.prepare("SELECT form, count(*) FROM case_file GROUP BY form");
  while (forms.step()) out.forms.push_back({forms.string(0), forms.integer(1)});
  auto persons = connection.prepare(
      "SELECT person, person_name, count(*) FROM case_file GROUP BY person_name COLLATE NOCASE, person "
      "HAVING person IS NOT NULL");
  while (persons.step()) out.persons.push_back({persons.integer(0), persons.string(1), persons.integer(2)});
}

}  // namespace

CaseList History::list(const CaseQuery& query) {
  return store_->read([&](Connection& connection) {
    CaseList out;
    const Filter filter = filter_of(query);
    count_states(connection, out);
    count_facets(connection, out);
    find_rows(connection, query, filter, out);
    return out;
  });
}

}  // namespace caselight
