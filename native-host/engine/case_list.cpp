#include "engine/case_list.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "analysis/outlook/days_ahead.hpp"
#include "base/fold.hpp"
#include "base/json_writer.hpp"
#include "base/sha256.hpp"
#include "base/sort_rows.hpp"
#include "base/text.hpp"
#include "explain/listing.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/summary.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

struct Row {
  const ListedCase* listed = nullptr;
  std::string form;
  std::string search;  ///< folded
  bool needs_you = false;
  bool decided = false;
  std::size_t changed = 0;
  std::optional<Date> next;
  std::optional<Date> filed;
  Instant read_at{};
};

Row row_of(const ListedCase& listed) {
  const Analysis& analysis = listed.analysis;
  const Case& of = *analysis.of;
  Row out;
  out.listed = &listed;
  out.form = form_number(analysis);
  out.search = fold(of.receipt + ' ' + out.form + ' ' + std::string(of.applicant.value) + ' ' +
                    listed.person.name + ' ' + words_shown(analysis));
  out.needs_you = analysis.needs_you();
  out.decided = is_decided(analysis.outcome.value);
  out.changed = analysis.changes.size();
  out.next = soonest_possible_day(analysis);
  if (of.submitted) out.filed = of.submitted.value;
  out.read_at = of.captured_at.value_or(Instant{});
  return out;
}

bool holds_every_word(const Row& row, std::string_view text) {
  for (std::string_view rest = trim(text); !rest.empty();) {
    const std::size_t end = rest.find_first_of(" \t\n");
    if (row.search.find(fold(rest.substr(0, end))) == std::string::npos) return false;
    rest = end == std::string_view::npos ? std::string_view{} : trim(rest.substr(end));
  }
  return true;
}

bool is_in(const Row& row, std::string_view state) {
  if (state == "needs_you") return row.needs_you;
  if (state == "pending") return !row.decided;
  if (state == "changed") return row.changed > 0;
  return state == "decided" && row.decided;
}

bool matches(const Row& row, const CasesRequest& request) {
  const auto& [forms, states] = std::tie(request.forms, request.states);
  const bool form = forms.empty() || std::find(forms.begin(), forms.end(), row.form) != forms.end();
  const bool state = states.empty() || std::any_of(states.begin(), states.end(),
                                                   [&](const auto& one) { return is_in(row, one); });
  const bool person = !request.person || *request.person == row.listed->person.id;
  return form && state && person && holds_every_word(row, request.text);
}

/// What is missing comes last.
using Day = std::tuple<bool, Date>;
Day day(const std::optional<Date>& date) { return {!date, date.value_or(Date{})}; }

bool comes_first(const Row& a, const Row& b, std::string_view sort) {
  if (sort == "next") return std::tuple(day(a.next), b.read_at) < std::tuple(day(b.next), a.read_at);
  if (sort == "days") return day(a.filed) < day(b.filed);
  if (sort == "changed") return std::tuple(b.changed, b.read_at) < std::tuple(a.changed, a.read_at);
  if (sort == "name")
    return std::tuple(fold(a.listed->person.name), a.listed->person.id, a.listed->analysis.of->receipt) <
           std::tuple(fold(b.listed->person.name), b.listed->person.id, b.listed->analysis.of->receipt);
  return std::tuple(!a.needs_you, a.changed == 0, day(a.next), b.read_at) <
         std::tuple(!b.needs_you, b.changed == 0, day(b.next), a.read_at);
}

/// One order for every list; cases that are alike keep theirs.
void sort_cases(std::vector<const Row*>& rows, std::string_view sort) {
  sort_rows(rows, [sort](const Row* a, const Row* b) { return comes_first(*a, *b, sort); });
}

/// How often a name occurs, in the order of the names.
struct Counted {
  std::string key;
  CasePerson person = {};
  std::int64_t count = 0;
};

Counted& counted(std::vector<Counted>& all, const std::string& key) {
  auto at = std::lower_bound(all.begin(), all.end(), key,
                             [](const Counted& one, const std::string& wanted) { return one.key < wanted; });
  if (at == all.end() || at->key != key) at = all.insert(at, Counted{key});
  return *at;
}

