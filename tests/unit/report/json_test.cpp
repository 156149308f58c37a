#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "report/report.hpp"
#include "sample_case.hpp"

using namespace caselight;
using nlohmann::json;

namespace {

json parsed(const Analysis& analysis, std::string_view locale = "en") {
  return json::parse(to_json(analysis, speech(locale)));
}

/// Collects every string that stands where an evidence id belongs.
void collect_ids(const json& node, std::set<std::string>& ids) {
  if (node.is_object()) {
    for (const auto& [key, value] : node.items()) {
      const bool list = key == "basis" || key == "evidence" || key == "also";
      if (list && value.is_array()) ids.insert(value.begin(), value.end());
      if ((key == "repeatOf" || (key == "evidence" && value.is_string())))
        ids.insert(value.get<std::string>());
      collect_ids(value, ids);
    }
  } else if (node.is_array()) {
    for (const auto& item : node) collect_ids(item, ids);
  }
}

}  // namespace

TEST_CASE("the object has every key of the contract, also when nothing is known") {
  for (const auto& analysis : {samples::full(), samples::sparse()}) {
    const auto object = parsed(analysis);
    CHECK(object.at("schema") == "caselight-analysis/1");
    for (const auto key :
         {"receipt",  "form",    "formName",  "applicant", "asOf",      "outcome",      "stage",
          "headline", "summary", "needsYou",  "actions",   "deadlines", "appointments", "timeline",
          "location", "touch",   "conflicts", "wait",      "readings",  "changes",      "evidence"}) {
      CAPTURE(key);
      CHECK(object.contains(key));
    }
    for (const auto key : {"actions", "deadlines", "appointments", "timeline", "conflicts", "changes"})
      CHECK(object.at(key).is_array());
    for (const auto key : {"cases", "case_status", "receipt_info", "documents"})
      CHECK(object.at("readings").contains(key));
  }
  CHECK(parsed(samples::sparse()).at("touch").is_null());
  CHECK(parsed(samples::sparse()).at("applicant").is_null());
}

TEST_CASE("lists have the contract's members") {
  const auto object = parsed(samples::full());
  CHECK(object["asOf"] == "2026-11-23T12:00:00Z");
  CHECK(object["outcome"]["value"] == "pending");
  CHECK(object["outcome"]["certainty"] == "stated");
  CHECK(object["stage"]["path"][0]["state"] == "evidenced");
  const auto& deadline = object["deadlines"][0];
  CHECK(deadline["kind"] == "rfe_response");
  CHECK(deadline["bound"] == "maximum");
  CHECK(deadline["earliest"] == "2026-11-27");
  CHECK(deadline["latest"] == "2026-11-30");
  CHECK(deadline["from"] == "2026-09-04");
  CHECK(deadline["rule"].get<std::string>().find("8 CFR 103.2(b)(8)") != std::string::npos);
  CHECK(object["appointments"][0]["at"] == "2026-12-01T19:00:00Z");
  CHECK(object["actions"][0]["due"] == "2026-11-27");
  CHECK(object["touch"]["cause"] == "own_upload");
  CHECK(object["wait"]["days"] == 315);
  CHECK(object["timeline"][3]["repeatOf"] == "event.1");
  CHECK_FALSE(object["timeline"][2].contains("repeatOf"));
  CHECK(object["conflicts"][0]["claims"].size() == 1);
}

TEST_CASE("every id that a claim names stands in the evidence") {
  const auto object = parsed(samples::full());
  std::set<std::string> ids;
  collect_ids(object, ids);
  CHECK(ids.size() > 5);
  for (const auto& id : ids) CHECK_MESSAGE(object["evidence"].contains(id), id);
}

TEST_CASE("keys, dates and values are the same in every language; only sentences differ") {
  auto en = parsed(samples::full(), "en");
  auto es = parsed(samples::full(), "es");
  CHECK(en["headline"] != es["headline"]);
  for (auto* object : {&en, &es}) {
    for (const auto key :
         {"headline", "pill", "summary", "locale", "actions", "timeline", "touch", "conflicts", "changes"})
      object->erase(key);
  }
  CHECK(en == es);
}

TEST_CASE("malformed text from outside still gives well-formed JSON") {
  for (const auto text : {"\xFF\xFE", "a\"b\\c\n\x01", "\xED\xA0\x80"})
    CHECK_NOTHROW(parsed(samples::hostile(text)));
}

TEST_CASE("the card is the protocol's small object") {
  const auto card = json::parse(card_json(samples::full(), speech("en")));
  for (const auto key : {"receipt", "form", "formName", "applicant", "headline", "pill", "stage", "outcome",
                         "needsYou", "complete"}) {
    CAPTURE(key);
    CHECK(card.contains(key));
  }
  CHECK(card["next"]["date"] == "2026-11-27");
  CHECK(card["complete"] == true);
  CHECK_FALSE(card.contains("note"));
  const auto sparse = json::parse(card_json(samples::sparse(), speech("en")));
  CHECK(sparse["complete"] == false);
  CHECK(sparse["note"] == "The case record could not be checked: you were signed out.");
  CHECK_FALSE(sparse.contains("next"));
}
