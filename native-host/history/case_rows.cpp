#include "history/case_rows.hpp"

#include <random>

#include "history/rows.hpp"

namespace caselight {
namespace {

using sqlite::Connection;

PersonId person_of(Connection& connection, std::string_view applicant) {
  auto asked = connection.prepare("SELECT person FROM origin WHERE applicant = ?");
  if (asked.bind(applicant).step()) return asked.integer(0);
  const PersonId id = new_person_id();
  connection.prepare("INSERT INTO person(id, name) VALUES(?, ?)").bind(id).bind(applicant).run();
  connection.prepare("INSERT INTO origin(applicant, person) VALUES(?, ?)").bind(applicant).bind(id).run();
  return id;
}

}  // namespace

// Drawn by lot, so that two files (one of them set aside) do not give two people the same number. Small
// enough for a number of JavaScript.
PersonId new_person_id() {
  std::random_device lot;
  return (std::int64_t{lot()} << 20 ^ std::int64_t{lot()}) & 0xfffffffffffff;
}

std::optional<bool> has_no_person(Connection& connection, std::string_view receipt) {
  auto asked = connection.prepare("SELECT person IS NULL FROM case_file WHERE receipt = ?");
  return asked.bind(receipt).step() ? std::optional(asked.integer(0) != 0) : std::nullopt;
}

void assign_person(Connection& connection, std::string_view receipt, std::string_view applicant) {
  if (applicant.empty() || !has_no_person(connection, receipt).value_or(false)) return;
  const PersonId person = person_of(connection, applicant);
  connection
      .prepare(
          "UPDATE case_file SET person = ?1, person_name = (SELECT name FROM person WHERE id = ?1) "
          "WHERE receipt = ?2")
      .bind(person)
      .bind(receipt)
      .run();
}

void note_reading(Connection& connection, std::string_view receipt, ReadingId reading, Instant at,
                  std::string_view applicant) {
  connection
      .prepare(
          "INSERT INTO case_file(receipt, newest, newest_at) VALUES(?1, ?2, ?3) "
          "ON CONFLICT(receipt) DO UPDATE SET newest = ?2, newest_at = ?3, rules = '' WHERE newest_at <= ?3")
      .bind(receipt)
      .bind(reading)
      .bind(to_milliseconds(at))
      .run();
  assign_person(connection, receipt, applicant);
}

void settle_newest(Connection& connection, std::string_view receipt) {
  auto asked =
      connection.prepare("SELECT id, at FROM reading WHERE receipt = ? ORDER BY at DESC, id DESC LIMIT 1");
  if (!asked.bind(receipt).step()) return;
  connection
      .prepare(
          "UPDATE case_file SET newest = ?1, newest_at = ?2, rules = '' "
          "WHERE receipt = ?3 AND (newest <> ?1 OR newest_at <> ?2)")
      .bind(asked.integer(0))
      .bind(asked.integer(1))
      .bind(receipt)
      .run();
}

void drop_persons_without_cases(Connection& connection) {
  connection.run(
      "DELETE FROM origin WHERE NOT EXISTS (SELECT 1 FROM case_file WHERE case_file.person = origin.person);"
      "DELETE FROM person WHERE NOT EXISTS (SELECT 1 FROM case_file WHERE case_file.person = person.id)");
}

}  // namespace caselight
