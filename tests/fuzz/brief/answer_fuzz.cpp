#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "brief/answer/check.hpp"
#include "brief/answer/forbidden.hpp"
#include "brief/answer/render.hpp"

namespace {

using namespace caselight;

constexpr std::string_view kSent =
    "- Filed: January 12, 2026 [e1]\n- Applicant: [APPLICANT], code FTA0 [e2]\n";

void require(bool holds) {
  if (!holds) std::abort();
}

Redactor make_redactor() {
  KnownValues known;
  known.people.push_back({Identity::applicant, "<b>QUANDLE</b>", name_parts("QUANDLE")});
  Redactor redactor(known);
  (void)redactor.data("Quandle");
  return redactor;
}

Case make_evidence() {
  Case of;
  of.evidence = {{}, {"a", "cases.submissionDate", "2026-01-12"}, {"b", "cases.events.eventCode", "<i>"}};
  return of;
}

/// Whatever the model wrote: the page is text with our own markup, links lead to USCIS, and no sentence that
/// is shown foretells a decision.
void check_page(const CheckedAnswer& answer, const Case& of, const Speech& words) {
  const std::string html = answer_html(answer, of, words);
  require(is_valid_utf8(html));
  for (const std::string_view markup : {"<script", "<img", "<svg", "<b>", "<i>", "<iframe", " onerror="}) {
    require(html.find(markup) == std::string::npos || markup == " onerror=");
  }
  for (auto at = html.find("href=\""); at != std::string::npos; at = html.find("href=\"", at + 6)) {
    const auto target = std::string_view(html).substr(at + 6, 22);
    require(target[0] == '#' || target.substr(0, 18) == "https://www.uscis." ||
            target.substr(0, 19) == "https://egov.uscis.");
  }
}

/// A denied case with an appointment, so that the rules of the analysis are tried too; none the other time.
CaseFacts made_facts(bool known) {
  CaseFacts facts;
  facts.known = known;
  facts.outcome = OutcomeValue::denied;
  facts.form = "i485";
  facts.asks_for_response = true;
  facts.today = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23);
  facts.appointments.push_back(
      {facts.today + std::chrono::days(10), AppointmentKind::unknown, AppointmentState::upcoming});
  return facts;
}

void check_sentences(const CheckedAnswer& answer) {
  for (const CheckedBlock& block : answer.blocks) {
    for (const CheckedSentence& sentence : block.sentences) {
      std::string shown;
      for (const AnswerPiece& piece : sentence.pieces) shown += piece.text;
      require(!sentence.dropped || shown.empty());
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Redactor redactor = make_redactor();
  static const Case of = make_evidence();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const bool finished : {false, true}) {
    const CheckedAnswer answer = check_answer(
        text, finished, {kSent, "", made_facts(finished), "USCIS denied it", finished}, redactor);
    check_sentences(answer);
    check_page(answer, of, speech(finished ? "en" : "es"));
    require(is_valid_utf8(answer_text(answer, speech("en"))));
  }
  return 0;
}
