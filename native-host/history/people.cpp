#include <algorithm>

#include "history/case_rows.hpp"
#include "history/history.hpp"
#include "history/rows.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

using sqlite::Connection;

void put_under(Connection& connection, PersonId person, std::string_view name, std::string_view receipt) {
  connection.prepare("UPDATE case_file SET person = ?, person_name = ? WHERE receipt = ?")
      .bind(person)
      .bind(name)
      .bind(receipt)
      .run();
  // Later cases of this applicant follow.
  connection
      .prepare(
          "INSERT INTO origin(person, applicant) "
          "SELECT ?1, applicant FROM case_file WHERE receipt = ?2 AND applicant <> '' "
          "ON CONFLICT(applicant) DO UPDATE SET person = ?1")
      .bind(person)
      .bind(receipt)
      .run();
}

PersonId set_in(Connection& connection, std::optional<PersonId> wanted, std::string_view name,
                std::span<const std::string> receipts) {
  const PersonId id = wanted.value_or(new_person_id());
  connection.prepare("INSERT INTO person(id, name) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET name = ?2")
      .bind(id)
      .bind(name)
      .run();
  connection.prepare("UPDATE case_file SET person_name = ? WHERE person = ?").bind(name).bind(id).run();
  for (const std::string& receipt : receipts) put_under(connection, id, name, receipt);
  // Cards show the name.
  connection.prepare("DELETE FROM card WHERE receipt IN (SELECT receipt FROM case_file WHERE person = ?)")
      .bind(id)
      .run();
  drop_persons_without_cases(connection);
  return id;
}

}  // namespace

std::vector<Person> History::people() {
  return store_->read([](Connection& connection) {
    std::vector<Person> out;
    auto asked = connection.prepare(
        "SELECT person, person_name, receipt FROM case_file "
        "ORDER BY person_name COLLATE NOCASE, person, receipt");
    while (asked.step()) {
      if (asked.is_null(0)) continue;
      if (out.empty() || out.back().id != asked.integer(0))
        out.push_back({asked.integer(0), asked.string(1), {}});
      out.back().receipts.push_back(asked.string(2));
    }
    return out;
  });
}

PersonId History::set_person(std::optional<PersonId> id, std::string_view name,
                             std::span<const std::string> receipts) {
  return store_->write([&](Connection& connection) { return set_in(connection, id, name, receipts); });
}

}  // namespace caselight
