#include <doctest/doctest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "brief/redaction/dates.hpp"
#include "brief/told.hpp"

using namespace caselight;
using namespace caselight::told;

namespace {

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("every part has lines, and every line of the status names its evidence") {
  const Told one = tell(case_with("QUANDLE, ZEPHYRINA", "today"));
  for (const char* part :
       {"case", "status", "asked", "dates", "timeline", "documents", "record", "readings"}) {
    CAPTURE(part);
    CHECK(one.brief.has_part(part));
  }
  const auto status =
      std::find_if(one.brief.parts.begin(), one.brief.parts.end(), [](auto& p) { return p.id == "status"; });
  std::string_view text = status->text;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    CAPTURE(line);
    CHECK(line.find("[e") != std::string_view::npos);
    text.remove_prefix(line.size() + 1);
  }
}

TEST_CASE("a brief says who by placeholder, and keeps dates and codes") {
  const std::string text = tell(case_with("QUANDLE, ZEPHYRINA", "today")).brief.text();
  CHECK(has(text, "[APPLICANT]"));
  CHECK(has(text, "[REPRESENTATIVE]"));
  CHECK(has(text, "[RECEIPT-1]"));
  CHECK(has(text, "January 12, 2026"));
  CHECK(has(text, "FTA0"));
  CHECK_FALSE(has(text, ".pdf"));
}

TEST_CASE("struck parts do not appear, and the rest is as it was") {
  const Brief brief = tell(case_with("QUANDLE, ZEPHYRINA", "today")).brief;
  const std::string without = brief.text({"documents", "timeline"});
  for (const BriefPart& part : brief.parts) {
    const bool struck = part.id == "documents" || part.id == "timeline";
    CAPTURE(part.id);
    CHECK(has(without, "## " + part.title + "\n" + part.text) != struck);
  }
}

TEST_CASE("the same case gives the same brief, in whatever order its lists come") {
  using nlohmann::json;
  json bundle = json::parse(case_with("QUANDLE, ZEPHYRINA", "Dear Ottoline, 202-555-0143"));
  const Brief first = tell(bundle.dump()).brief;
  auto& events = bundle["cases"]["data"]["events"];
  std::reverse(events.begin(), events.end());
  auto& papers = bundle["documents"]["data"];
  std::reverse(papers.begin(), papers.end());
  const Brief second = tell(bundle.dump()).brief;
  CHECK(first.text() == second.text());
  CHECK(first.id == second.id);
}

TEST_CASE("the id changes with what is in it, with the language and with the choices") {
  const std::string json = case_with("QUANDLE, ZEPHYRINA", "today");
  const std::string id = tell(json).brief.id;
  CHECK(id.substr(0, 2) == "b-");
  CHECK(tell(case_with("QUANDLE, ZEPHYRINA", "again")).brief.id != id);
  CHECK(tell(json, "es").brief.id != id);
  CHECK(tell(json, "en", {BriefLevel::detailed, false}).brief.id != id);
  CHECK(tell(json, "en", {BriefLevel::plain, true}).brief.id != id);
}

TEST_CASE("blurred dates are months, and no distance tells the day") {
  for (const char* locale : {"en", "es"}) {
    CAPTURE(locale);
    const Told one = tell(case_with("QUANDLE, ZEPHYRINA", "of 2026-03-04 and 05/06/2026"), locale,
                          {BriefLevel::detailed, true});
    const std::string text = one.brief.text();
    const Skeleton skeleton = skeleton_of(text);
    for (const DateMention& mention : find_dates(skeleton)) {
      CAPTURE(text.substr(skeleton.at[mention.begin], 20));
      CHECK(mention.readings.front().day == 0);
    }
    CHECK_FALSE(has(text, " days ago"));
    CHECK_FALSE(has(text, "(in "));
    CHECK_FALSE(has(text, "(hace "));
    CHECK_FALSE(has(text, "days from filing"));
  }
}

TEST_CASE("questions come from the case") {
  const Told one = tell(case_with("QUANDLE, ZEPHYRINA", ""));
  const auto questions = suggested_questions(one.analysis, speech("en"));
  REQUIRE(questions.size() >= 3);
  CHECK(questions.size() <= 5);
  CHECK(has(questions[0].text, "request for evidence"));
  CHECK(suggested_questions(one.analysis, speech("es"))[0].text != questions[0].text);
  CHECK(suggested_questions(one.analysis, speech("es"))[0].id == questions[0].id);
}
