#include "report/html/everything_sent.hpp"
#include "report/html/sections.hpp"
#include "report/html/style.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

// Measured on ordinary cases: a page has 15 to 40 KB.
constexpr std::size_t kExpectedBytes = 48U * 1024U;

void read_first(const PageContext& page) {
  sections::masthead(page);
  sections::needs_you(page);
  sections::standing(page);
  sections::grave_conflicts(page);
  sections::changes(page);
  sections::deadlines(page);
  sections::appointments(page);
  sections::what_follows(page);
  sections::waiting(page);
  sections::timeline(page);
}

/// What few people want, behind one title instead of ten. In the order in which somebody may want it.
void more_about(const PageContext& page) {
  const auto part = page.folded(Word::page_more_about, "about", "fold about");
  sections::minor_conflicts(page);
  sections::touch(page);
  sections::ended_wait(page);
  sections::details(page);
  sections::papers(page);
  sections::policies(page);
  sections::readings(page);
  sections::official_pages(page);
  sections::glossary(page);
  sections::everything_sent(page);
}

/// The evidence is numbered by what stands before it.
void closed(const PageContext& page) {
  const auto part = page.w.in(Tag::div, {{Name::cls, "folds"}});
  sections::uscis_says(page);
  more_about(page);
  sections::evidence(page);
}

void footer(HtmlWriter& w, const Speech& speech) {
  const auto footer = w.in(Tag::footer);
  for (const auto word :
       {Word::page_footer_notice, Word::page_footer_not_affiliated, Word::page_footer_no_advice}) {
    w.element(Tag::p, speech.plain(word));
  }
}

void one_case(const PageContext& page) {
  read_first(page);
  closed(page);
}

void cover(HtmlWriter& w, const Speech& speech) {
  const auto line = w.in(Tag::p, {{Name::cls, "copy"}});
  w.element(Tag::strong, speech.plain(Word::mask_title));
  w.fixed(" ");
  w.text(speech.plain(Word::mask_about));
}

/// What stands between the ends of the document's main part.
template <class Content>
std::string document(const Speech& speech, std::string_view title, std::size_t expected_bytes,
                     Edition edition, Content content) {
  HtmlWriter writer(expected_bytes);
  writer.fixed("<!doctype html>");
  {
    const auto html = writer.in(Tag::html, {{Name::lang, speech.locale()}, {Name::dir, speech.dir()}});
    {
      const auto part = writer.in(Tag::head);
      write_page_head(writer, title, "");
    }
    const auto body = writer.in(Tag::body);
    {
      const auto main = writer.in(Tag::main);
      if (edition == Edition::copy_to_share) cover(writer, speech);
      content(writer);
    }
    footer(writer, speech);
  }
  return writer.page();
}

std::string case_title(const Analysis& analysis, const Speech& speech) {
  return speech.say(Word::page_title,
                    {{"form", form_number(analysis)}, {"receipt", std::string_view(analysis.of->receipt)}});
}

/// Letters and digits, so that it can stand in front of an id.
std::string prefix_of(std::size_t index) { return "c" + std::to_string(index + 1) + "-"; }

void contents(HtmlWriter& w, std::span<const Analysis> analyses, const Speech& speech) {
  const auto count = static_cast<std::int64_t>(analyses.size());
  w.element(Tag::h1, speech.say(Word::page_contents, {{"count", count}}));
  const auto list = w.in(Tag::ol, {{Name::cls, "contents"}});
  for (std::size_t i = 0; i < analyses.size(); ++i) {
    const auto item = w.in(Tag::li);
    const Case& of = *analyses[i].of;
    const std::string name = speech.say(Word::page_contents_line, {{"form", form_number(analyses[i])},
                                                                   {"receipt", std::string_view(of.receipt)},
                                                                   {"applicant", of.applicant.value}});
    w.link_to(prefix_of(i) + "case", name);
    w.fixed("<br>");
    w.text(headline(analyses[i], speech).text);
  }
}

}  // namespace

std::string to_html(const Analysis& analysis, const Speech& speech, Edition edition) {
  return document(speech, case_title(analysis, speech), kExpectedBytes, edition, [&](HtmlWriter& writer) {
    Citations citations(*analysis.of);
    one_case(PageContext{analysis, speech, writer, citations, speech.around(Word::page_evidence_ref)});
  });
}

std::string to_html(std::span<const Analysis> analyses, const Speech& speech, Edition edition) {
  if (analyses.size() == 1) return to_html(analyses.front(), speech, edition);
  const auto count = static_cast<std::int64_t>(analyses.size());
  const std::string title = speech.say(Word::page_contents_title, {{"count", count}});
  return document(speech, title, kExpectedBytes * analyses.size(), edition, [&](HtmlWriter& writer) {
    contents(writer, analyses, speech);
    for (std::size_t i = 0; i < analyses.size(); ++i) {
      writer.set_id_prefix(prefix_of(i));
      const auto part = writer.in(Tag::section, {{Name::cls, "case"}, {Name::id, "case"}});
      Citations citations(*analyses[i].of);
      one_case(PageContext{analyses[i], speech, writer, citations, speech.around(Word::page_evidence_ref)});
    }
    writer.set_id_prefix({});
  });
}

}  // namespace caselight
