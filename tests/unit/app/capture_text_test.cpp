// What was pasted in any shape is kept as a capture, and explained from it as if it were pasted again.
#include "explain/capture_text.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "analysis/analyze.hpp"
#include "app/index_row.hpp"
#include "base/json.hpp"
#include "capture/capture_file.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"
#include "explain/kept_reading.hpp"
#include "report/report.hpp"

using namespace caselight;

namespace {

const Instant now = parse_stamp("2026-11-23T12:00:00Z")->at;

std::string text_of(const std::filesystem::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

/// Every answer that was given could be read whole.
bool is_whole(const Readings& readings) {
  for (const AnswerReading reading : readings.of) {
    const bool good =
        reading == AnswerReading::ok || reading == AnswerReading::empty || reading == AnswerReading::missing;
    if (!good) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("an explanation of what is kept is the explanation of what was brought") {
  int compared = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(CASELIGHT_INPUTS)) {
    if (!entry.is_regular_file()) continue;
    for (const Capture& capture : read_input(text_of(entry.path())).captures) {
      if (capture.nothing_read() || capture.receipt.empty() || !is_whole(capture.readings)) continue;
      CAPTURE(entry.path());
      const std::string kept = capture_text(capture);
      const auto again = analyse_kept(kept, now);
      REQUIRE(again);
      CHECK(to_text(*again, speech("en")) == to_text(analyze(make_case(capture), now), speech("en")));
      ++compared;
    }
  }
  CHECK(compared > 10);
}

TEST_CASE("an index row says what the list needs, and finds a case by what its card shows in any language") {
  const std::string capture =
      R"({"format":"caselight-capture/1","receipt":"IOE0000000001","responses":{"case_status":)"
      R"({"httpStatus":200,"contentType":"application/json","body":"{\"data\":{\"receiptNumber\":)"
      R"(\"IOE0000000001\",\"formType\":\"I-765\",\"statusTitle\":\"Case Was Approved\"}}"}}})";
  const auto analysis = analyse_kept(capture, now);
  REQUIRE(analysis);
  const CaseIndex row = index_row(*analysis, 2);
  CHECK(row.form == "I-765");
  CHECK(row.decided);
  CHECK(row.changed == 2);
  CHECK(row.outcome == "approved");
  CHECK(row.search.find("aprob") != std::string::npos);
  CHECK(row.search.find("approved") != std::string::npos);
  CHECK_FALSE(row.rules.empty());
  CHECK_FALSE(analyse_kept("{}", now));
}
