#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <vector>

#include "base/json.hpp"
#include "report/report.hpp"
#include "sample_case.hpp"

using namespace caselight;

namespace {

std::string html(const Analysis& analysis, std::string_view locale = "en") {
  return to_html(analysis, speech(locale));
}

std::size_t count(const std::string& text, std::string_view needle) {
  std::size_t found = 0;
  for (auto at = text.find(needle); at != std::string::npos; at = text.find(needle, at + needle.size()))
    ++found;
  return found;
}

/// The names of all elements, `/` before those that end, in the order of the page. The style sheet is left
/// out.
std::vector<std::string> tags(std::string page) {
  page.erase(page.find("<style>"), page.find("</style>") + 8 - page.find("<style>"));
  static const std::regex tag("<(/?[a-z0-9]+)[^>]*?(/?)>");
  std::vector<std::string> out;
  for (auto it = std::sregex_iterator(page.begin(), page.end(), tag); it != std::sregex_iterator(); ++it) {
    const std::string name = (*it)[1];
    if ((*it)[2] != "/" && name != "meta" && name != "br") out.push_back(name);
  }
  return out;
}

void check_nesting(const std::string& page) {
  std::vector<std::string> open;
  for (const auto& tag : tags(page)) {
    if (tag.front() != '/') {
      open.push_back(tag);
      continue;
    }
    REQUIRE_FALSE(open.empty());
    REQUIRE(open.back() == tag.substr(1));
    open.pop_back();
  }
  CHECK(open.empty());
}

}  // namespace

TEST_CASE("the page is one document that loads nothing and runs nothing") {
  const auto page = html(samples::full());
  CHECK(page.substr(0, 15) == "<!doctype html>");
  CHECK(page.find("default-src 'none'; style-src 'unsafe-inline'; img-src data:") != std::string::npos);
  CHECK(count(page, "<style>") == 1);
  for (const auto banned :
       {"<script", "javascript:", "<iframe", "<img", "<link", "<form", "<input", "@import", "url("}) {
    CAPTURE(banned);
    CHECK(page.find(banned) == std::string::npos);
  }
  for (const auto& tag : tags(page)) CHECK(tag.substr(0, 2) != "on");
}

TEST_CASE("every element is closed in its order, in both languages, full and sparse") {
  for (const auto locale : {"en", "es"}) {
    for (const auto& analysis : {samples::full(), samples::sparse()}) check_nesting(html(analysis, locale));
  }
}

TEST_CASE("whatever stands in a field stays text") {
  for (const std::string text : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
                                 "' onmouseover='x", "</style><script>x</script>", "&lt;b&gt;",
                                 "javascript:alert(1)", "\u202Egnp.exe", "\xFF\xFE\x80", "a\x01\x1B[2Jb"}) {
    CAPTURE(text);
    const auto page = html(samples::hostile(text));
    CHECK(tags(page) == tags(html(samples::hostile("plain"))));
    CHECK(page.find("\u202E") == std::string::npos);
    CHECK(page.find('\x1B') == std::string::npos);
  }
}

TEST_CASE("headings are in order: one h1, no level left out") {
  int last = 0;
  std::size_t first_level = 0;
  for (const auto& tag : tags(html(samples::full()))) {
    if (tag.size() != 2 || tag[0] != 'h' || tag[1] < '1' || tag[1] > '6') continue;
    const int level = tag[1] - '0';
    CHECK(level <= last + 1);
    if (level == 1) ++first_level;
    last = level;
  }
  CHECK(first_level == 1);
}

TEST_CASE("ids are unique and every link within the page has its target") {
  const auto page = html(samples::full());
  static const std::regex id(" id=\"([^\"]+)\"");
  static const std::regex link("href=\"#([^\"]+)\"");
  static const std::regex label("aria-labelledby=\"([^\"]+)\"");
  std::set<std::string> ids;
  for (auto it = std::sregex_iterator(page.begin(), page.end(), id); it != std::sregex_iterator(); ++it) {
    CHECK_MESSAGE(ids.insert((*it)[1]).second, (*it)[1].str());
  }
  std::size_t links = 0;
  for (auto it = std::sregex_iterator(page.begin(), page.end(), link); it != std::sregex_iterator();
       ++it, ++links) {
    CHECK_MESSAGE(ids.count((*it)[1]) == 1, (*it)[1].str());
  }
  CHECK(links > 10);
  for (auto it = std::sregex_iterator(page.begin(), page.end(), label); it != std::sregex_iterator(); ++it) {
    const std::string names = (*it)[1];
    CHECK_MESSAGE(ids.count(names.substr(0, names.find(' '))) == 1, names);
  }
}

