#include "knowledge/made_document.hpp"

#include <array>

#include "base/text.hpp"
#include "knowledge/title_text.hpp"

namespace caselight {
namespace {

struct Phrase {
  std::string_view words;
  MadeDocument kind;
};

// How USCIS's titles and notice types, and people, name the documents; the numbers are those printed on them.
constexpr std::array kPhrases{
    // clang-format off
    Phrase{"employment authorization", MadeDocument::work_permit},
    Phrase{"ead", MadeDocument::work_permit},
    Phrase{"work permit", MadeDocument::work_permit},
    Phrase{"i 766", MadeDocument::work_permit},
    Phrase{"advance parole", MadeDocument::travel_document},
    Phrase{"travel document", MadeDocument::travel_document},
    Phrase{"reentry permit", MadeDocument::travel_document},
    Phrase{"re entry permit", MadeDocument::travel_document},
    Phrase{"parole document", MadeDocument::travel_document},
    Phrase{"i 512", MadeDocument::travel_document},
    Phrase{"i 512l", MadeDocument::travel_document},
    Phrase{"i 327", MadeDocument::travel_document},
    Phrase{"i 571", MadeDocument::travel_document},
    Phrase{"green card", MadeDocument::green_card},
    Phrase{"permanent resident card", MadeDocument::green_card},
    Phrase{"i 551", MadeDocument::green_card},
    Phrase{"certificate of naturalization", MadeDocument::certificate},
    Phrase{"naturalization certificate", MadeDocument::certificate},
    Phrase{"certificate of citizenship", MadeDocument::certificate},
    Phrase{"citizenship certificate", MadeDocument::certificate},
    // clang-format on
};

struct TravelPhrase {
  std::string_view words;
  std::string_view kind;
};

// Form I-131's instructions name the three kinds; the numbers are those printed on them.
constexpr std::array kTravelPhrases{
    // clang-format off
    TravelPhrase{"advance parole", "advance_parole"},
    TravelPhrase{"i 512", "advance_parole"},
    TravelPhrase{"i 512l", "advance_parole"},
    TravelPhrase{"reentry permit", "reentry_permit"},
    TravelPhrase{"re entry permit", "reentry_permit"},
    TravelPhrase{"i 327", "reentry_permit"},
    TravelPhrase{"permiso de reingreso", "reentry_permit"},
    TravelPhrase{"refugee travel document", "refugee_travel_document"},
    TravelPhrase{"i 571", "refugee_travel_document"},
    // clang-format on
};

/// A class of work permit: "C09", "A12" (8 CFR 274a.12).
bool names_permit_class(std::string_view normal) {
  while (!normal.empty()) {
    const auto word = normal.substr(0, normal.find(' '));
    const bool letter = !word.empty() && (word[0] == 'a' || word[0] == 'c');
    if (letter && word.size() == 3 && is_digit(word[1]) && is_digit(word[2])) return true;
    normal.remove_prefix(word.size() == normal.size() ? word.size() : word.size() + 1);
  }
  return false;
}

}  // namespace

bool names_only_other_documents(std::string_view words, MadeDocument own) {
  const NormalTitle title{words};
  bool other = false;
  const auto note = [&](MadeDocument kind) {
    other = true;
    return kind == own;
  };
  for (const Phrase& phrase : kPhrases) {
    if (title.has(phrase.words) && note(phrase.kind)) return false;
  }
  if (names_permit_class(title.text()) && note(MadeDocument::work_permit)) return false;
  return other;
}

std::string_view travel_document_in(std::string_view words) {
  const NormalTitle title{words};
  std::string_view found;
  for (const TravelPhrase& phrase : kTravelPhrases) {
    if (!title.has(phrase.words)) continue;
    if (!found.empty() && found != phrase.kind) return {};
    found = phrase.kind;
  }
  return found;
}

}  // namespace caselight
