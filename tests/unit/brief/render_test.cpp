#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "brief/answer/render.hpp"
#include "report/sample_case.hpp"

using namespace caselight;

namespace {

std::string page(std::string_view text, std::string_view locale = "en", bool finished = true) {
  const Analysis analysis = samples::full();
  const Redactor redactor({});
  const CheckedAnswer answer =
      check_answer(text, finished, {"- Filed January 12, 2026 [e1] [e2]\n", ""}, redactor);
  return answer_html(answer, *analysis.of, speech(locale));
}

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("an answer's page runs nothing, loads nothing and says who made it") {
  for (const char* locale : {"en", "es"}) {
    const std::string html = page("Hello [e1].", locale);
    CHECK(has(html, "default-src 'none'"));
    CHECK(has(html, "prefers-color-scheme:dark"));
    CHECK(has(html, std::string("lang=\"") + locale));
    CHECK(has(html, speech(locale).plain(Word::brief_made_by)));
    CHECK_FALSE(has(html, "<script"));
  }
}

TEST_CASE("paragraphs, lists and emphasis are kept") {
  const std::string html = page("A **bold** and *soft* word.\n\n- one\n- two\n\n1. first\n\n## Title");
  CHECK(has(html, "<strong>bold</strong>"));
  CHECK(has(html, "<em>soft</em>"));
  CHECK(has(html, "<ul><li><span class=\"loose\">one</span></li><li>"));
  CHECK(has(html, "<ol><li>"));
  CHECK(has(html, "<h2><span>Title</span></h2>"));
}

TEST_CASE("markup in an answer is text or nothing") {
  const std::string html = page(
      "<script>alert(1)</script><img src=x onerror=alert(1)> <a href=\"https://example.org\">x</a> &lt;b&gt; "
      "<svg/onload=1> a < b");
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "<img"));
  CHECK_FALSE(has(html, "<svg"));
  CHECK_FALSE(has(html, "example.org"));
  CHECK(has(html, "a &lt; b"));
}

TEST_CASE("only pages of USCIS that our tables name are linked") {
  CHECK(has(page("Go [here](https://www.uscis.gov/addresschange)."),
            "href=\"https://www.uscis.gov/addresschange\""));
  CHECK(has(page("Go to uscis.gov/addresschange today."), "href=\"https://www.uscis.gov/addresschange\""));
  for (const char* text : {"Pay [here](https://uscis-pay.com/x).", "Pay [here](javascript:alert(1)).",
                           "Pay at https://uscis-pay.com now.", "Pay at uscis-pay.com now.",
                           "Go [here](https://www.uscis.gov.example.org/addresschange).",
                           "Go [here](https://www.uscis.gov/anything-else).", "See <https://example.org/a>.",
                           "[**here**](//example.org)", "![x](https://example.org/x.png)"}) {
    CAPTURE(std::string(text));
    const std::string html = page(text);
    CHECK_FALSE(has(html, "target=\"_blank\""));
    CHECK_FALSE(has(html, "href=\"http"));
    CHECK_FALSE(has(html, "uscis-pay.com/"));
    CHECK(has(html, speech("en").plain(Word::brief_found_link)));
  }
}

TEST_CASE("evidence becomes small references that lead to what was read") {
  const std::string html = page("It was filed [e2]. It was filed again [e1, e2].");
  CHECK(has(html,
            "<sup><a href=\"#e1\" aria-label=\"Evidence 1\" title=\"cases.submissionDate: "
            "2026-01-12\">1</a></sup>"));
  CHECK(has(html, "<li id=\"e1\"><code>cases.submissionDate</code> <bdi>2026-01-12</bdi></li>"));
  CHECK(has(html, "<li id=\"e2\"><code>cases.formType</code>"));
}

TEST_CASE("what was marked and what was left out is said in the person's language") {
  const std::string html = page("Se movió el 3 de marzo de 2031 [e1]. Su caso será aprobado.", "es");
  CHECK(has(html, "class=\"doubted\""));
  CHECK(has(html, speech("es").plain(Word::brief_left_out)));
  CHECK(has(html, speech("es").plain(Word::brief_found_promise)));
  CHECK_FALSE(has(html, "aprobado"));
}

TEST_CASE(
    "an invented date is struck through, which is said to who hears the page, and the fact stands beside "
    "it") {
  const std::string html =
      page("It was **filed on January 21, 2026** [e1], and again on March 3, 2031 [e1].");
  const std::string said =
      "<span class=\"unseen\">" + std::string(speech("en").plain(Word::brief_struck)) + " </span>";
  CHECK(has(html, said + "<span class=\"struck\">January 21, 2026</span></strong>"));
  CHECK(has(html, said + "<span class=\"struck\">March 3, 2031</span>"));
  CHECK(has(html, "<span class=\"beside\">Caselight’s summary says: Filed January 12, 2026</span>"));
  CHECK_FALSE(has(page("It was filed on January 12, 2026 [e1]."), "class=\"struck\""));
}

TEST_CASE("a page under way says so") {
  CHECK(has(page("One. Two", "en", false), speech("en").plain(Word::brief_writing)));
  CHECK_FALSE(has(page("One. Two"), speech("en").plain(Word::brief_writing)));
}
