#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "brief/answer/phrase.hpp"

namespace caselight {

using PhraseList = std::span<const std::string_view>;

/// What the check of an answer knows of a language (words/<locale>.json): phrases of the person's own wish or
/// fear, and phrases that take the force out of them. Each list is documented where its rule reads it
/// (promise.cpp, legal_advice.cpp, claims.cpp).
struct LanguageOfRules {
  std::span<const WordSet> sets;

  PhraseList forecasts;      ///< how or when the case will end: "will ..6 approved"
  PhraseList timings;        ///< when something will happen: "will ..4 hear ..3 soon"
  PhraseList futures;        ///< what will be: a forecast where nothing that was sent stands behind it
  PhraseList known_futures;  ///< whose future is no forecast: "your notice will say"
  PhraseList duties;         ///< "you must", "you need to": advice unless the verb is one of `common_deeds`
  PhraseList common_deeds;   ///< what any letter asks for: respond, attend, read, bring, ask
  PhraseList own_deadlines;  ///< the person's own time, which is no forecast
  PhraseList outlooks;  ///< how the case is said to look: "on track"; a denial right before takes them back
  PhraseList shares;    ///< what usually happens to others: "most ..4 approved"
  PhraseList soothing;  ///< "do not worry"
  PhraseList cheering;  ///< "congratulations": right only where USCIS approved
  PhraseList about_a_stamp;  ///< what somebody may be told not to worry about
  PhraseList unknowing;      ///< nobody knows: what follows is not asserted
  PhraseList conditions;     ///< "if it is approved": no forecast
  PhraseList neglect;        ///< "if you miss": what follows is a consequence
  PhraseList either_way;     ///< "approve or deny"
  PhraseList past_verdicts;  ///< "was denied": no forecast
  PhraseList turns;          ///< "but": what stands before it excuses nothing behind it
  PhraseList oath;           ///< what makes a citizen

  PhraseList advice;         ///< "you should file"
  PhraseList orders;         ///< "file an appeal", at the beginning
  PhraseList needless;       ///< "no need to respond"
  PhraseList liberties;      ///< "you may travel"
  PhraseList work;           ///< the liberty that an approved work permit gives
  PhraseList options;        ///< "you can file": right where the summary says that it exists
  PhraseList options_named;  ///< "must be requested": a rule, where its day is known
  PhraseList responses;      ///< what a request for evidence asks for
  PhraseList lawyer_asked;   ///< "ask a lawyer whether"
  PhraseList general;        ///< whose duty or habit it is: "USCIS must", "applicants can"
  PhraseList findings;       ///< "Caselight found nothing"

  PhraseList approved;  ///< a verdict on a case, as a fact
  PhraseList denied;
  PhraseList rejected;
  PhraseList open;      ///< "still under review"
  PhraseList softened;  ///< that take back a decision
  PhraseList hedges;    ///< "codes suggest", "some sources": no fact of the case
  PhraseList denials;   ///< right before a claim they take it back

  PhraseList standing;       ///< a decision that was taken back is said to stand
  PhraseList held;           ///< an appointment is said to be over
  PhraseList none_set;       ///< no appointment is said to be set
  PhraseList none_asked;     ///< nothing is said to have been asked for
  PhraseList awaiting;       ///< USCIS is said to wait for a response
  PhraseList paid;           ///< a fee is said to be paid, or dropped
  PhraseList mailed;         ///< a document is said to be on its way
  PhraseList delivered;      ///< a document is said to have arrived
  PhraseList destroyed;      ///< a document is said to be destroyed
  PhraseList resumed;        ///< a hold is said to be over
  PhraseList time_over;      ///< a deadline is said to have passed
  PhraseList citizenship;    ///< somebody is said to be a citizen now
  PhraseList residence;      ///< a green card is said to be given
  PhraseList appeals;        ///< an appeal is said to be possible
  PhraseList board;          ///< the Board of Immigration Appeals
  PhraseList motions;        ///< a motion is said to be possible
  PhraseList hearings;       ///< a hearing is said to be possible
  PhraseList acts;           ///< what USCIS did, for which a reason may be given
  PhraseList reasons;        ///< "because": a reason follows
  PhraseList letters_say;    ///< "the notice says that": its words follow
  PhraseList asked_for;      ///< "USCIS asked for": things follow
  PhraseList hedges_before;  ///< "later": of another time, where it stands before the claim
  PhraseList codes_point;    ///< "the codes point to": a finding, where the codes suggest a decision
  PhraseList one_set;        ///< an appointment is said to be set
  PhraseList last_day_said;  ///< "must have it by": a day is said to be the last one
  PhraseList outer_limit;    ///< "can be earlier", "your notice": it is said to be the longest time alone
  PhraseList still_on;       ///< an appointment is said to stand
  PhraseList taken_in;       ///< a filing is said to be accepted, or to go on
  PhraseList called_off;     ///< an appointment is said to be off
  PhraseList intents;        ///< a notice of intent is said to be there
  PhraseList sent_back;      ///< a document is said to have gone back to USCIS
  PhraseList permit_made;    ///< a work permit is said to be approved, made or sent
  PhraseList travel_document_made;
  PhraseList green_card_made;
  PhraseList certificate_made;
};

/// Those of words/<locale>.json; an answer is judged by all of them, because models mix languages.
std::span<const LanguageOfRules* const> languages_of_rules();

/// One list of every language, compiled once.
class RuleBook {
 public:
  explicit RuleBook(PhraseList LanguageOfRules::*list);

  std::optional<Breach> find(const std::vector<Token>& tokens) const { return find_any(phrases_, tokens); }
  /// Every place where a phrase of the list stands.
  std::vector<Breach> find_all(const std::vector<Token>& tokens) const;

 private:
  std::vector<Phrase> phrases_;
};

}  // namespace caselight
