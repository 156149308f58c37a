#include "casefile/status_days.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace caselight;

namespace {

StatusText status(std::string text) {
  StatusText out;
  out.text = std::move(text);
  read_days_told(out);
  return out;
}

std::optional<Date> last_day_to_answer(const StatusText& read) {
  const auto found = std::ranges::find(read.named_days, NamedFor::answer, &NamedDay::what);
  return found == read.named_days.end() ? std::nullopt : std::optional{found->day};
}

constexpr Date day(int year, unsigned month, unsigned of_month) {
  return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) /
                               static_cast<int>(of_month)};
}

}  // namespace

TEST_CASE("the last day that USCIS names for an answer is found in each usual wording") {
  for (const std::string_view words :
       {"You must respond by December 5, 2026.", "Your response is due December 5, 2026.",
        "The deadline to respond is December 5, 2026.", "Respond before December 6, 2026.",
        "Send your answer by Friday, December 5, 2026.", "Submit it by midnight on December 5, 2026.",
        "Please reply no later than 5 December 2026.", "Your response must arrive on or before 2026-12-05.",
        "Please respond by Dec. 5, 2026 to the address on the notice.",
        "Debe presentar su respuesta a más tardar el 5 de diciembre de 2026."}) {
    CAPTURE(words);
    const auto read = status("On October 10, 2026, we sent a request for evidence. " + std::string(words));
    CHECK(last_day_to_answer(read) == day(2026, 12, 5));
  }
}

TEST_CASE("a day on which something else happens is no last day for an answer") {
  for (const std::string_view words :
       {"If you do not receive your request by October 31, 2026, please go to our website.",
        "We will respond by December 1, 2026.", "USCIS will hold the card until December 1, 2026.",
        "We received it by mail."}) {
    CAPTURE(words);
    CHECK_FALSE(last_day_to_answer(status("We sent a request for evidence. " + std::string(words))));
  }
}

TEST_CASE("only words of sending or deciding make the day at the start the day of the deed") {
  CHECK(status("On September 4, 2026, we sent a request for evidence for your case.").told_sending);
  CHECK(status("On September 4, 2026, we denied your Form I-485.").told_sending);
  CHECK_FALSE(status("On September 4, 2026, we received your Form I-485.").told_sending);
  CHECK_FALSE(status("We sent a request for evidence on September 4, 2026.").told_sending);
}
