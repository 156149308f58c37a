#include <doctest/doctest.h>

#include "brief/answer/check.hpp"
#include "brief/redaction/known_values.hpp"
#include "brief/told.hpp"

using namespace caselight;
using namespace caselight::told;

namespace {

/// Two cases as they would be told together, the second of `applicant`.
struct Family {
  explicit Family(std::string_view applicant)
      : first(read_input(case_with("QUANDLE, ZEPHYRINA", "")).captures.at(0)),
        second(read_input(case_with(applicant, "")).captures.at(0)) {
    add_known_values(known, known_values(second));
    Redactor redactor(known);
    const Instant now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23);
    mine = redacted(analyze(make_case(first), now), redactor);
    const Analysis found = analyze(make_case(second), now);
    theirs =
        redacted(found, redactor,
                 {role_among(known, found.of->applicant.value, Identity::person), Identity::representative});
    brief = make_family_brief({&mine, &theirs}, speech("en"), {});
  }
  Capture first, second;
  KnownValues known = known_values(first);
  Analysis mine, theirs;
  Brief brief;
};

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace

TEST_CASE("evidence ids of several cases never meet, and name their case") {
  CHECK(case_of_evidence(first_evidence_of(0) + 12) == 0);
  for (std::size_t place = 1; place < 5; ++place) {
    CHECK(case_of_evidence(first_evidence_of(place) + 1) == place);
    CHECK(case_of_evidence(first_evidence_of(place) + kEvidencePerCase - 1) == place);
  }
}

TEST_CASE("each case of a family has parts of its own, and the text of one stands in the text of all") {
  const Family family("OKONKWO, IFEOMA");
  CHECK(family.brief.cases == 2);
  CHECK(family.brief.has_part("status"));
  CHECK(family.brief.has_part("c2.status"));
  const std::string theirs = family.brief.text_of_case(1);
  CHECK(theirs.find("[e2") != std::string::npos);
  CHECK(theirs.find("[e1]") == std::string::npos);
  CHECK(family.brief.text().find(theirs) != std::string::npos);
  CHECK(family.brief.text().find(family.brief.text_of_case(0)) == 0);
}

TEST_CASE("whoever the other person is, the same bytes are told") {
  const std::string one = Family("OKONKWO, IFEOMA").brief.text();
  CHECK(one == Family("PEREZ LOPEZ, JUAN").brief.text());
  CHECK(one == Family("QUANDLE, AMBROSE").brief.text());
  CHECK(one.find("[PERSON-1]") != std::string::npos);
}

TEST_CASE("two surnames in common do not make one person of two") {
  KnownValues known = known_values(read_input(case_with("PEREZ LOPEZ, ANA", "")).captures.at(0));
  add_known_values(known, known_values(read_input(case_with("PEREZ LOPEZ, JUAN", "")).captures.at(0)));
  CHECK(role_among(known, "PEREZ LOPEZ, ANA", Identity::person) == Identity::applicant);
  CHECK(role_among(known, "PEREZ LOPEZ, JUAN", Identity::applicant) == Identity::person);
  CHECK(role_among(known, "Ana Perez Lopez", Identity::person) == Identity::applicant);
}

TEST_CASE("a case without room for its ids is not told beside another") {
  Family family("OKONKWO, IFEOMA");
  auto large = std::make_shared<Case>(*family.theirs.of);
  large->evidence.resize(kEvidencePerCase + 1);
  family.theirs.of = large;
  const Brief brief = make_family_brief({&family.mine, &family.theirs}, speech("en"), {});
  CHECK(brief.cases == 1);
  CHECK_FALSE(brief.has_part("c2.case"));
}

TEST_CASE("who asks across cases is offered what one has to do with another first") {
  const Family family("OKONKWO, IFEOMA");
  const Told permit = tell(replaced(case_with("QUANDLE, ZEPHYRINA", ""), "I-485", "I-765"));
  for (const char* locale : {"en", "es"}) {
    const auto questions = suggested_questions(family.mine, speech(locale), {&permit.analysis});
    REQUIRE(questions.size() == 5);
    CHECK(questions[0].id == "together");
    CHECK(questions[1].id == "first");
    CHECK(suggested_questions(family.mine, speech(locale))[0].id != "together");
  }
  CHECK(suggested_questions(family.mine, speech("en"), {&family.theirs})[0].id ==
        "first");  // two of one form
}

TEST_CASE("after a denial they ask what it means for the other case") {
  const Family family("OKONKWO, IFEOMA");
  Told permit = tell(replaced(case_with("QUANDLE, ZEPHYRINA", ""), "I-485", "I-765"));
  permit.analysis.outcome.value = OutcomeValue::denied;
  CHECK(suggested_questions(family.mine, speech("en"), {&permit.analysis})[0].id == "decision_other");
  CHECK(suggested_questions(permit.analysis, speech("en"), {&family.mine})[0].id == "decision_other");
}
