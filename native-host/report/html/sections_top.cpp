#include "report/html/sections.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/summary.hpp"

namespace caselight::sections {
namespace {

void as_of(const PageContext& page) {
  const auto at = page.of().captured_at;
  const auto text = at ? page.s.say(Word::page_as_of, {{"date", std::chrono::floor<std::chrono::days>(*at)},
                                                       {"time", page.s.time(*at)}})
                       : page.s.say(Word::page_as_of_unknown, {{"date", page.a.today()}});
  page.w.element(Tag::p, text, {{Name::cls, "asof"}});
}

void identity(const PageContext& page) {
  const auto line = page.w.in(Tag::p, {{Name::cls, "who"}});
  const auto form = form_number(page.a);
  if (!form.empty()) page.w.element(Tag::strong, form);
  const auto title = form_title(page.a);
  if (!title.empty()) {
    page.w.text(" ");
    page.w.element(Tag::span, title, {{Name::lang, page.s.locale() == "en" ? "" : "en"}});
  }
  if (!page.of().receipt.empty()) {
    page.w.text(" ");
    page.w.element(Tag::code, page.of().receipt);
  }
  if (page.of().applicant) {
    page.w.text(" ");
    page.as_sent(page.of().applicant.value);
  }
}

std::string_view state_class(StepState state) {
  switch (state) {
    case StepState::evidenced:
      return "done";
    case StepState::current:
      return "now";
    case StepState::not_reported:
      return "quiet";
    case StepState::ahead:
      return "ahead";
    case StepState::cancelled:
    case StepState::missed:
      return "off";
  }
  return "quiet";
}

void step(const PageContext& page, const PathStep& step) {
  const bool current = step.state == StepState::current;
  const auto item =
      page.w.in(Tag::li, {{Name::cls, state_class(step.state)}, {Name::aria_current, current ? "step" : ""}});
  page.w.element(Tag::span, stage_name(step.stage, page.s), {{Name::cls, "step"}});
  page.w.text(" ");
  const auto note = page.w.in(Tag::span, {{Name::cls, "state"}});
  page.w.text(step_state_name(step.state, page.s));
  if (step.date) {
    page.w.fixed("<br>");
    page.day(*step.date, page.s.date_short(*step.date));
  }
  page.cite(step.basis);
}

}  // namespace

void masthead(const PageContext& page) {
  const auto header = page.w.in(Tag::header);
  identity(page);
  page.said(Tag::h1, headline(page.a, page.s));
  {
    const auto lede = page.w.in(Tag::p, {{Name::cls, "lede"}});
    bool first = true;
    for (const auto& sentence : summary(page.a, page.s)) {
      if (!first) page.w.text(" ");
      page.w.text(sentence.text);
      page.cite(sentence.basis);
      first = false;
    }
  }
  as_of(page);
}

void needs_you(const PageContext& page) {
  if (!page.a.needs_you()) return;
  const auto section = page.w.in(Tag::section, {{Name::cls, "asked"}, {Name::aria_labelledby, "asked"}});
  page.heading(Word::page_needs_you, "asked");
  const auto list = page.w.in(Tag::ul);
  for (const auto& action : page.a.actions) {
    page.said(Tag::li, {action_text(page.a, action, page.s), basis_of(action.source)});
  }
}

void next_date(const PageContext& page) {
  const auto next = caselight::next_date(page.a, page.s);
  if (!next) return;
  const auto section = page.w.in(Tag::section, {{Name::cls, "next"}, {Name::aria_labelledby, "next"}});
  page.heading(Word::page_next_date, "next");
  const auto line = page.w.in(Tag::p);
  {
    const auto big = page.w.in(Tag::strong);
    page.day(next->date, page.s.date_weekday(next->date));
  }
  page.w.text(" ");
  page.w.element(Tag::span, page.s.distance(next->date, page.a.today()), {{Name::cls, "far"}});
  page.w.fixed("<br>");
  page.w.text(next->text);
  page.cite(next->basis);
}

void stage_bar(const PageContext& page) {
  if (page.a.stage.path.empty()) return;
  const auto section = page.w.in(Tag::section, {{Name::cls, "stages"}, {Name::aria_labelledby, "stages"}});
  page.heading(Word::page_stage_bar, "stages");
  const auto list = page.w.in(Tag::ol);
  for (const auto& one : page.a.stage.path) step(page, one);
}

}  // namespace caselight::sections
