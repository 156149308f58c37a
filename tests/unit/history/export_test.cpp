#include <doctest/doctest.h>

#include <algorithm>

#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

std::string whole_export(History& history, std::size_t bytes) {
  std::string out;
  std::string cursor;
  do {
    const ExportPage page = history.export_page(cursor, bytes);
    out += page.text;
    cursor = page.next;
    if (cursor.empty()) CHECK(page.done == page.total);
  } while (!cursor.empty());
  return out;
}

void fill(History& history) {
  keep(history, receipt(1), "2026-11-01T08:00:00.000Z", "a");
  keep(history, receipt(1), "2026-11-02T08:00:00Z", "a");
  keep(history, receipt(1), "2026-11-03T08:00:00.000Z", "b");
  keep(history, receipt(2), "2026-11-01T08:00:00.000Z");
  history.acknowledge(std::vector{receipt(1)});
  keep(history, receipt(1), "2026-11-04T08:00:00.000Z", "c");
  history.set_index(receipt(1), {.applicant = "DOE, JANE"});
  history.set_index(receipt(2), {.applicant = "DOE, JANE"});
  history.set_person(history.people()[0].id, "Mamá", {});
  history.add_to_conversation(receipt(1),
                              {.role = "user", .at = instant("2026-11-02"), .text = "Why?", .cost_usd = 0.5});
}

}  // namespace

TEST_CASE("an exported history, imported elsewhere, is the same history") {
  const TemporaryDirectory here;
  const TemporaryDirectory there;
  History from(here.path(), test_clock);
  History to(there.path(), test_clock);
  fill(from);
  const std::string text = whole_export(from, 1U << 20U);
  const ImportResult result = to.import_lines(text);
  CHECK(result.kept == 5);
  CHECK(result.known == 0);
  CHECK(result.problems.empty());
  CHECK(result.receipts == std::vector{receipt(1), receipt(2)});
  for (const int number : {1, 2}) to.set_index(receipt(number), {.applicant = "DOE, JANE"});
  CHECK(whole_export(to, 1U << 20U) == text);
  CHECK(to.acknowledged(receipt(1))->at == instant("2026-11-03T08:00:00Z"));
  CHECK(to.people()[0].name == "Mamá");
  CHECK(to.conversation(receipt(1))[0].cost_usd == 0.5);
}

TEST_CASE("importing twice changes nothing") {
  const TemporaryDirectory here;
  const TemporaryDirectory there;
  History from(here.path(), test_clock);
  History to(there.path(), test_clock);
  fill(from);
  const std::string text = whole_export(from, 1U << 20U);
  to.import_lines(text);
  const std::string once = whole_export(to, 1U << 20U);
  const ImportResult again = to.import_lines(text);
  CHECK(again.kept == 0);
  CHECK(again.known == 5);
  CHECK(whole_export(to, 1U << 20U) == once);
  CHECK(from.import_lines(text).kept == 0);
  CHECK(whole_export(from, 1U << 20U) == text);
}

TEST_CASE("pages of any size are together the same lines, and can be imported one by one") {
  const TemporaryDirectory here;
  const TemporaryDirectory there;
  History from(here.path(), test_clock);
  History to(there.path(), test_clock);
  fill(from);
  const std::string whole = whole_export(from, 1U << 20U);
  CHECK(whole_export(from, 1) == whole);
  CHECK(whole.starts_with(R"({"format":"caselight-history/1","cases":2,"readings":5})"
                          "\n"));
  std::string cursor;
  do {
    const ExportPage page = from.export_page(cursor, 1);
    CHECK(page.text.ends_with('\n'));
    CHECK(to.import_lines(page.text).problems.empty());
    cursor = page.next;
  } while (!cursor.empty());
  CHECK(to.facts().readings == 5);
}

TEST_CASE("what was read is exported byte for byte") {
  const TemporaryDirectory here;
  const TemporaryDirectory there;
  History from(here.path(), test_clock);
  History to(there.path(), test_clock);
  const std::string odd = capture(receipt(1), "Nov 23, noon", "\\u00e9 \xc3\xa9 \\\\");
  from.keep(reading(receipt(1), odd, "2026-11-23T12:00:00Z"));
  to.import_lines(whole_export(from, 1));
  CHECK(to.newest(receipt(1))->capture == odd);
}

TEST_CASE("each line that cannot be used is named; the others are imported") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  const std::string good =
      R"({"kind":"reading","receipt":"IOE0000000001","at":"2026-11-01T08:00:00Z","capture":"{}"})";
  const ImportResult result = history.import_lines(
      "{\"format\":\"caselight-history/1\"}\r\n\n" + good + "\n{\"kind\":\"reading\"\n" +
      R"({"kind":"reading","receipt":"../etc","at":"2026-11-01T08:00:00Z","capture":"{}"})"
      "\n" +
      R"({"kind":"reading","receipt":"IOE0000000001","at":"some day","capture":"{}"})"
      "\n" +
      R"({"kind":"again","receipt":"IOE0000000001","at":"2026-11-02T08:00:00Z","of":"2026-10-01T08:00:00Z"})"
      "\n" +
      R"({"kind":"song","receipt":"IOE0000000001"})"
      "\n[1]");
  CHECK(result.kept == 1);
  std::vector<std::pair<std::size_t, ImportProblemKind>> found;
  for (const auto& problem : result.problems) found.emplace_back(problem.line, problem.kind);
  using enum ImportProblemKind;
  CHECK(found == decltype(found){{4, not_json},
                                 {5, bad_field},
                                 {6, bad_field},
                                 {7, no_such_first},
                                 {8, unknown_line},
                                 {9, not_json}});
}

TEST_CASE("nothing is taken from a file of a newer version") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  const ImportResult result = history.import_lines(
      "{\"format\":\"caselight-history/2\"}\n"
      R"({"kind":"reading","receipt":"IOE0000000001","at":"2026-11-01T08:00:00Z","capture":"{}"})");
  CHECK(result.kept == 0);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].kind == ImportProblemKind::newer_format);
}
