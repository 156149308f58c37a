#include "knowledge/made_document.hpp"

#include <doctest/doctest.h>

using namespace caselight;

TEST_CASE("a document of another kind is told apart from the form's own") {
  for (const std::string_view words :
       {"EAD Approval Notice", "Employment Authorization Document Was Mailed", "C09 Standalone Approval",
        "Advance Parole Document Was Produced", "Reentry Permit Was Produced",
        "Refugee Travel Document Was Produced"}) {
    CAPTURE(words);
    CHECK(names_only_other_documents(words, MadeDocument::green_card));
  }
  CHECK(names_only_other_documents("Employment Authorization Approval", MadeDocument::none));
}

TEST_CASE("the form's own document, and words for any document, are the form's") {
  CHECK_FALSE(names_only_other_documents("EAD Approval Notice", MadeDocument::work_permit));
  CHECK_FALSE(names_only_other_documents("Employment Authorization And Advance Parole Card",
                                         MadeDocument::work_permit));
  CHECK_FALSE(names_only_other_documents("Permanent Resident Card Was Mailed", MadeDocument::green_card));
  CHECK_FALSE(names_only_other_documents("Card Was Mailed To Me", MadeDocument::green_card));
  CHECK_FALSE(names_only_other_documents("Document Was Mailed", MadeDocument::none));
  CHECK_FALSE(names_only_other_documents("Case Was Received", MadeDocument::green_card));
}
