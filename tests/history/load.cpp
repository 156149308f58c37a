// A process that works with a history as the host does, and tells what it was promised. Its lines on the
// standard output are written after the history has returned, so that each is a promise:
//   kept RECEIPT AT SIZE     the reading is on the disk
//   forgetting RECEIPT       nothing is promised of this case until `forgotten`
//   state NAME               a call was refused, and why
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>
#include <chrono>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <random>
#include <sstream>
#include <string>

#include "history/history.hpp"
#include "history/pieces.hpp"

using namespace caselight;

namespace {

Instant machine_clock() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

constexpr int kCases = 40;

/// After every instant that a process makes up for its readings.
constexpr Instant kLater{std::chrono::hours(24 * 365 * 200)};

void tell(const std::string& line) {
  std::fputs((line + '\n').c_str(), stdout);
  std::fflush(stdout);
}

std::string receipt_of(unsigned number) {
  const std::string digits = std::to_string(number);
  return "IOE" + std::string(10 - digits.size(), '0') + digits;
}

/// A capture whose length follows from its case and its day, so that a check can tell a whole one.
std::string capture_of(const std::string& receipt, std::int64_t at) {
  const std::size_t size = 300 + static_cast<std::size_t>(at / 1000 % 7) * 1500;
  return R"({"format":"caselight-capture/1","receipt":")" + receipt + R"(","capturedAt":")" +
         usual_stamp(Instant(std::chrono::milliseconds(at))) +
         R"(","responses":{"cases":{"httpStatus":200,"body":")" + receipt +
         std::string(size, static_cast<char>('a' + at / 7000 % 26)) + R"("}}})";
}

void keep(History& history, const std::string& receipt, std::int64_t at) {
  const std::string text = capture_of(receipt, at);
  history.keep({.receipt = receipt,
                .capture = text,
                .captured_at = Instant(std::chrono::milliseconds(at)),
                .received_at = kLater,
                .browser = "other",
                .applicant = "DOE, " + receipt.substr(11)});
  tell("kept " + receipt + ' ' + std::to_string(at) + ' ' + std::to_string(text.size()));
}

void forget(History& history, const std::string& receipt) {
  tell("forgetting " + receipt);
  history.forget(std::vector{receipt});
  tell("forgotten " + receipt);
}

/// Works until `count` readings are kept. `first` keeps the instants of several processes and rounds apart.
void work(const std::string& directory, unsigned first, int count, bool forgets) {
  History history(directory, machine_clock);
  std::mt19937 lot(first);
  for (int i = 0; i < count; ++i) {
    const std::string receipt = receipt_of(1 + static_cast<unsigned>(lot() % kCases));
    keep(history, receipt, (std::int64_t{first} * 1'000'000 + i) * 1000);
    if (forgets && lot() % 60 == 0) forget(history, receipt_of(1 + static_cast<unsigned>(lot() % 4)));
    if (lot() % 10 == 0) history.set_index(receipt, {.form = "I-485", .search = receipt});
    if (lot() % 20 == 0) history.acknowledge_all();
  }
}

/// Works until the history refuses, and tells why; then makes room and goes on.
void work_until_full(const std::string& directory, const std::string& ballast) {
  History history(directory, machine_clock);
  std::int64_t at = 1'000'000;
  try {
    for (; at < 1'000'000'000; at += 1000) keep(history, receipt_of(1), at);
  } catch (const HistoryFault& fault) {
    tell("state " + std::string(name_of(fault.state())));
  }
  tell("state " + std::string(name_of(history.state())));
  const auto newest = history.newest(receipt_of(1));
  tell("readable " + std::to_string(newest ? newest->capture.size() : 0));
  std::remove(ballast.c_str());
  keep(history, receipt_of(1), at + 1000);
  tell("state " + std::string(name_of(history.state())));
}

std::string integrity(const std::string& directory) {
  sqlite3* handle = nullptr;
  sqlite3_open((directory + "/history.db").c_str(), &handle);
  sqlite3_stmt* asked = nullptr;
  sqlite3_prepare_v2(handle, "PRAGMA integrity_check", -1, &asked, nullptr);
  std::string out = "no answer";
  if (sqlite3_step(asked) == SQLITE_ROW) out = reinterpret_cast<const char*>(sqlite3_column_text(asked, 0));
  sqlite3_finalize(asked);
  sqlite3_close(handle);
  return out;
}

/// Reads `RECEIPT AT` lines and tells those that are not there or not whole.
void check(const std::string& directory) {
  {
    History history(directory, machine_clock);
    tell("state " + std::string(name_of(history.state())));
    std::string line;
    while (std::getline(std::cin, line)) {
      std::istringstream words(line);
      std::string receipt;
      std::int64_t at = 0;
      words >> receipt >> at;
      // Read again, a reading is known exactly if it is there byte for byte.
      const std::string text = capture_of(receipt, at);
      const Instant when{std::chrono::milliseconds(at)};
      const auto again =
          history.keep({.receipt = receipt, .capture = text, .captured_at = when, .received_at = kLater});
      const auto stored = history.load(receipt, again.reading);
      if (!again.known || !stored || stored->capture != text) tell("lost " + line);
    }
  }
  tell("integrity " + integrity(directory));
}

/// Holds the file open, as a second browser's host does, until its input ends.
void hold(const std::string& directory) {
  History history(directory, machine_clock);
  tell("holding " + std::to_string(history.facts().readings));
  std::string line;
  while (std::getline(std::cin, line)) tell("holding " + std::to_string(history.facts().readings));
}

void wait_for_the_end_of_input() {
  std::string line;
  while (std::getline(std::cin, line)) {
  }
}

/// Holds the lock between processes, as one that is stopped in the middle of its work does.
void lock(const std::string& directory) {
  const int file = ::open((directory + "/history.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0 || ::flock(file, LOCK_EX) != 0) std::exit(4);
  tell("locked");
  wait_for_the_end_of_input();
}

/// Holds SQLite's right to write.
void write(const std::string& directory) {
  sqlite3* handle = nullptr;
  sqlite3_open((directory + "/history.db").c_str(), &handle);
  if (sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK) std::exit(4);
  tell("locked");
  wait_for_the_end_of_input();
  sqlite3_close(handle);
}

void run_on(const std::string& file, const char* sql) {
  sqlite3* handle = nullptr;
  sqlite3_open(file.c_str(), &handle);
  if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) std::exit(4);
  sqlite3_close(handle);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 2 ? argv[1] : "";
  const std::string directory = argc > 2 ? argv[2] : "";
  const auto number = [&](int index) {
    return static_cast<unsigned>(argc > index ? std::atoi(argv[index]) : 0);
  };
  try {
    if (mode == "work") work(directory, number(3), static_cast<int>(number(4)), number(5) != 0);
    if (mode == "full") work_until_full(directory, argc > 3 ? argv[3] : "");
    if (mode == "check") check(directory);
    if (mode == "hold") hold(directory);
    if (mode == "foreign")
      run_on(directory, "CREATE TABLE passwords(word TEXT); INSERT INTO passwords VALUES('x')");
    if (mode == "blank") run_on(directory, "PRAGMA journal_mode = WAL");
    if (mode == "lock") lock(directory);
    if (mode == "write") write(directory);
  } catch (const HistoryFault& fault) {
    tell("state " + std::string(name_of(fault.state())));
    return 3;
  }
  return 0;
}
