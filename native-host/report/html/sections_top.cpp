#include <algorithm>
#include <array>

#include "report/html/sections.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/readings.hpp"
#include "report/phrases/summary.hpp"

namespace caselight::sections {
namespace {

void as_of(const PageContext& page) {
  const auto at = page.of().captured_at;
  const auto text = at ? page.s.say(Word::page_as_of,
                                    {{"date", page.s.date_short(std::chrono::floor<std::chrono::days>(*at))},
                                     {"time", page.s.time(*at)}})
                       : page.s.say(Word::page_as_of_unknown, {{"date", page.s.date_short(page.a.today())}});
  page.w.element(Tag::p, text, {{Name::cls, "asof"}});
  if (const auto clock = clock_sentence(page.of(), page.s); !clock.empty())
    page.w.element(Tag::p, clock, {{Name::cls, "asof"}});
}

/// The form's official title is English; in another language its short name from the words stands for it.
void form_in_words(const PageContext& page) {
  const bool english = page.s.locale() == "en";
  const auto own = page.a.form == nullptr ? std::nullopt
                                          : Speech::find("forms", std::string(page.a.form->form) + ".short");
  page.w.fixed(" ");
  if (!english && own)
    page.w.element(Tag::span, page.s.say(*own));
  else
    page.w.element(Tag::span, form_title(page.a), {{Name::lang, std::string_view(english ? "" : "en")}});
}

void identity(const PageContext& page) {
  const auto line = page.w.in(Tag::p, {{Name::cls, "who"}});
  const auto form = form_number(page.a);
  if (!form.empty()) page.w.element(Tag::strong, form);
  form_in_words(page);
  if (!page.of().receipt.empty()) {
    page.w.fixed(" ");
    page.w.element(Tag::code, page.of().receipt);
  }
  if (page.of().applicant) {
    page.w.fixed(" ");
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

/// The line above the bar tells the days of the filing and of the present status.
bool is_told_above(const PageContext& page, const PathStep& step) {
  const Case& of = page.of();
  const bool filed = step.stage == Stage::received && of.submitted && of.submitted.value == *step.date;
  const bool current = step.state == StepState::current && of.status.date &&
                       !status_title(of, page.s).empty() && of.status.date->day() == *step.date;
  return filed || current;
}

/// The state is always there for a screen reader; it is drawn where the mark and the date do not already say
/// it.
void step(const PageContext& page, const PathStep& step, std::string_view name, bool drawn) {
  const bool current = step.state == StepState::current;
  const auto item = page.w.in(Tag::li, {{Name::cls, state_class(step.state)},
                                        {Name::aria_current, std::string_view(current ? "step" : "")}});
  page.w.element(Tag::span, name, {{Name::cls, "step"}});
  page.w.fixed(" ");
  page.w.element(Tag::span, step_state_name(step.state, page.s),
                 {{Name::cls, std::string_view(drawn ? "state" : "unseen")}});
  if (!step.date && step.basis.empty()) return;
  page.w.fixed(" ");
  const auto when = page.w.in(Tag::span, {{Name::cls, "state"}});
  if (step.date && !is_told_above(page, step)) page.day(*step.date, page.s.date_short(*step.date));
  page.cite(step.basis);
}

bool is_drawn(const std::vector<PathStep>& path, std::size_t i) {
  if (path[i].state == StepState::evidenced) return !path[i].date;
  const bool repeats = i > 0 && path[i - 1].state == path[i].state;
  return !repeats || (path[i].state != StepState::ahead && path[i].state != StepState::not_reported);
}

/// For as long as the decision lies ahead, what is made and sent after an approval is one step.
std::size_t document_begins(const std::vector<PathStep>& path) {
  constexpr std::array kDocument{Stage::card_production, Stage::card_mailed, Stage::card_delivered};
  const auto is_ahead = [&](const PathStep& one) {
    return one.state == StepState::ahead &&
           std::find(kDocument.begin(), kDocument.end(), one.stage) != kDocument.end();
  };
  std::size_t first = path.size();
  while (first > 0 && is_ahead(path[first - 1])) --first;
  const bool decision_ahead = first > 0 && path[first - 1].state == StepState::ahead;
  return decision_ahead && path.size() - first > 1 ? first : path.size();
}

void stage_bar(const PageContext& page) {
  const auto& path = page.a.stage.path;
  if (path.empty()) return;
  const auto part = page.w.in(Tag::div, {{Name::cls, "stages"}});
  page.w.element(Tag::h3, page.plain(Word::page_stage_bar));
  const auto list = page.w.in(Tag::ol);
  const std::size_t end = document_begins(path);
  for (std::size_t i = 0; i < end; ++i)
    step(page, path[i], stage_name(path[i].stage, path[i].effect, page.s), is_drawn(path, i));
  if (end < path.size()) step(page, path[end], page.plain(Word::stage_document), is_drawn(path, end));
}

/// The number goes into the address as it is, so it has to be digits and capitals only.
bool is_tracking_number(std::string_view number) {
  if (number.size() < 10 || number.size() > 34) return false;
  return number.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

/// Where the mail is that USCIS sent. USCIS and USPS write its number in groups of four.
void tracking(const PageContext& page) {
  std::string number(page.a.delivery.tracking_number);
  std::erase(number, ' ');
  if (!is_tracking_number(number)) return;
  const auto line = page.w.in(Tag::p);
  page.w.link_out("https://tools.usps.com/go/TrackConfirmAction?tLabels=" + number,
                  page.s.say(Word::mail_track_link, {{"number", page.a.delivery.tracking_number}}));
}

}  // namespace

void masthead(const PageContext& page) {
  const auto header = page.w.in(Tag::header);
  identity(page);
  page.said(Tag::h1, headline(page.a, page.s));
  as_of(page);
}

void needs_you(const PageContext& page) {
  const bool asked = page.a.needs_you();
  const auto section = page.w.in(Tag::section, {{Name::cls, std::string_view(asked ? "asked" : "calm")}});
  page.heading(Word::page_needs_you, "asked");
  if (!asked) {
    page.w.element(Tag::p, nothing_found(page.a, page.s));
    return;
  }
  const auto list = page.w.in(Tag::ul);
  for (const Action* action : tasks(page.a)) {
    const auto item = page.w.in(Tag::li);
    page.w.text(action_text(page.a, *action, page.s));
    if (names_calculated_day(page.a, *action)) page.calculated();
    page.cite(basis_of(action->source));
  }
}

void standing(const PageContext& page) {
  const auto section = page.w.in(Tag::section);
  page.heading(Word::page_stands, "stands");
  {
    const auto paragraph = page.w.in(Tag::p, {{Name::cls, "lede"}});
    bool first = true;
    for (const auto& sentence : lede(page.a, page.s)) {
      if (!first) page.w.fixed(" ");
      page.w.text(sentence.text);
      page.cite(sentence.basis);
      first = false;
    }
  }
  tracking(page);
  stage_bar(page);
}

}  // namespace caselight::sections
