#include <doctest/doctest.h>
#include <sys/stat.h>

#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

TEST_CASE("a reading is given back byte for byte, also after the program was started anew") {
  const TemporaryDirectory directory;
  const std::string text = capture(receipt(1), "2026-11-20T08:00:00+01:00", "news");
  ReadingId id = 0;
  {
    History history(directory.path(), test_clock);
    id = history.keep(reading(receipt(1), text, "2026-11-20T07:00:00Z")).reading;
  }
  History history(directory.path(), test_clock);
  const auto back = history.load(receipt(1), id);
  REQUIRE(back);
  CHECK(back->capture == text);
  CHECK(back->at == instant("2026-11-20T07:00:00Z"));
  CHECK(back->browser == "firefox");
  CHECK(back->parts[Endpoint::case_status] == AnswerReading::empty);
  CHECK(back->parts[Endpoint::documents] == AnswerReading::missing);
  CHECK_FALSE(history.load(receipt(2), id));
}

TEST_CASE("the same reading twice is known; nothing is written") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  const auto first = keep(history, receipt(1), "2026-11-20T08:00:00.000Z");
  const auto again = keep(history, receipt(1), "2026-11-20T08:00:00.000Z");
  CHECK_FALSE(first.known);
  CHECK(again.known);
  CHECK(again.reading == first.reading);
  CHECK(history.facts().readings == 1);
}

TEST_CASE("a capture that does not say when it was read is kept once") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  const std::string text = R"({"format":"caselight-capture/1","receipt":"IOE0000000001","responses":{}})";
  const std::string of = receipt(1);
  NewReading undated = reading(of, text, "2026-11-20");
  undated.captured_at.reset();
  CHECK_FALSE(history.keep(undated).known);
  undated.received_at = instant("2026-12-24T00:00:00Z");
  CHECK(history.keep(undated).known);
  CHECK(history.newest(receipt(1))->at == instant("2026-11-23T12:00:00Z"));
}

TEST_CASE("an unchanged day is said to be one and costs almost nothing") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep(history, receipt(1), "2026-01-01T08:00:00.000Z");
  history.forget({});  // writes the file anew without gaps
  const std::int64_t before = history.facts().bytes;
  for (int day = 1; day <= 28; ++day) {
    const std::string at =
        "2026-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T08:00:00.000Z";
    CHECK(keep(history, receipt(1), at).unchanged);
  }
  history.forget({});
  CHECK(history.facts().bytes - before < 28 * 300);
}

TEST_CASE("equal readings in a row are one entry; the list is paged, newest first") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  keep(history, receipt(1), "2026-11-01T08:00:00.000Z", "a");
  keep(history, receipt(1), "2026-11-02T08:00:00.000Z", "a");
  keep(history, receipt(1), "2026-11-03T08:00:00.000Z", "b");
  keep(history, receipt(1), "2026-11-04T08:00:00.000Z", "a");
  const auto last = keep(history, receipt(1), "2026-11-05T08:00:00.000Z", "a");
  const auto page = history.readings(receipt(1), std::nullopt, 2);
  CHECK(page.total == 3);
  REQUIRE(page.entries.size() == 2);
  CHECK(page.entries[0].reading == last.reading);
  CHECK(page.entries[0].first == instant("2026-11-04T08:00:00Z"));
  CHECK(page.entries[0].last == instant("2026-11-05T08:00:00Z"));
  CHECK(page.entries[0].times == 2);
  const auto rest = history.readings(receipt(1), page.entries[1].reading, 2);
  REQUIRE(rest.entries.size() == 1);
  CHECK(rest.entries[0].times == 2);
  CHECK(rest.entries[0].first == instant("2026-11-01T08:00:00Z"));
  CHECK(history.readings(receipt(1), rest.entries[0].reading, 2).entries.empty());
}

TEST_CASE("the one before is the newest that differs") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  const auto first = keep(history, receipt(1), "2026-11-01T08:00:00.000Z", "a");
  keep(history, receipt(1), "2026-11-02T08:00:00.000Z", "b");
  const auto last = keep(history, receipt(1), "2026-11-03T08:00:00.000Z", "b");
  CHECK(history.before(receipt(1), last.reading)->reading == first.reading);
  CHECK_FALSE(history.before(receipt(1), first.reading));
}

TEST_CASE("a reading from the past takes its place and does not become the newest") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  const auto today = keep(history, receipt(1), "2026-11-20T08:00:00.000Z", "new");
  const auto past = keep(history, receipt(1), "2026-10-01T08:00:00.000Z", "old");
  CHECK(history.newest(receipt(1))->reading == today.reading);
  CHECK(history.row(receipt(1), "en")->newest == today.reading);
  CHECK(history.before(receipt(1), today.reading)->reading == past.reading);
}

TEST_CASE("what was acknowledged stays the measure until the person acknowledges again") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  const auto first = keep(history, receipt(1), "2026-11-01T08:00:00.000Z", "a");
  CHECK_FALSE(history.acknowledged(receipt(1)));
  history.acknowledge(std::vector{receipt(1)});
  keep(history, receipt(1), "2026-11-02T08:00:00.000Z", "b");
  const auto last = keep(history, receipt(1), "2026-11-03T08:00:00.000Z", "c");
  CHECK(history.acknowledged(receipt(1))->reading == first.reading);
  history.acknowledge_all();
  CHECK(history.acknowledged(receipt(1))->reading == last.reading);
}

TEST_CASE("a mark is taken back: what came after a reading is new again, and the index is made anew") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  const auto first = keep(history, receipt(1), "2026-11-01T08:00:00.000Z", "a");
  keep(history, receipt(1), "2026-11-02T08:00:00.000Z", "b");
  const auto other = keep(history, receipt(2), "2026-11-02T08:00:00.000Z", "c");
  history.acknowledge_all();
  history.acknowledge_until(receipt(1), first.reading);
  CHECK(history.acknowledged(receipt(1))->reading == first.reading);
  CHECK(history.acknowledged(receipt(2))->reading == other.reading);
  CHECK(history.row(receipt(1), "en")->index.rules.empty());
  history.acknowledge_until(receipt(1), other.reading);
  CHECK(history.acknowledged(receipt(1))->reading == first.reading);
}

TEST_CASE("the folder and its files are closed to other users") {
  const TemporaryDirectory directory;
  const auto folder = directory.path() / "share" / "caselight";
  History history(folder, test_clock);
  keep(history, receipt(1), "2026-11-01T08:00:00.000Z");
  const auto mode_of = [](const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
  };
  CHECK(mode_of(folder) == 0700);
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    CAPTURE(entry.path());
    CHECK(mode_of(entry.path()) == 0600);
  }
}