TEST_CASE("only official pages are linked, without a referrer and in a page of their own") {
  auto analysis = samples::full();
  analysis.delivery.tracking_number = "9400100000000000000000";
  const auto page = html(analysis);
  CHECK(page.find("href=\"https://tools.usps.com/go/TrackConfirmAction?tLabels=9400100000000000000000\"") !=
        std::string::npos);
  CHECK(count(page, "href=\"http") == count(page, "target=\"_blank\" rel=\"noreferrer\" href=\"http"));
  analysis.delivery.tracking_number = "9400&x=1#<>";
  CHECK(html(analysis).find("tools.usps.com") == std::string::npos);
}

TEST_CASE("what is to be done comes first, then where the case stands; what is long is closed") {
  const auto page = html(samples::full());
  std::size_t before = 0;
  for (const auto heading :
       {"What you need to do", "Where your case stands", "What changed", "Deadlines", "Appointments",
        "What usually comes next", "Case history", "<details class=\"fold\""}) {
    CAPTURE(heading);
    const auto at = page.find(heading, before);
    REQUIRE(at != std::string::npos);
    before = at;
  }
  for (const auto heading :
       {"Key details", "Documents and notices", "What Caselight checked", "Words used here", "Evidence"}) {
    CAPTURE(heading);
    CHECK(page.find(std::string("<summary><h2>") + heading) != std::string::npos);
  }
  CHECK(page.find("open=\"open\"") == std::string::npos);
}

TEST_CASE("a status that nobody can read stands open") {
  auto analysis = samples::full();
  analysis.outlook.not_understood = {analysis.of->status.from};
  CHECK(html(analysis).find("id=\"says\" open=\"open\"") != std::string::npos);
}

TEST_CASE("every row of the evidence leads back to where it is named") {
  const auto page = html(samples::full());
  static const std::regex back("href=\"#(r[0-9]+)\" class=\"back\"");
  std::size_t rows = 0;
  for (auto it = std::sregex_iterator(page.begin(), page.end(), back); it != std::sregex_iterator();
       ++it, ++rows)
    CHECK_MESSAGE(count(page, "<sup id=\"" + (*it)[1].str() + "\">") == 1, (*it)[1].str());
  CHECK(rows == count(page, "<li id=\"e"));
}

TEST_CASE("repeats share a line with what they repeat, the newest line comes first") {
  const auto page = html(samples::full());
  const auto history = page.substr(page.find("id=\"happened\""));
  CHECK(history.find("Repeated on July 9, 2026. Not counted as progress.") != std::string::npos);
  CHECK(history.find("September 5, 2026") < history.find("September 4, 2026"));
  CHECK(count(history, "<time datetime=\"2026-07-09\"") == 0);
}

namespace {

/// `full()` with these answers.
Analysis with_answers(std::initializer_list<std::pair<Shape, std::string>> answers) {
  auto analysis = samples::full();
  auto of = std::make_shared<Case>(*analysis.of);
  for (const auto& [shape, text] : answers) {
    JsonDocument document = parse_json(text);
    const JsonValue data = document.root;
    of->bodies.push_back({shape, std::move(document), data});
  }
  analysis.of = of;
  return analysis;
}

std::string sent(const Analysis& analysis, std::string_view locale = "en") {
  const auto page = html(analysis, locale);
  const auto at = page.find("id=\"sent\"");
  return at == std::string::npos ? std::string() : page.substr(at);
}

}  // namespace

TEST_CASE("every field of every answer is shown: known ones in words, others by their own name") {
  const auto part = sent(with_answers(
      {{Shape::cases,
        R"({"submissionDate":"2026-01-12","closed":false,"neverSeen":{"inner":[1,null,"x"]},"events":[{"eventCode":"FTA0"},{"eventCode":"ZZ9"}]})"},
       {Shape::documents, R"([{"fileName":"a.pdf","type":"Other"}])"}}));
  for (const auto piece : {"The case record", "The documents list", "<dt>Filing date</dt>", "2026-01-12",
                           "<dt>Closed</dt><dd>no</dd>", ">neverSeen<", ">inner<", ">1<", ">x<", "empty",
                           "2 entries", "FTA0", "ZZ9", "a.pdf"}) {
    CAPTURE(piece);
    CHECK(part.find(piece) != std::string::npos);
  }
  CHECK(
      sent(with_answers({{Shape::cases, R"({"closed":true})"}}), "es").find("<dt>Cerrado</dt><dd>sí</dd>") !=
      std::string::npos);
  CHECK(sent(samples::full()).empty());
}

