#include <doctest/doctest.h>

#include "analysis/outlook/find_outlook.hpp"
#include "analysis/outlook/follow_ups.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/next_steps.hpp"
#include "report/phrases/readings.hpp"
#include "report/phrases/summary.hpp"
#include "report/phrases/timeline.hpp"
#include "sample_case.hpp"

using namespace caselight;
using samples::day;

namespace {

const Speech& en() { return speech("en"); }

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

Analysis with_outcome(OutcomeValue value, OutcomeCertainty certainty,
                      AnswerReading status = AnswerReading::ok) {
  samples::Maker maker;
  maker.read_all();
  maker.of->readings[Endpoint::case_status] = status;
  if (status == AnswerReading::ok)
    maker.status("Case Is Being Actively Reviewed By USCIS", {}, {}, day(2026, 8, 19));
  const auto code = maker.evidence("event.1", "cases.events.eventCode", "DA");
  maker.outcome(value, certainty, certainty == OutcomeCertainty::stated ? maker.of->status.from : code);
  maker.stage(Stage::decision, Effect::unknown, code);
  return maker.take();
}

}  // namespace

TEST_CASE("the headline says who says it") {
  CHECK(headline(with_outcome(OutcomeValue::denied, OutcomeCertainty::stated), en()).text ==
        "USCIS says your Form I-485 was denied");
  CHECK(headline(with_outcome(OutcomeValue::denied, OutcomeCertainty::documented), en()).text ==
        "A document from USCIS says your Form I-485 was denied");
  CHECK(headline(with_outcome(OutcomeValue::denied, OutcomeCertainty::reported), en()).text ==
        "USCIS's internal codes suggest a denial, but USCIS's case status does not say so");
  const auto by_codes = [](AnswerReading status) {
    return headline(with_outcome(OutcomeValue::denied, OutcomeCertainty::reported, status), en()).text;
  };
  CHECK(by_codes(AnswerReading::network) ==
        "USCIS's internal codes suggest a denial, but Caselight did not get USCIS's case status");
  CHECK(by_codes(AnswerReading::empty) ==
        "USCIS's internal codes suggest a denial, but USCIS gives no case status");
}

TEST_CASE("a stage that only codes tell is worded as that") {
  samples::Maker maker;
  maker.read_all();
  const auto code = maker.evidence("event.1", "cases.events.eventCode", "FTA0");
  maker.outcome(OutcomeValue::pending, OutcomeCertainty::reported, code);
  maker.stage(Stage::review, Effect::checks, code);
  CHECK(headline(maker.take(), en()).text == "USCIS's internal codes suggest this step: under review");
}

TEST_CASE("codes alone never make the pill a verdict") {
  for (const auto value : {OutcomeValue::approved, OutcomeValue::denied, OutcomeValue::revoked}) {
    CHECK(pill(with_outcome(value, OutcomeCertainty::reported), en()) == "Not confirmed");
  }
}

TEST_CASE("an unknown outcome is said to be unknown") {
  samples::Maker maker;
  maker.stage(Stage::unknown, Effect::unknown, kNoEvidence);
  maker.analysis.stage.basis.clear();
  CHECK(headline(maker.take(), en()).text ==
        "The information checked does not show where your Form I-485 stands");
}

TEST_CASE(
    "nothing found is only said plainly when all four answers were read; else what was not read is named") {
  auto all = with_outcome(OutcomeValue::pending, OutcomeCertainty::stated);
  CHECK(nothing_found(all, en()) ==
        "In the information it checked, Caselight found nothing that asks you to act.");
  auto of = std::make_shared<Case>(*all.of);
  of->readings[Endpoint::documents] = AnswerReading::signed_out;
  all.of = of;
  find_follow_ups(all);
  CHECK(has(nothing_found(all, en()), "the documents list"));
  CHECK(has(nothing_found(all, en()), "USCIS may ask you for something that Caselight did not see"));
  of->readings[Endpoint::documents] = AnswerReading::ok;
  of->readings[Endpoint::receipt_info] = AnswerReading::network;
  find_follow_ups(all);
  CHECK(has(nothing_found(all, en()), "It could not check everything. Missing: the location record."));
}

