#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "base/text.hpp"
#include "report/ics/calendar_text.hpp"
#include "report/report.hpp"
#include "sample_case.hpp"

using namespace caselight;

namespace {

std::string ics(const Analysis& analysis) { return to_ics(std::span(&analysis, 1), speech("en")); }

/// The content lines, unfolded.
std::vector<std::string> unfolded(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    REQUIRE_FALSE(line.empty());
    REQUIRE(line.back() == '\r');
    line.pop_back();
    REQUIRE(line.size() <= 75);
    REQUIRE(is_valid_utf8(line));
    if (line.front() == ' ')
      lines.back() += line.substr(1);
    else
      lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> starting_with(const std::string& text, std::string_view start) {
  std::vector<std::string> out;
  for (const auto& line : unfolded(text)) {
    if (line.substr(0, start.size()) == start) out.push_back(line);
  }
  return out;
}

}  // namespace

TEST_CASE("deadlines and appointments are whole days with alarms") {
  const auto text = ics(samples::full());
  CHECK(starting_with(text, "DTSTART;VALUE=DATE:") ==
        std::vector<std::string>{"DTSTART;VALUE=DATE:20261127", "DTSTART;VALUE=DATE:20261201"});
  CHECK(starting_with(text, "DTEND;VALUE=DATE:").front() == "DTEND;VALUE=DATE:20261128");
  CHECK(starting_with(text, "BEGIN:VALARM").size() == 4);
  CHECK(starting_with(text, "BEGIN:VCALENDAR").size() == 1);
  CHECK(text.substr(text.size() - 15) == "END:VCALENDAR\r\n");
}

TEST_CASE("a day that is only a maximum is tentative, and its title says that it can be earlier") {
  auto analysis = samples::full();
  analysis.appointments.clear();
  CHECK(starting_with(ics(analysis), "STATUS:") == std::vector<std::string>{"STATUS:TENTATIVE"});
  CHECK(starting_with(ics(analysis), "SUMMARY:").front().find("can state an earlier date") !=
        std::string::npos);
  analysis.deadlines[0].bound = Bound::exact;
  CHECK(starting_with(ics(analysis), "STATUS:") == std::vector<std::string>{"STATUS:CONFIRMED"});
}

TEST_CASE("a second reading updates: the same UIDs, a later stamp and a higher sequence") {
  const auto first = samples::full();
  auto later = samples::full();
  auto of = std::make_shared<Case>(*later.of);
  of->captured_at = *of->captured_at + std::chrono::hours(24);
  later.of = of;
  later.deadlines[0].earliest += std::chrono::days(3);
  CHECK(starting_with(ics(first), "UID:") == starting_with(ics(later), "UID:"));
  CHECK(starting_with(ics(first), "DTSTAMP:") < starting_with(ics(later), "DTSTAMP:"));
  const auto sequence = [](const std::string& text) {
    return std::stoll(starting_with(text, "SEQUENCE:").front().substr(9));
  };
  CHECK(sequence(ics(first)) < sequence(ics(later)));
  CHECK(sequence(ics(later)) < 2147483647);
}

TEST_CASE("two events of one kind from one day have two UIDs") {
  auto analysis = samples::full();
  analysis.deadlines.push_back(analysis.deadlines.front());
  auto uids = starting_with(ics(analysis), "UID:");
  std::sort(uids.begin(), uids.end());
  CHECK(uids.size() == 3);
  CHECK(std::unique(uids.begin(), uids.end()) == uids.end());
}

TEST_CASE("a cancelled appointment cancels its event and has no alarm") {
  auto analysis = samples::full();
  analysis.deadlines.clear();
  analysis.appointments[0].state = AppointmentState::cancelled;
  const auto text = ics(analysis);
  CHECK(starting_with(text, "STATUS:CANCELLED").size() == 1);
  CHECK(starting_with(text, "BEGIN:VALARM").empty());
}

TEST_CASE("the hour of an appointment is told with its caveat, not as the time of the event") {
  const auto text = starting_with(ics(samples::full()), "DESCRIPTION:");
  CHECK(std::any_of(text.begin(), text.end(), [](const std::string& line) {
    return line.find("7:00 PM") != std::string::npos &&
           line.find("perhaps not local time") != std::string::npos;
  }));
}

TEST_CASE("texts are escaped and lines folded at 75 octets without cutting a character") {
  CalendarText out;
  out.text("SUMMARY", "a;b,c\\d\ne\x01");
  CHECK(out.take() == "SUMMARY:a\\;b\\,c\\\\d\\ne\r\n");
  CalendarText long_line;
  std::string value;
  for (int i = 0; i < 60; ++i) value += "ñé中";
  long_line.text("SUMMARY", value);
  const auto lines = unfolded(long_line.take());
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == "SUMMARY:" + value);
}

TEST_CASE("nothing that comes from outside can start a content line") {
  for (const auto& line : unfolded(ics(samples::hostile("x\r\nATTENDEE:mailto:a@example.org\nEND:VEVENT")))) {
    CHECK(line.substr(0, 8) != "ATTENDEE");
  }
}