TEST_CASE("keys and values that mean harm stay text, whatever they are nested in") {
  const auto answer = [](const std::string& text) {
    return with_answers({{Shape::cases, R"({")" + text + R"(":")" + text + R"(","a":[{")" + text + R"(":[")" +
                                            text + R"("]}]})"}});
  };
  const auto plain = tags(html(answer("plain")));
  for (const std::string text : {"<script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
                                 "</dl></details>", "\u202Egnp.exe", "a\x01b", "<b onclick=x>"}) {
    CAPTURE(text);
    const auto page = html(answer(text));
    check_nesting(page);
    for (const auto banned : {"<script", "<img", "\u202E", "\x01"})
      CHECK(page.find(banned) == std::string::npos);
    if (text.front() != '<') CHECK(tags(page) == plain);
  }
}

TEST_CASE("an answer that somebody blew up does not blow up the page, and what is left out is counted") {
  std::string many = "[";
  for (int i = 0; i < 5000; ++i) many += (i == 0 ? "\"v\"" : ",\"v\"");
  const auto rows = sent(with_answers({{Shape::documents, many + "]"}}));
  CHECK(rows.size() < 200'000);
  CHECK(rows.find("3,000 more fields are not shown") != std::string::npos);
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += "[";
  deep += "\"bottom\"";
  for (int i = 0; i < 40; ++i) deep += "]";
  const auto nested = sent(with_answers({{Shape::documents, deep}}));
  CHECK(nested.find("1 more field is not shown") != std::string::npos);
  const auto wide =
      sent(with_answers({{Shape::cases, R"({"statusText":")" + std::string(100'000, 'w') + R"("})"}}));
  CHECK(wide.size() < 10'000);
  CHECK(wide.find("The rest of this text is not shown") != std::string::npos);
}

TEST_CASE("the page names its language and direction, and marks English inside Spanish") {
  const auto page = html(samples::full(), "es");
  CHECK(page.find("<html lang=\"es\" dir=\"ltr\">") != std::string::npos);
  CHECK(page.find("<bdi lang=\"en\">Request for Initial Evidence Was Sent</bdi>") != std::string::npos);
}

TEST_CASE("the timeline's picture has a title, a description and a mark for each entry") {
  const auto analysis = samples::full();
  const auto page = html(analysis);
  CHECK(page.find("<svg role=\"img\" aria-labelledby=\"pt pd\"") != std::string::npos);
  CHECK(page.find("<title id=\"pt\">") != std::string::npos);
  CHECK(page.find("<desc id=\"pd\">") != std::string::npos);
  const auto svg = page.substr(page.find("<svg"), page.find("</svg>") - page.find("<svg"));
  CHECK(count(svg, "<circle") + count(svg, "<rect") == analysis.timeline.size());
}

TEST_CASE("USCIS's own Spanish is shown when it sent one") {
  samples::Maker maker;
  maker.read_all();
  maker.status("Case Was Received", "Se recibió el caso", "We received it.", samples::day(2026, 8, 19));
  maker.of->status.text_es = "Lo recibimos.";
  maker.outcome(OutcomeValue::pending, OutcomeCertainty::stated, maker.of->status.from);
  maker.stage(Stage::received, Effect::received, maker.of->status.from);
  const auto analysis = maker.take();
  const auto page = html(analysis, "es");
  CHECK(page.find("<blockquote lang=\"es\">") != std::string::npos);
  CHECK(page.find("Lo recibimos.") != std::string::npos);
  CHECK(html(analysis, "en").find("We received it.") != std::string::npos);
}

TEST_CASE(
    "who reads Spanish gets the official page in Spanish where there is one, and is told where it is "
    "English") {
  const auto spanish = html(samples::full(), "es");
  CHECK(spanish.find("href=\"https://www.uscis.gov/cambiodireccion\"") != std::string::npos);
  CHECK(spanish.find("https://www.uscis.gov/addresschange") == std::string::npos);
  CHECK(spanish.find(">Tiempos de procesamiento de USCIS (en inglés)</a>") != std::string::npos);
  const auto english = html(samples::full());
  CHECK(english.find("href=\"https://www.uscis.gov/addresschange\"") != std::string::npos);
  CHECK(english.find("(in English)") == std::string::npos);
}
