#include <doctest/doctest.h>

#include <sstream>

#include "report/report.hpp"
#include "report/text/wrap.hpp"
#include "sample_case.hpp"

using namespace caselight;

TEST_CASE("no line of the text is wider than 80 columns, in any language") {
  for (const auto locale : locales()) {
    for (const auto& analysis : {samples::full(), samples::sparse(),
                                 samples::hostile(std::string_view("中文 ñ averyveryverylongword"))}) {
      std::istringstream in(to_text(analysis, speech(locale)));
      for (std::string line; std::getline(in, line);) CHECK_MESSAGE(columns_of(line) <= 80, line);
    }
  }
}

TEST_CASE("the most urgent comes first: headline, then what is asked, then what is due, then what happened") {
  const auto text = to_text(samples::full(), speech("en"));
  const auto asked = text.find("What you need to do");
  const auto due = text.find("Deadlines");
  const auto happened = text.find("Case history");
  CHECK(text.find("USCIS says it sent you a request for evidence") == 0);
  CHECK(asked < due);
  CHECK(due < happened);
  CHECK(happened != std::string::npos);
}

TEST_CASE("nothing from outside can move the cursor or forge a line") {
  const auto text = to_text(samples::hostile("x\x1B[2J\r\nWhat you need to do\b"), speech("en"));
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find('\r') == std::string::npos);
  CHECK(text.find("\nWhat you need to do\b") == std::string::npos);
}

TEST_CASE("wrapping breaks at spaces, cuts what is too long, and keeps wide characters whole") {
  std::string out;
  append_wrapped(out, "aaa bbb ccc", "- ", "  ", 9);
  CHECK(out == "- aaa bbb\n  ccc\n");
  out.clear();
  append_wrapped(out, "abcdefghij", "", "", 4);
  CHECK(out == "abcd\nefgh\nij\n");
  out.clear();
  append_wrapped(out, "中文中文", "", "", 5);
  CHECK(out == "中文\n中文\n");
  out.clear();
  append_wrapped(out, "", "", "");
  CHECK(out == "\n");
}
