#include "knowledge/forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace caselight;

namespace {

std::string_view found(std::string_view as_sent) {
  const Form* form = find_form(as_sent);
  return form == nullptr ? "none" : form->form;
}

std::set<Remedy> sure_remedies(std::string_view form) {
  std::set<Remedy> all;
  for (const auto& remedy : find_form(form)->remedies) {
    if (remedy.sure) all.insert(remedy.remedy);
  }
  return all;
}

bool passes(std::string_view form, Stage stage) {
  const auto path = find_form(form)->path;
  return std::ranges::find(path, stage) != path.end();
}

}  // namespace

TEST_CASE("a form is found however it is spelled") {
  CHECK(found("I-765") == "I-765");
  CHECK(found("I765") == "I-765");
  CHECK(found(" i-765 ") == "I-765");
  CHECK(found("Form I-130, Petition for Alien Relative") == "I-130");
  CHECK(found("N400") == "N-400");
  CHECK(found("I-485J") == "I-485J");
  CHECK(found("I485J") == "I-485J");
  CHECK(found("I-485-J") == "I-485J");
  CHECK(found("I-821D") == "I-821D");
  CHECK(found("I-765V") == "I-765");
  CHECK(found("eoir-29") == "EOIR-29");
  CHECK(found("I\u2011765") == "I-765");
  CHECK(found("I\u00A0765") == "I-765");
  CHECK(found("I-485 J") == "I-485J");
  CHECK(found("I-131A") == "I-131");
  CHECK_FALSE(is_own_name(*find_form("I-131A"), "I-131A"));
  CHECK(is_own_name(*find_form("I131"), "I131"));
}

TEST_CASE("an unknown form is not taken for a known one") {
  CHECK(found("I-999") == "none");
  CHECK(found("I-13") == "none");
  CHECK(found("I-485K") == "none");
  CHECK(found("") == "none");
  CHECK(found("I-") == "none");
  CHECK(found("765") == "none");
}

TEST_CASE("every form has a path that starts with received, without a stage twice") {
  CHECK(forms().size() >= 40);
  for (const Form& form : forms()) {
    CAPTURE(form.form);
    REQUIRE_FALSE(form.path.empty());
    CHECK(form.path.front() == Stage::received);
    CHECK(std::set<Stage>(form.path.begin(), form.path.end()).size() == form.path.size());
    CHECK_FALSE(form.source.empty());
  }
}

TEST_CASE("every form and every alias finds its own row, and linked forms exist") {
  for (const Form& form : forms()) {
    CAPTURE(form.form);
    CHECK(find_form(form.form) == &form);
    for (const auto alias : form.aliases) CHECK(find_form(alias) != nullptr);
    for (const auto linked : form.linked) CHECK(found(linked) == linked);
  }
}

TEST_CASE(
    "a document that is made for the person has stages of its own, but a certificate comes with the oath") {
  for (const Form& form : forms()) {
    CAPTURE(form.form);
    const bool made = form.document == MadeDocument::green_card ||
                      form.document == MadeDocument::work_permit ||
                      form.document == MadeDocument::travel_document;
    if (made) CHECK(passes(form.form, Stage::card_mailed));
    if (form.document == MadeDocument::none) CHECK_FALSE(passes(form.form, Stage::card_production));
  }
  CHECK(passes("N-400", Stage::oath));
  CHECK_FALSE(passes("N-400", Stage::card_mailed));
  CHECK_FALSE(passes("I-130", Stage::card_production));
}

TEST_CASE("the remedy after a denial is the one of that form") {
  CHECK(sure_remedies("N-400").contains(Remedy::n336));
  CHECK_FALSE(sure_remedies("N-400").contains(Remedy::i290b_appeal));
  CHECK_FALSE(sure_remedies("N-400").contains(Remedy::i290b_motion));
  CHECK(sure_remedies("I-130") == std::set{Remedy::eoir29});
  CHECK(sure_remedies("I-821D") == std::set{Remedy::none});
  CHECK(sure_remedies("I-765") == std::set{Remedy::i290b_motion});
  CHECK(sure_remedies("I-539") == std::set{Remedy::i290b_motion});
  CHECK(sure_remedies("I-140") == std::set{Remedy::i290b_appeal, Remedy::i290b_motion});
  CHECK(sure_remedies("I-751") == std::set{Remedy::i290b_motion, Remedy::review_in_removal_proceedings});
  CHECK_FALSE(sure_remedies("I-589").contains(Remedy::i290b_appeal));
  CHECK_FALSE(sure_remedies("I-601A").contains(Remedy::i290b_motion));
}

TEST_CASE("a remedy for part of a form's cases says for which") {
  for (const auto& remedy : find_form("I-485")->remedies) {
    if (remedy.remedy != Remedy::i290b_motion) CHECK_FALSE(remedy.only_for.empty());
  }
  for (const auto& remedy : find_form("I-360")->remedies) CHECK_FALSE(remedy.only_for.empty());
}
