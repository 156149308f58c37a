// What is left in the bytes of the files is looked for there, not asked of the program.
#include <doctest/doctest.h>

#include "sample.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

const std::string forgotten = receipt(77);
constexpr const char* secret_name = "QUIXOTE, ALONSO";
constexpr const char* secret_words = "windmill-on-the-plain";

void fill(History& history) {
  for (int number = 1; number <= 30; ++number) {
    for (const char* at : {"2026-11-01T08:00:00.000Z", "2026-11-02T08:00:00.000Z"}) {
      keep(history, receipt(number), at, std::to_string(number) + at);
      const std::string text = capture(forgotten, at, secret_words + std::to_string(number) + at);
      NewReading read = reading(forgotten, text, at);
      read.applicant = secret_name;
      read.captured_at = instant(at) + std::chrono::hours(number);
      history.keep(read);
    }
  }
  history.set_index(forgotten, {.form = "I-485", .applicant = secret_name, .search = secret_words});
  history.set_cards("en", std::vector<CardOfCase>{
                              {forgotten, history.row(forgotten, "en")->newest, {secret_words, {}, "1"}}});
  history.add_to_conversation(forgotten, {.role = "user", .text = secret_words});
  history.learn(forgotten, std::vector<SeenPair>{{"IAF", secret_words}});
}

bool mentions(const std::string& bytes) {
  return bytes.find(forgotten) != std::string::npos || bytes.find(secret_name) != std::string::npos ||
         bytes.find(secret_words) != std::string::npos || bytes.find("quixote") != std::string::npos;
}

}  // namespace

TEST_CASE("a forgotten case leaves no trace in the bytes of any file, while the file is open") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  fill(history);
  REQUIRE(mentions(all_bytes(directory.path())));
  CHECK(history.forget(std::vector{forgotten, receipt(999)}) == 1);
  CHECK_FALSE(mentions(all_bytes(directory.path())));
  CHECK_FALSE(history.has_case(forgotten));
  CHECK(history.readings(receipt(3), std::nullopt, 10).total == 2);
  CHECK(history.newest(receipt(3))->capture.find("2026-11-02T08:00:00.000Z") != std::string::npos);
}

TEST_CASE("forgetting everything leaves nothing but the settings") {
  const TemporaryDirectory directory;
  History history(directory.path(), test_clock);
  fill(history);
  history.set_settings({.on = false, .retention_months = 12});
  CHECK(history.forget_all() == 31);
  CHECK(all_bytes(directory.path()).find("IOE0") == std::string::npos);
  CHECK_FALSE(mentions(all_bytes(directory.path())));
  CHECK(history.facts().readings == 0);
  CHECK_FALSE(history.settings().on);
  CHECK(history.settings().retention_months == 12);
}

TEST_CASE(
    "forgetting also takes the damaged files that were set aside, after the other cases were brought back") {
  const TemporaryDirectory directory;
  {
    History history(directory.path(), test_clock);
    fill(history);
  }
  const auto file = directory.path() / "history.db";
  std::string bytes = bytes_of(file);
  bytes.replace(0, 100, std::string(100, '!'));
  write_bytes(file, bytes);
  History history(directory.path(), test_clock);
  REQUIRE(history.state() == HistoryState::recovering);
  REQUIRE(mentions(all_bytes(directory.path())));
  CHECK(history.forget(std::vector{forgotten}) == 1);
  CHECK_FALSE(mentions(all_bytes(directory.path())));
  CHECK(history.facts().cases == 30);
  CHECK(history.state() == HistoryState::ok);
}
