#include "report/html/sections.hpp"
#include "report/html/style.hpp"
#include "report/phrases/names.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

// Measured on ordinary cases: a page has 15 to 40 KB.
constexpr std::size_t kExpectedBytes = 48U * 1024U;

void head(const PageContext& page) {
  const auto title =
      page.s.say(Word::page_title, {{"form", form_number(page.a)}, {"receipt", page.of().receipt}});
  write_page_head(page.w, title, "");
}

void glance(const PageContext& page) {
  sections::masthead(page);
  {
    const auto boxes = page.w.in(Tag::div, {{Name::cls, "glance"}});
    sections::needs_you(page);
    sections::next_dates(page);
  }
  sections::stage_bar(page);
}

void depth(const PageContext& page) {
  sections::changes(page);
  sections::uscis_says(page);
  sections::deadlines(page);
  sections::appointments(page);
  sections::what_follows(page);
  sections::timeline(page);
  sections::conflicts(page);
  sections::touch(page);
}

void side(const PageContext& page) {
  sections::details(page);
  sections::waiting(page);
  sections::location(page);
  sections::mail(page);
  sections::papers(page);
  sections::readings(page);
  sections::official_pages(page);
}

void footer(const PageContext& page) {
  const auto footer = page.w.in(Tag::footer);
  for (const auto word : {Word::page_footer_notice, Word::page_footer_not_affiliated,
                          Word::page_footer_no_advice, Word::page_footer_local}) {
    page.w.element(Tag::p, page.plain(word));
  }
}

}  // namespace

std::string to_html(const Analysis& analysis, const Speech& speech) {
  HtmlWriter writer(kExpectedBytes);
  Citations citations(*analysis.of);
  const PageContext page{analysis, speech, writer, citations, speech.around(Word::page_evidence_ref)};
  writer.fixed("<!doctype html>");
  {
    const auto html = writer.in(Tag::html, {{Name::lang, speech.locale()}, {Name::dir, speech.dir()}});
    {
      const auto part = writer.in(Tag::head);
      head(page);
    }
    const auto body = writer.in(Tag::body);
    {
      const auto main = writer.in(Tag::main);
      glance(page);
      {
        const auto columns = writer.in(Tag::div, {{Name::cls, "columns"}});
        {
          const auto part = writer.in(Tag::div);
          depth(page);
        }
        const auto part = writer.in(Tag::aside);
        side(page);
      }
      sections::policies(page);
      sections::glossary(page);
      sections::evidence(page);
    }
    footer(page);
  }
  return writer.take();
}

}  // namespace caselight