TEST_CASE("each reading has its own sentence") {
  Readings readings;
  readings[Endpoint::documents] = AnswerReading::signed_out;
  CHECK(reading_sentence(Endpoint::documents, readings, en()) ==
        "The documents list could not be checked: you were signed out.");
  CHECK(reading_sentence(Endpoint::documents, readings, speech("es")) ==
        "No se pudo obtener la lista de documentos: su sesión estaba cerrada.");
  readings[Endpoint::documents] = AnswerReading::empty;
  CHECK(reading_sentence(Endpoint::documents, readings, en()) ==
        "The documents list was checked and lists nothing.");
}

TEST_CASE("an answer about another receipt is not said to be withheld from this account") {
  Readings readings;
  readings[Endpoint::case_status] = AnswerReading::not_yours;
  CHECK(has(reading_sentence(Endpoint::case_status, readings, en()), "did not show it to this account"));
  readings.about_another_receipt[static_cast<std::size_t>(Endpoint::case_status)] = true;
  CHECK(has(reading_sentence(Endpoint::case_status, readings, en()), "about another receipt number"));
  CHECK(has(reading_sentence(Endpoint::case_status, readings, speech("es")), "otro número de recibo"));
}

TEST_CASE(
    "an action gives the weekday and the absolute day first, then how far it is, and to follow the notice") {
  const auto analysis = samples::full();
  const auto text = action_text(analysis, analysis.actions[0], en());
  CHECK(has(text, "Friday, November 27, 2026 (in 4 days)"));
  CHECK(has(text, "by the deadline on your notice."));
  CHECK(has(action_text(analysis, analysis.actions[0], speech("es")),
            "viernes 27 de noviembre de 2026 (dentro de 4 días)"));
}

TEST_CASE("a deadline that is over says so calmly and names whom to ask") {
  auto analysis = samples::full();
  analysis.now += std::chrono::days(30);
  const auto text = action_text(analysis, analysis.actions[0], en());
  CHECK(has(text, "has passed"));
  CHECK(has(text, "lawyer"));
  const auto notes = deadline_notes(analysis, analysis.deadlines[0], en());
  CHECK(has(notes.front(), "This time has passed."));
}

TEST_CASE(
    "every deadline of USCIS's says to follow the printed date, whether its rule has a sentence or not") {
  for (const auto locale : locales()) {
    for (const auto& rule : deadline_rules()) {
      if (!rule.ours) continue;
      auto analysis = samples::full();
      Deadline& deadline = analysis.deadlines[0];
      deadline.kind = rule.kind;
      deadline.bound = rule.maximum ? Bound::maximum : Bound::exact;
      deadline.rule = &rule;
      std::string all;
      for (const auto& note : deadline_notes(analysis, deadline, speech(locale))) all += note;
      CAPTURE(rule.rule);
      CAPTURE(locale);
      const bool of_a_court = rule.rule == "district_court_n336";  // the law's day, on no notice of USCIS
      CHECK((has(all, locale == "en" ? "notice" : "aviso")) != of_a_court);
    }
  }
}

TEST_CASE("a code that sources read differently, and one without meaning, are said to be that") {
  TimelineEntry entry;
  entry.provenance = Provenance::reported_code;
  entry.code = "H008";
  entry.meaning = find_event_code("H008");
  REQUIRE(entry.meaning != nullptr);
  CHECK(entry_title(entry, en()) == "Code H008: sources disagree on what it means");
  entry.provenance = Provenance::unknown_code;
  entry.code = "ZZ99";
  entry.meaning = nullptr;
  CHECK(entry_title(entry, en()) == "Code ZZ99: meaning not published");
}

TEST_CASE("remedies are named for decisions against the case, per form, and for no other outcome") {
  CHECK(next_steps(with_outcome(OutcomeValue::pending, OutcomeCertainty::stated), en()).remedies.empty());
  CHECK(next_steps(with_outcome(OutcomeValue::approved, OutcomeCertainty::stated), en()).remedies.empty());
  auto naturalization = with_outcome(OutcomeValue::denied, OutcomeCertainty::stated);
  naturalization.form = find_form("N-400");
  find_outlook(naturalization);
  const auto steps = next_steps(naturalization, en());
  REQUIRE_FALSE(steps.remedies.empty());
  CHECK(has(steps.remedies.front().text, "N-336"));
  for (const auto& remedy : steps.remedies) CHECK_FALSE(has(remedy.text, "I-290B"));
}
