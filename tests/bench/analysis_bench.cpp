// What one reading costs, bytes to bytes: four answers of about 10 KB together to the HTML document, with the
// figure for parsing alone beside it in the same run.
#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <fstream>
#include <sstream>
#include <string>

#include "analysis/analyze.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"
#include "report/report.hpp"

namespace {

using namespace caselight;

constexpr Instant kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};

std::string read(const std::string& name) {
  std::ifstream file(std::string(CASELIGHT_SAMPLES) + "/" + name);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

const std::array<std::string, 4>& bodies() {
  static const std::array<std::string, 4> texts{read("cases.json"), read("case_status.json"),
                                                read("receipt_info.json"), read("documents.json")};
  return texts;
}

/// The four bodies one after another, as a person pastes them.
const std::string& four_answers() {
  static const std::string text = bodies()[0] + bodies()[1] + bodies()[2] + bodies()[3];
  return text;
}

void set_size(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(four_answers().size()));
  state.counters["input_bytes"] = static_cast<double>(four_answers().size());
}

void parse_only(benchmark::State& state) {
  for (auto _ : state) {
    for (const std::string& body : bodies()) benchmark::DoNotOptimize(parse_json(body));
  }
  set_size(state);
}
BENCHMARK(parse_only);

void answers_to_case(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(make_case(read_input(four_answers()).captures.front()));
  set_size(state);
}
BENCHMARK(answers_to_case);

void answers_to_analysis(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(analyze(make_case(read_input(four_answers()).captures.front()), kNow));
  set_size(state);
}
BENCHMARK(answers_to_analysis);

void answers_to_html(benchmark::State& state) {
  for (auto _ : state) {
    const auto analysis = analyze(make_case(read_input(four_answers()).captures.front()), kNow);
    benchmark::DoNotOptimize(to_html(analysis, speech("en")));
  }
  set_size(state);
}
BENCHMARK(answers_to_html);

void answers_to_json(benchmark::State& state) {
  for (auto _ : state) {
    const auto analysis = analyze(make_case(read_input(four_answers()).captures.front()), kNow);
    benchmark::DoNotOptimize(to_json(analysis, speech("en")));
  }
  set_size(state);
}
BENCHMARK(answers_to_json);

}  // namespace

BENCHMARK_MAIN();
