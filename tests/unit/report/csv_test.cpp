#include <doctest/doctest.h>

#include <array>

#include "report/report.hpp"
#include "sample_case.hpp"

using namespace caselight;

namespace {

std::string csv(const Analysis& analysis) { return to_csv(std::span(&analysis, 1), speech("en")); }

}  // namespace

TEST_CASE("csv has a header and one line a case, each ended by CR LF") {
  const std::array<Analysis, 2> cases{samples::full(), samples::sparse()};
  const auto text = to_csv(cases, speech("en"));
  std::size_t lines = 0;
  for (auto at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at + 2)) ++lines;
  CHECK(lines == 3);
  CHECK(text.substr(0, 16) == "\"receipt\",\"form\"");
  CHECK(text.find("\"IOE0000000001\",\"I-485\"") != std::string::npos);
}

TEST_CASE("csv doubles quotes and keeps commas and newlines inside their cell") {
  const auto text = csv(samples::hostile("A \"B\", C\nD"));
  CHECK(text.find("\"A \"\"B\"\", C\nD\"") != std::string::npos);
}

TEST_CASE("csv never lets a cell start as a formula") {
  for (const auto start : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"}) {
    const auto text = csv(samples::hostile(start));
    for (const auto opener : {"\"=", "\"+", "\"-", "\"@", "\"\t", "\"\r"}) {
      CAPTURE(start);
      CHECK(text.find(std::string(",") + opener) == std::string::npos);
    }
  }
}

TEST_CASE("csv guards a formula in full width, and one behind what a spreadsheet looks past") {
  for (const std::string start : {"＝1+1", "＋1", "－1", "＠SUM(A1)", "\u200B=1", "\uFEFF=1",
                                  "\u00A0 \u2060@x", "\u202E=1", "\x1b=1", "\n=1", "\u3000＝1"}) {
    CAPTURE(start);
    CHECK(csv(samples::hostile(start)).find("\"'") != std::string::npos);
  }
  CHECK(csv(samples::hostile("O’Neil =1")).find("\"'") == std::string::npos);
}

TEST_CASE("the columns are the same in every language") {
  const auto analysis = samples::full();
  const auto en = to_csv(std::span(&analysis, 1), speech("en"));
  const auto es = to_csv(std::span(&analysis, 1), speech("es"));
  CHECK(en.substr(0, en.find('\n')) == es.substr(0, es.find('\n')));
}