void write_facets(JsonWriter& out, const std::vector<Row>& rows) {
  std::vector<Counted> forms;
  std::vector<Counted> persons;
  std::int64_t needs_you = 0;
  std::int64_t changed = 0;
  std::int64_t decided = 0;
  for (const Row& row : rows) {
    ++counted(forms, row.form).count;
    if (row.listed->person.id != 0) {
      Counted& one = counted(persons, fold(row.listed->person.name));
      one.person = row.listed->person;
      ++one.count;
    }
    needs_you += row.needs_you ? 1 : 0;
    changed += row.changed > 0 ? 1 : 0;
    decided += row.decided ? 1 : 0;
  }
  const auto pending = static_cast<std::int64_t>(rows.size()) - decided;
  out.key("facets").begin_object().key("forms").begin_array();
  for (const Counted& one : forms) {
    out.begin_object().field("form", std::string_view(one.key)).key("count").integer(one.count).end_object();
  }
  out.end_array().key("states").begin_array();
  for (const auto& [state, count] : {std::pair{"needs_you", needs_you},
                                     {"changed", changed},
                                     {"pending", pending},
                                     {"decided", decided}}) {
    if (count > 0) out.begin_object().field("state", state).key("count").integer(count).end_object();
  }
  out.end_array().key("persons").begin_array();
  for (const Counted& one : persons) {
    out.begin_object().key("id").integer(one.person.id).field("name", std::string_view(one.person.name));
    out.key("count").integer(one.count).end_object();
  }
  out.end_array().end_object();
}

/// A person is known by their name here, however it is written.
CasePerson named(const std::string& name) {
  if (name.empty()) return {};
  const Sha256 digest = sha256(fold(name));
  std::int64_t id = 1;  // never 0, and exact as a number of JavaScript
  for (std::size_t i = 0; i < 6; ++i) id = id * 256 + digest[i];
  return {id, name};
}

/// All the cases of a person keep that person under another name, and these cases come under them.
void rename(std::span<ListedCase> cases, const PersonChange& set) {
  for (ListedCase& one : cases) {
    const bool is_theirs = set.id && one.person.id == *set.id;
    const bool is_named =
        std::find(set.receipts.begin(), set.receipts.end(), one.analysis.of->receipt) != set.receipts.end();
    if (is_theirs || is_named) one.person = named(set.name);
  }
}

}  // namespace

CasePerson person_of(const HeldCase& of, const Analysis& analysis) {
  return named(of.person.empty() ? std::string(analysis.of->applicant.value) : of.person);
}

std::string cases_members(std::span<const ListedCase> cases, const CasesRequest& request) {
  std::vector<Row> all;
  for (const ListedCase& one : cases) all.push_back(row_of(one));
  std::vector<const Row*> rows;
  for (const Row& row : all) {
    if (matches(row, request)) rows.push_back(&row);
  }
  sort_cases(rows, request.sort);
  const auto needs_you = std::count_if(all.begin(), all.end(), [](const Row& row) { return row.needs_you; });
  JsonWriter out;
  out.key("total").integer(static_cast<std::int64_t>(all.size()));
  out.key("matching").integer(static_cast<std::int64_t>(rows.size()));
  out.key("needsYou").integer(needs_you).key("cards").begin_array();
  const auto size = static_cast<std::int64_t>(rows.size());
  for (std::int64_t i = request.offset; i < std::min(size, request.offset + request.limit); ++i) {
    const ListedCase& one = *rows[static_cast<std::size_t>(i)]->listed;
    out.raw(with_person(card_json(one.analysis, speech(request.locale)), one.person));
  }
  out.end_array();
  write_facets(out, all);
  return out.take();
}

std::vector<std::size_t> order_by_need(std::span<const ListedCase> cases) {
  std::vector<Row> all;
  for (const ListedCase& one : cases) all.push_back(row_of(one));
  std::vector<const Row*> rows;
  for (const Row& row : all) rows.push_back(&row);
  sort_cases(rows, "needs_you");
  std::vector<std::size_t> out;
  for (const Row* row : rows) out.push_back(static_cast<std::size_t>(row - all.data()));
  return out;
}

std::string people_members(std::span<ListedCase> cases, const std::optional<PersonChange>& set) {
  if (set) rename(cases, *set);
  std::vector<Counted> people;
  for (const ListedCase& one : cases) {
    if (one.person.id != 0) counted(people, fold(one.person.name)).person = one.person;
  }
  JsonWriter out;
  out.key("people").begin_array();
  for (const Counted& person : people) {
    out.begin_object().key("id").integer(person.person.id);
    out.field("name", std::string_view(person.person.name)).key("receipts").begin_array();
    for (const ListedCase& one : cases) {
      if (one.person.id == person.person.id) out.string(one.analysis.of->receipt);
    }
    out.end_array().end_object();
  }
  return out.end_array().take();
}

}  // namespace caselight
