#include <algorithm>

#include "report/html/sections.hpp"
#include "report/phrases/changes.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/next_steps.hpp"
#include "report/phrases/status_words.hpp"
#include "report/phrases/waits.hpp"

namespace caselight::sections {
namespace {

/// USCIS's own words, in the page's language where USCIS sent it, else in English and marked as such.
void quote_status(const PageContext& page) {
  const auto [title, text, lang] = status_words(page.of(), page.s);
  const auto quote = page.w.in(Tag::blockquote, {{Name::lang, lang}});
  if (!title.empty()) {
    const auto line = page.w.in(Tag::p, {{Name::cls, "title"}});
    page.as_sent(title);
    const EvidenceRef from = page.of().status.from;
    page.cite(basis_of(from));
  }
  if (!text.empty()) {
    const auto line = page.w.in(Tag::p);
    page.as_sent(text);
  }
}

void fact(const PageContext& page, Word name, const SourcedText& value) {
  if (!value || value.value.empty()) return;
  page.w.element(Tag::dt, page.plain(name));
  const auto cell = page.w.in(Tag::dd);
  page.as_sent(value.value);
  page.cite(basis_of(value.from));
}

/// Not listed is not the same as not read.
void absent(const PageContext& page, Word name, std::initializer_list<Endpoint> answers) {
  bool read = true;
  for (const auto endpoint : answers) read = read && was_read(page.of().readings[endpoint]);
  page.w.element(Tag::dt, page.plain(name));
  page.w.element(Tag::dd, page.plain(read ? Word::page_not_listed : Word::page_not_read),
                 {{Name::cls, "source"}});
}

void representative(const PageContext& page) {
  if (page.of().representative) return fact(page, Word::page_representative, page.of().representative);
  absent(page, Word::page_representative, {Endpoint::cases});
}

void office(const PageContext& page) {
  const Location& location = page.a.location;
  if (location.office.empty() && location.code.empty()) {
    return absent(page, Word::page_office, {Endpoint::case_status, Endpoint::receipt_info});
  }
  page.w.element(Tag::dt, page.plain(Word::page_office));
  const auto cell = page.w.in(Tag::dd);
  page.as_sent(location.office.empty() ? location.code : location.office);
  page.cite(basis_of(location.source));
}

void updated(const PageContext& page) {
  if (!page.of().updated) return;
  page.w.element(Tag::dt, page.plain(Word::page_updated));
  const auto cell = page.w.in(Tag::dd);
  page.when(page.of().updated.value.day());
  page.cite(basis_of(page.of().updated.from));
}

void about_form(const PageContext& page) {
  if (page.a.form == nullptr) return;
  const auto word = Speech::find("forms", std::string(page.a.form->form) + ".what");
  if (word) page.w.element(Tag::p, page.s.say(*word), {{Name::cls, "source"}});
}

void filed(const PageContext& page) {
  if (!page.of().submitted) return;
  page.w.element(Tag::dt, page.plain(Word::page_filed));
  const auto cell = page.w.in(Tag::dd);
  page.when(page.of().submitted.value);
  page.cite(basis_of(page.of().submitted.from));
}

void premium(const PageContext& page) {
  if (!page.of().premium) return;
  page.w.element(Tag::dt, page.plain(Word::page_premium));
  const auto cell = page.w.in(Tag::dd);
  page.w.text(page.plain(page.of().premium.value ? Word::page_yes : Word::page_no));
  page.cite(basis_of(page.of().premium.from));
}

void wait_group(const PageContext& page, const WaitGroup& group) {
  page.w.element(Tag::h3, group.period);
  {
    const auto list = page.w.in(Tag::ul);
    for (const auto& figure : group.figures) page.w.element(Tag::li, figure);
  }
  page.w.element(Tag::p, group.published, {{Name::cls, "source"}});
  if (!group.definition.empty()) page.w.element(Tag::p, group.definition, {{Name::cls, "source"}});
}

void wait_figures(const PageContext& page) {
  const Wait& wait = *page.a.wait;
  page.said(Tag::p, {wait_sentence(page.a, page.s), basis_of(wait.from)});
  const auto groups = wait_groups(page.a, page.s);
  if (!groups.empty() && wait.lacks_group) page.w.element(Tag::p, page.plain(Word::wait_several));
  for (const auto& group : groups) wait_group(page, group);
  if (!groups.empty() && !wait.ended)
    page.w.element(Tag::p, page.plain(Word::wait_compare), {{Name::cls, "source"}});
}

void mail_fact(const PageContext& page, Word word, const std::optional<Date>& date) {
  if (!date) return;
  page.w.element(Tag::p, page.s.say(word, {{"date", page.s.when(*date, page.a.today_in_record(*date))}}));
}

void places(const PageContext& page) {
  const auto& history = page.a.location.history;
  if (history.size() < 2) return;
  page.w.element(Tag::h3, page.plain(Word::page_location));
  const auto list = page.w.in(Tag::ul);
  for (const auto& place : history) {
    const auto name = place.name.empty() ? place.code : place.name;
    page.w.element(Tag::li, page.s.say(Word::page_location_since, {{"office", name}, {"date", place.since}}));
  }
}

void mail(const PageContext& page) {
  const Delivery& delivery = page.a.delivery;
  if (!delivery.produced && !delivery.mailed && !delivery.picked_up && !delivery.delivered &&
      !delivery.returned)
    return;
  page.w.element(Tag::h3, page.plain(Word::page_mail));
  mail_fact(page, Word::mail_produced, delivery.produced);
  mail_fact(page, Word::mail_mailed, delivery.mailed);
  mail_fact(page, Word::mail_picked_up, delivery.picked_up);
  mail_fact(page, Word::mail_delivered, delivery.delivered);
  mail_fact(page, Word::mail_returned, delivery.returned);
}

/// A line for each way that the law has, without its source, where no sentence has said it.
void remedies(const PageContext& page, const NextSteps& steps) {
  if (steps.remedies.empty() || steps.tells_remedies) return;
  if (!steps.lines.empty()) page.w.element(Tag::p, page.plain(Word::next_remedies));
  const auto list = page.w.in(Tag::ul);
  for (const auto& remedy : steps.remedies) page.w.element(Tag::li, remedy.text);
}

/// The lines after the first ones, and where all of them are from.
void more_steps(const PageContext& page, const NextSteps& steps) {
  if (steps.more.empty() && steps.source.empty() && steps.remedies.empty()) return;
  const auto part = page.more(page.plain(Word::page_next_more));
  {
    const auto list = page.w.in(Tag::ul);
    for (const auto& line : steps.more) page.w.element(Tag::li, line);
    if (steps.has_path) page.w.element(Tag::li, page.plain(Word::next_skipped));
  }
  if (!steps.source.empty()) page.w.element(Tag::p, steps.source, {{Name::cls, "source"}});
  for (const auto& remedy : steps.remedies) {
    const std::string source = page.s.say(Word::next_source, {{"source", remedy.source}});
    page.w.element(Tag::p, page.s.say(Word::page_fact, {{"name", remedy.text}, {"value", source}}),
                   {{Name::cls, "source"}});
  }
}

}  // namespace

void changes(const PageContext& page) {
  if (page.a.changes.empty()) return;
  const auto section = page.w.in(Tag::section, {{Name::cls, "changes"}});
  page.heading(Word::page_changes, "changes");
  const auto list = page.w.in(Tag::ul);
  for (const auto& change : changes_told(page.a, page.s)) page.w.element(Tag::li, change);
}

/// Words that no table knows are there to be read.
void uscis_says(const PageContext& page) {
  if (!has_status_text(page.of())) return;
  const auto& unknown = page.a.outlook.not_understood;
  const bool open = std::find(unknown.begin(), unknown.end(), page.of().status.from) != unknown.end();
  const auto part = page.folded(Word::page_uscis_says, "says", "fold", open);
  quote_status(page);
  const auto& date = page.of().status.date;
  if (!date) return;
  page.w.element(Tag::p,
                 page.s.say(Word::page_uscis_words_date,
                            {{"date", page.s.when(date->day(), page.a.today_in_record(date->day()))}}),
                 {{Name::cls, "source"}});
}

void what_follows(const PageContext& page) {
  const auto steps = next_steps(page.a, page.s);
  if (steps.lines.empty() && steps.remedies.empty()) return;
  const auto section = page.w.in(Tag::section);
  page.heading(steps.lines.empty() ? Word::next_remedies : Word::page_next, "follows");
  if (!steps.lines.empty()) {
    const auto list = page.w.in(Tag::ul);
    for (const auto& line : steps.lines) page.w.element(Tag::li, line);
  }
  if (steps.has_path) page.w.element(Tag::p, page.plain(Word::next_no_prediction), {{Name::cls, "source"}});
  remedies(page, steps);
  more_steps(page, steps);
}

/// How long a decided case took, and others like it, changes nothing for it any more.
void waiting(const PageContext& page) {
  if (!page.a.outlook.tells_wait || page.a.wait->ended) return;
  const Wait& wait = *page.a.wait;
  const auto section = page.w.in(Tag::section);
  page.heading(Word::page_wait, "wait");
  if (wait.references.empty()) {
    page.w.element(Tag::p, page.plain(Word::wait_none));
    return;
  }
  if (const auto first = wait_in_short(page.a, page.s); !first.empty()) page.w.element(Tag::p, first);
  page.w.element(Tag::p, page.plain(Word::wait_no_forecast), {{Name::cls, "source"}});
  const auto part = page.more(page.plain(Word::wait_all_groups));
  wait_figures(page);
}

void ended_wait(const PageContext& page) {
  if (!page.a.outlook.tells_wait || !page.a.wait->ended) return;
  const auto part = page.folded(Word::page_wait, "wait");
  wait_figures(page);
}

void details(const PageContext& page) {
  const Case& of = page.of();
  const auto part = page.folded(Word::page_details, "details");
  about_form(page);
  {
    const auto list = page.w.in(Tag::dl);
    fact(page, Word::page_form, of.form);
    if (!of.receipt.empty()) {
      page.w.element(Tag::dt, page.plain(Word::page_receipt));
      page.w.element(Tag::dd, of.receipt);
    }
    fact(page, Word::page_applicant, of.applicant);
    representative(page);
    office(page);
    filed(page);
    fact(page, Word::page_channel, of.channel);
    premium(page);
    fact(page, Word::page_subtype, of.subtype);
    updated(page);
  }
  places(page);
  mail(page);
}

}  // namespace caselight::sections
