// The memory at three sizes, with data of its own: to list, to open, to write, each as the median over many
// cases. Prints JSON. The largest size takes about a minute and half a gigabyte of disk: history_bench
// [CASES…] runs others.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <unistd.h>

#include "base/json_writer.hpp"
#include "history/history.hpp"
#include "history/pieces.hpp"

using namespace caselight;

namespace {

Instant machine_clock() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

constexpr int kReadingsACase = 50;
constexpr int kReadingsAChange = 10;  // the nine after it find nothing new
constexpr int kRuns = 200;

std::string sample(const char* name) {
  std::ostringstream out;
  out << std::ifstream(std::string(CASELIGHT_SAMPLES "/") + name + ".json", std::ios::binary).rdbuf();
  return out.str();
}

std::string receipt_of(int number) {
  const std::string digits = std::to_string(number);
  return "IOE" + std::string(10 - digits.size(), '0') + digits;
}

Instant day_of(int number) {
  return Instant(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)) + std::chrono::days(number);
}

/// The four answers of the benchmark's case; `change` makes the two answers differ that differ when USCIS
/// touches a case.
std::string capture_of(const std::string& receipt, Instant at, int change) {
  JsonWriter out;
  out.begin_object().field("format", "caselight-capture/1").field("receipt", std::string_view(receipt));
  out.field("capturedAt", std::string_view(usual_stamp(at))).key("responses").begin_object();
  for (const char* name : {"cases", "case_status", "receipt_info", "documents"}) {
    static std::map<std::string, std::string> bodies;
    std::string& body = bodies[name];
    if (body.empty()) body = sample(name);
    const bool touched = std::string_view(name).starts_with("case");
    const std::string own = receipt + (touched ? std::to_string(change) : "");
    out.key(name).begin_object().key("httpStatus").integer(200).field("contentType", "application/json");
    out.field("body", std::string_view(body + "  " + own)).end_object();
  }
  return out.end_object().end_object().take();
}

std::string reading_line(const std::string& receipt, int day) {
  JsonWriter out;
  const bool changed = day % kReadingsAChange == 0;
  out.begin_object().field("kind", changed ? "reading" : "again").field("receipt", std::string_view(receipt));
  out.field("at", std::string_view(usual_stamp(day_of(day)))).field("browser", "firefox");
  if (changed) {
    out.field("capture", std::string_view(capture_of(receipt, day_of(day), day / kReadingsAChange)));
  } else {
    out.field("of", std::string_view(usual_stamp(day_of(day - 1))));
  }
  return out.end_object().take() + '\n';
}

CaseIndex index_of(int number, std::mt19937& lot) {
  static const char* forms[] = {"I-485", "I-765", "I-131", "I-130", "N-400", "I-90", "I-751"};
  CaseIndex out{.form = forms[lot() % std::size(forms)]};
  out.applicant = "FAMILY " + std::to_string(number / 3) + ", PERSON";
  out.search =
      "Adjustment of status USCIS says that your case is being actively reviewed su caso se está revisando";
  out.needs_you = lot() % 20 == 0;
  out.changed = lot() % 10 == 0 ? 2 : 0;
  out.decided = lot() % 4 == 0;
  if (lot() % 3 == 0) out.next = std::chrono::floor<std::chrono::days>(day_of(static_cast<int>(lot() % 300)));
  out.filed = std::chrono::floor<std::chrono::days>(day_of(-static_cast<int>(lot() % 1000)));
  out.rules = "1";
  return out;
}

void fill(History& history, int cases) {
  std::string piece = "{\"format\":\"caselight-history/1\"}\n";
  // Day by day, as it happens: the rows of a case lie apart.
  for (int day = 0; day < kReadingsACase; ++day) {
    for (int number = 1; number <= cases; ++number) {
      piece += reading_line(receipt_of(number), day);
      if (piece.size() < 4U << 20U) continue;
      history.import_lines(piece);
      piece.clear();
    }
  }
  history.import_lines(piece);
  std::mt19937 lot(7);
  std::vector<IndexOfCase> indexes;
  std::vector<CardOfCase> cards;
  for (int number = 1; number <= cases; ++number) {
    const std::string receipt = receipt_of(number);
    indexes.push_back({receipt, index_of(number, lot)});
    cards.push_back({receipt, history.row(receipt, "en")->newest, {std::string(600, 'c'), {}, "1"}});
  }
  history.set_indexes(indexes);
  history.set_cards("en", cards);
}

/// The median in milliseconds.
double median(int runs, const std::function<void(int)>& work) {
  std::vector<double> taken;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work(i);
    taken.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::nth_element(taken.begin(), taken.begin() + runs / 2, taken.end());
  return taken[static_cast<std::size_t>(runs) / 2];
}

void write_one(History& history, const std::string& receipt, Instant at, int change) {
  const std::string text = capture_of(receipt, at, change);
  history.keep({.receipt = receipt,
                .capture = text,
                .captured_at = at,
                .received_at = at + std::chrono::hours(24 * 365 * 100),
                .browser = "firefox"});
}

void print(const char* name, double value) { std::printf(",\"%s\":%.2f", name, value); }

void measure(const std::filesystem::path& folder, int cases) {
  std::filesystem::remove_all(folder);
  History history(folder, machine_clock);
  fill(history, cases);
  const HistoryFacts facts = history.facts();
  std::mt19937 lot(11);
  const auto any_case = [&] {
    return receipt_of(1 + static_cast<int>(lot() % static_cast<unsigned>(cases)));
  };
  std::printf("{\"cases\":%d,\"readings\":%lld", cases, static_cast<long long>(facts.readings));
  const CaseSort sorts[] = {CaseSort::needs_you, CaseSort::next, CaseSort::days, CaseSort::changed,
                            CaseSort::name};
  print("list_ms", median(kRuns, [&](int i) {
          history.list({.sort = sorts[i % 5], .offset = i * 37 % std::max(1, cases - 50), .locale = "en"});
        }));
  print("search_ms", median(kRuns / 4, [&](int i) {
          history.list({.text = "person " + std::to_string(i), .pending = true, .locale = "en"});
        }));
  print("open_ms", median(kRuns, [&](int) {
          const std::string receipt = any_case();
          history.row(receipt, "en");
          history.newest(receipt);
          history.readings(receipt, std::nullopt, 100);
        }));
  print("write_changed_ms",
        median(kRuns, [&](int i) { write_one(history, any_case(), day_of(100 + i), 100 + i); }));
  print("write_unchanged_ms", median(kRuns, [&](int i) {
          write_one(history, any_case(), day_of(400 + i), kReadingsACase / kReadingsAChange - 1);
        }));
  print("mebibytes", static_cast<double>(facts.bytes) / 1048576);
  std::printf("}");
  std::fflush(stdout);
  std::filesystem::remove_all(folder);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<int> sizes;
  for (int i = 1; i < argc; ++i) sizes.push_back(std::atoi(argv[i]));
  if (sizes.empty()) sizes = {100, 1000, 10000};
  const auto folder =
      std::filesystem::temp_directory_path() / ("caselight-history-bench-" + std::to_string(::getpid()));
  const char* before = "[";
  for (const int cases : sizes) {
    std::printf("%s", before);
    measure(folder, cases);
    before = ",";
  }
  std::printf("]\n");
}
