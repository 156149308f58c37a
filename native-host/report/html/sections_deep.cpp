#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "analysis/record/disputes.hpp"
#include "knowledge/policy_notes.hpp"
#include "report/html/official_pages.hpp"
#include "report/html/sections.hpp"
#include "report/phrases/conflicts.hpp"
#include "report/phrases/evidence.hpp"
#include "report/phrases/glossary.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/readings.hpp"
#include "report/phrases/touch.hpp"

namespace caselight::sections {
namespace {

void paper_list(const PageContext& page, Word title, DocumentSource source) {
  const auto& documents = page.of().documents;
  const auto from_it = [&](const Document& one) { return one.source == source; };
  if (std::none_of(documents.begin(), documents.end(), from_it)) return;
  page.w.element(Tag::h3, page.plain(title));
  const auto list = page.w.in(Tag::ul);
  for (const auto& document : documents) {
    if (!from_it(document)) continue;
    const auto item = page.w.in(Tag::li);
    if (document.created) {
      page.day(document.created->day(), page.s.date_short(document.created->day()));
      page.w.fixed(" ");
    }
    page.as_sent(document.type.empty() ? document.file_name : document.type, "en");
    page.cite(basis_of(document.from));
  }
}

void notice_list(const PageContext& page) {
  if (page.of().notices.empty()) return;
  page.w.element(Tag::h3, page.plain(Word::page_notices));
  const auto list = page.w.in(Tag::ul);
  for (const auto& notice : page.of().notices) {
    const auto item = page.w.in(Tag::li);
    if (notice.generated) {
      page.day(notice.generated->day(), page.s.date_short(notice.generated->day()));
      page.w.fixed(" ");
    }
    page.as_sent(notice.type, "en");
    page.cite(basis_of(notice.from));
  }
}

void policy(const PageContext& page, const PolicyNote& note) {
  const auto words = Speech::find("policy", note.words);
  if (!words) return;
  const auto item = page.w.in(Tag::li);
  page.w.text(page.s.say(*words));
  const auto source = page.w.in(Tag::span, {{Name::cls, "source"}});
  page.w.text(note.until ? page.s.say(Word::page_policy_until, {{"from", note.from}, {"until", *note.until}})
                         : page.s.say(Word::page_policy_from, {{"from", note.from}}));
  page.w.fixed("<br>");
  const auto checked = parse_date(note.checked);
  if (checked)
    page.w.text(page.s.say(Word::next_source_checked,
                           {{"source", source_name(note.source, page.s)}, {"date", *checked}}));
}

void conflict(const PageContext& page, const Conflict& one) {
  const auto item = page.w.in(Tag::div, {{Name::cls, "conflict"}});
  page.w.element(Tag::h3, conflict_statement(one, page.s));
  {
    const auto list = page.w.in(Tag::ul);
    for (const auto& side : conflict_sides(page.of(), one, page.s)) {
      const auto line = page.w.in(Tag::li);
      page.as_sent(side.says, side.as_sent ? "en" : page.s.locale());
      page.w.fixed(" ");
      page.w.element(Tag::span, side.source, {{Name::cls, "source"}});
      page.cite(basis_of(side.from));
      if (!side.means.empty()) page.w.element(Tag::div, side.means);
    }
  }
  page.w.element(Tag::p, conflict_resolution(one, page.s));
}

template <class Test>
std::vector<const Conflict*> conflicts_that(const Analysis& analysis, Test test) {
  std::vector<const Conflict*> out;
  for (const Conflict& one : analysis.conflicts) {
    if (test(one)) out.push_back(&one);
  }
  return out;
}

void evidence_row(const PageContext& page, EvidenceRef ref) {
  const Evidence& evidence = page.of().evidence_of(ref);
  const std::size_t index = page.citations.number_of(ref);
  const auto number = std::to_string(index);
  const auto row = page.w.in(Tag::li, {{Name::id, "e" + number}});
  page.w.text(evidence_label(evidence, page.s));
  page.w.fixed(" ");
  page.as_sent(evidence_value(evidence, page.s));
  if (const auto day = evidence_day(page.of(), ref)) {
    page.w.fixed(" ");
    page.day(*day, page.s.date(*day));
  }
  page.w.fixed(" ");
  page.w.link_to("r" + std::to_string(page.citations.first_place(index)), "↩",
                 {{Name::cls, "back"}, {Name::aria_label, page.plain(Word::page_evidence_back)}});
}

/// A reader of Spanish gets the Spanish page, or is told that the page is in English.
void official_link(const PageContext& page, const OfficialPage& one) {
  if (page.s.locale() == "en") return page.w.link_out(one.address, page.plain(one.name));
  if (!one.spanish.empty()) return page.w.link_out(one.spanish, page.plain(one.name));
  page.w.link_out(one.address, page.s.say(Word::page_in_english, {{"page", page.plain(one.name)}}));
}

}  // namespace

void official_pages(const PageContext& page) {
  const auto part = page.folded(Word::page_official_pages, "official", "fold read");
  const auto list = page.w.in(Tag::ul);
  for (const auto& one : kOfficialPages) {
    const auto item = page.w.in(Tag::li);
    official_link(page, one);
  }
}

void papers(const PageContext& page) {
  const bool listed = page.of().readings[Endpoint::documents] == AnswerReading::empty;
  if (page.of().documents.empty() && page.of().notices.empty() && !listed) return;
  const auto part = page.folded(Word::page_papers, "papers", "fold papers");
  notice_list(page);
  paper_list(page, Word::page_papers_uscis, DocumentSource::uscis);
  paper_list(page, Word::page_papers_own, DocumentSource::applicant);
  paper_list(page, Word::page_papers_unknown, DocumentSource::unknown);
  if (page.of().documents.empty() && listed) page.w.element(Tag::p, page.plain(Word::page_papers_none));
}

void grave_conflicts(const PageContext& page) {
  const auto grave = conflicts_that(page.a, is_grave);
  if (grave.empty()) return;
  const auto section = page.w.in(Tag::section);
  page.heading(Word::page_conflicts, "conflicts");
  for (const Conflict* one : grave) conflict(page, *one);
}

void minor_conflicts(const PageContext& page) {
  const auto minor = conflicts_that(page.a, std::not_fn(is_grave));
  if (minor.empty()) return;
  const auto part = page.folded(Word::page_conflicts_minor, "minor");
  for (const Conflict* one : minor) conflict(page, *one);
}

void touch(const PageContext& page) {
  if (!page.a.touch) return;
  const auto part = page.folded(Word::page_touch, "touch");
  const auto line = page.w.in(Tag::p);
  page.w.text(touch_note(page.a, page.s));
  page.cite(basis_of(page.a.touch->stamp));
  page.cite(basis_of(page.a.touch->explained_by));
}

void readings(const PageContext& page) {
  const auto part = page.folded(Word::page_readings, "readings", "fold read");
  {
    const auto list = page.w.in(Tag::ul);
    for (const auto endpoint : kEndpoints)
      page.w.element(Tag::li, reading_sentence(endpoint, page.of().readings, page.s));
  }
  page.w.element(Tag::p, page.plain(Word::page_footer_local));
}

void policies(const PageContext& page) {
  if (page.a.policies.empty()) return;
  const auto part = page.folded(Word::page_policy, "policy", "fold policy");
  const auto list = page.w.in(Tag::ul);
  for (const PolicyNote* note : page.a.policies) policy(page, *note);
}

void glossary(const PageContext& page) {
  const auto terms = caselight::glossary(page.a, page.s);
  if (terms.empty()) return;
  const auto part = page.folded(Word::page_glossary, "terms", "fold terms");
  const auto list = page.w.in(Tag::dl);
  for (const auto& term : terms) {
    page.w.element(Tag::dt, term.term);
    page.w.element(Tag::dd, term.meaning);
  }
}

void evidence(const PageContext& page) {
  if (page.citations.order().empty()) return;
  const auto part = page.folded(Word::page_evidence, "evidence", "fold evidence");
  const auto list = page.w.in(Tag::ol);
  for (std::size_t i = 0; i < page.citations.order().size(); ++i)
    evidence_row(page, page.citations.order()[i]);
}

}  // namespace caselight::sections
