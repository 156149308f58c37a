// One step a version. A step is never changed once a version was released with it.
//
// Rows name each other by receipt and by content hash, not by row number: a row that is found in a damaged
// file can be brought back without the rows that it belongs to (recovery/). All tables whose rows are worth
// bringing back are ordinary row tables, each with a row of columns (number and types) that no other has.
#include "history/schema.hpp"

#include <array>
#include <string>

namespace caselight {
namespace {

constexpr const char* version_1 = R"sql(
CREATE TABLE setting(name TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;

-- A piece of a capture, once a case. `hash` is the first half of its SHA-256.
CREATE TABLE chunk(receipt TEXT NOT NULL, hash BLOB NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX chunk_by_hash ON chunk(receipt, hash);

-- A capture without its instant: the hashes of its pieces, the frame first. `hash` is that of `chunks`.
CREATE TABLE content(hash BLOB NOT NULL, receipt TEXT NOT NULL, chunks BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX content_by_hash ON content(receipt, hash);

-- `at` in milliseconds since 1970; `stamp` is the instant as the capture spells it, when that is not the usual
-- spelling of `at`; `parts` holds four bits an endpoint.
CREATE TABLE reading(
  id INTEGER PRIMARY KEY AUTOINCREMENT, receipt TEXT NOT NULL, at INTEGER NOT NULL, content BLOB NOT NULL,
  browser TEXT NOT NULL, parts INTEGER NOT NULL, stamp TEXT) STRICT;
CREATE INDEX reading_by_time ON reading(receipt, at);

CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
-- Under whom a new case of this applicant starts.
CREATE TABLE origin(person INTEGER NOT NULL, applicant TEXT NOT NULL UNIQUE) STRICT;
CREATE INDEX origin_by_person ON origin(person);

-- The columns from `form` on are the caller's index of the newest reading; days are counted from 1970.
CREATE TABLE case_file(
  id INTEGER PRIMARY KEY, receipt TEXT NOT NULL UNIQUE, person INTEGER, seen_at INTEGER,
  newest INTEGER NOT NULL, newest_at INTEGER NOT NULL,
  form TEXT NOT NULL DEFAULT '', applicant TEXT NOT NULL DEFAULT '', stage TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '', search TEXT NOT NULL DEFAULT '', needs_you INTEGER NOT NULL DEFAULT 0,
  decided INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0, next INTEGER, filed INTEGER,
  made_for INTEGER NOT NULL DEFAULT 0, rules TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX case_by_person ON case_file(person);
CREATE INDEX case_by_need ON case_file(needs_you DESC, (changed > 0) DESC, (next IS NULL), next, newest_at DESC);
CREATE INDEX case_by_next ON case_file((next IS NULL), next, newest_at DESC);
CREATE INDEX case_by_filing ON case_file((filed IS NULL), filed);
CREATE INDEX case_by_change ON case_file(changed DESC, newest_at DESC);
CREATE INDEX case_by_rules ON case_file(rules, made_for);
CREATE INDEX case_by_facet ON case_file(form, person, needs_you, decided, changed);

CREATE TABLE card(
  receipt TEXT NOT NULL, locale TEXT NOT NULL, reading INTEGER NOT NULL, json TEXT NOT NULL,
  made_for INTEGER NOT NULL, rules TEXT NOT NULL, PRIMARY KEY(receipt, locale)) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* version_2 = R"sql(
ALTER TABLE case_file ADD COLUMN person_name TEXT NOT NULL DEFAULT '';
UPDATE case_file SET person_name = coalesce((SELECT name FROM person WHERE person.id = case_file.person), '');
CREATE INDEX case_by_name ON case_file(person_name COLLATE NOCASE, person, receipt);

CREATE TABLE conversation(
  id INTEGER PRIMARY KEY, receipt TEXT NOT NULL, at INTEGER NOT NULL, role TEXT NOT NULL, text TEXT NOT NULL,
  model TEXT NOT NULL, tokens_in INTEGER, tokens_out INTEGER, cost_usd REAL, outcome TEXT NOT NULL) STRICT;
CREATE INDEX conversation_by_case ON conversation(receipt);

-- Codes and status texts that came together.
CREATE TABLE pair(
  receipt TEXT NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL,
  PRIMARY KEY(receipt, code, title)) STRICT, WITHOUT ROWID;
)sql";

constexpr std::array steps{version_1, version_2};
static_assert(steps.size() == kSchemaVersion);

}  // namespace

int schema_version(sqlite::Connection& connection) {
  auto asked = connection.prepare("PRAGMA user_version");
  return asked.step() ? static_cast<int>(asked.integer(0)) : 0;
}

bool is_ours(sqlite::Connection& connection) {
  auto mark = connection.prepare("PRAGMA application_id");
  const std::int64_t id = mark.step() ? mark.integer(0) : 0;
  if (id != 0) return id == kApplicationId;
  auto changes = connection.prepare("PRAGMA schema_version");  // counts every table ever made
  return changes.step() && changes.integer(0) == 0 && schema_version(connection) == 0;
}

void migrate(sqlite::Connection& connection) {
  if (schema_version(connection) >= kSchemaVersion) return;
  sqlite::Transaction transaction(connection);
  const int found = schema_version(connection);  // another process may have been quicker
  if (found >= kSchemaVersion) return;
  for (auto version = static_cast<std::size_t>(found); version < steps.size(); ++version) {
    connection.run(steps[version]);
  }
  connection.run("PRAGMA application_id = " + std::to_string(kApplicationId));
  connection.run("PRAGMA user_version = " + std::to_string(kSchemaVersion));
  transaction.commit();
}

}  // namespace caselight
