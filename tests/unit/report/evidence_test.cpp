#include "report/phrases/evidence.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "report/phrases/conflicts.hpp"
#include "report/phrases/waits.hpp"
#include "report/report.hpp"
#include "sample_case.hpp"

using namespace caselight;

namespace {

Evidence of_field(std::string source, std::string value) { return {"", std::move(source), std::move(value)}; }

std::string figure(WaitRow row, const Speech& speech) {
  Analysis analysis;
  analysis.wait = Wait{};
  analysis.wait->references = {&row};
  return wait_groups(analysis, speech).front().figures.front();
}

}  // namespace

TEST_CASE("where a piece of evidence stands is said in words, also for a field that is not known") {
  CHECK(evidence_label(of_field("cases.events.eventCode", "FTA0"), speech("en")) == "Case record, code");
  CHECK(evidence_label(of_field("cases.events.eventCode", "FTA0"), speech("es")) ==
        "Registro del caso, código");
  CHECK(evidence_label(of_field("cases.brandNewField", "x"), speech("en")) == "USCIS's record");
}

TEST_CASE("no field of the record is named by its path on any page") {
  for (const auto locale : locales()) {
    const auto page = to_html(samples::full(), speech(locale));
    for (const auto path :
         {"cases.events", "cases.submissionDate", "cases.notices", "case_status.status", "documents.type"})
      CHECK_MESSAGE(page.find(path) == std::string::npos, path);
  }
}

TEST_CASE("a value is said as a reader says it, and USCIS's words are left alone") {
  CHECK(evidence_value(of_field("cases.closed", "true"), speech("en")) == "yes");
  CHECK(evidence_value(of_field("cases.closed", "false"), speech("es")) == "no");
  CHECK(evidence_value(of_field("cases.submissionDate", "2026-01-12"), speech("en")) == "January 12, 2026");
  CHECK(evidence_value(of_field("cases.updatedAtTimestamp", "2026-01-12T03:04:05Z"), speech("es")) ==
        "12 de enero de 2026");
  CHECK(evidence_value(of_field("x", "Case Was Received"), speech("es")) == "Case Was Received");
  CHECK(evidence_value(of_field("x", "2026-01-12 or so"), speech("en")) == "2026-01-12 or so");
}

TEST_CASE("who reads a code in some way is counted, not named; values of the record are in the language") {
  Case of;
  of.evidence = {{}, of_field("cases.closed", "true"), of_field("cases.events.eventCode", "H008")};
  Conflict conflict;
  conflict.claims = {{1, {}, "closed"},
                     {2, "somebody/some-tracker", "Biometrics reused"},
                     {2, "another.example", "Biometrics reused"},
                     {2, "a forum", "Case approved"}};
  const auto sides = conflict_sides(of, conflict, speech("es"));
  REQUIRE(sides.size() == 3);
  CHECK(sides[0].says == "cerrado");
  CHECK(sides[0].source == "Registro del caso, cerrado");
  CHECK(sides[1].says == "Datos biométricos reutilizados");
  CHECK(sides[1].source == "2 otras fuentes");
  CHECK(sides[2].source == "otra fuente");
}

TEST_CASE("the unit of a figure agrees with its last number") {
  WaitRow row{};
  row.unit = "months";
  row.median = 1.0;
  CHECK(figure(row, speech("en")).find("half took 1 month or less") != std::string::npos);
  CHECK(figure(row, speech("es")).find("la mitad tardó 1 mes o menos") != std::string::npos);
  row.median = 1.5;
  CHECK(figure(row, speech("en")).find("half took 1.5 months or less") != std::string::npos);
  row.low = 1.0;
  row.high = 2.0;
  CHECK(figure(row, speech("es")).find("de 1 a 2 meses") != std::string::npos);
}
