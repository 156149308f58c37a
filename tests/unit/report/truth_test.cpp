#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "report/phrases/actions.hpp"
#include "report/report.hpp"
#include "sample_case.hpp"

// What must never be said, whatever an analysis holds: rendered over every outcome, certainty, stage, effect,
// action and reading, in every language and form.
using namespace caselight;
using samples::day;

namespace {

Analysis bare(OutcomeValue value, OutcomeCertainty certainty, Stage stage, Effect effect,
              std::string_view source) {
  samples::Maker maker;
  maker.read_all();
  const auto basis = maker.evidence("basis.1", source, "x");
  maker.outcome(value, certainty, basis);
  maker.stage(stage, effect, basis);
  return maker.take();
}

template <class Enum>
std::vector<Enum> all_of(Enum last) {
  std::vector<Enum> out;
  for (int i = 0; i <= static_cast<int>(last); ++i) out.push_back(static_cast<Enum>(i));
  return out;
}

std::vector<std::string> renderings(const Analysis& analysis) {
  std::vector<std::string> out;
  for (const auto locale : locales()) {
    const Speech& language = speech(locale);
    out.push_back(to_json(analysis, language));
    out.push_back(to_text(analysis, language));
    out.push_back(to_html(analysis, language));
    out.push_back(to_csv(std::span(&analysis, 1), language));
    out.push_back(to_ics(std::span(&analysis, 1), language));
    out.push_back(card_json(analysis, language));
  }
  return out;
}

void check_absent(const Analysis& analysis, std::initializer_list<std::string_view> banned) {
  for (const auto& text : renderings(analysis)) {
    for (const auto word : banned) {
      CAPTURE(word);
      REQUIRE_FALSE(contains_ignoring_case(text, word));
    }
  }
}

constexpr std::array<std::string_view, 3> kSources{"case_status.statusTitle", "documents.type",
                                                   "cases.events.eventCode"};

}  // namespace

TEST_CASE("no page speaks of an approval unless that is the outcome, or was and is taken back") {
  for (const auto value : all_of(OutcomeValue::unknown)) {
    if (value == OutcomeValue::approved || value == OutcomeValue::revoked) continue;
    for (const auto certainty : all_of(OutcomeCertainty::unknown)) {
      for (const auto source : kSources) {
        check_absent(bare(value, certainty, Stage::decision, Effect::unknown, source),
                     {"approved", "aprobad", "approval", "aprobaci"});
      }
    }
  }
}

TEST_CASE("the page of a revoked case does not say that it is approved") {
  for (const auto certainty : all_of(OutcomeCertainty::unknown)) {
    for (const auto source : kSources)
      check_absent(bare(OutcomeValue::revoked, certainty, Stage::decision, Effect::unknown, source),
                   {"approved", "aprobad", "se aprob"});
  }
}

TEST_CASE("what usually follows never says approved before it is, for any form at any stage") {
  for (const auto& form : forms()) {
    for (const auto stage : all_of(Stage::unknown)) {
      auto analysis =
          bare(OutcomeValue::pending, OutcomeCertainty::stated, stage, Effect::unknown, kSources[0]);
      analysis.form = &form;
      const auto page = to_html(analysis, speech("en")) + to_html(analysis, speech("es"));
      CAPTURE(form.form);
      CAPTURE(to_string(stage));
      CHECK_FALSE(contains_ignoring_case(page, "was approved"));
      CHECK_FALSE(contains_ignoring_case(page, "fue aprobad"));
    }
  }
}

TEST_CASE("no page speaks of a denial unless that is the outcome or a notice intends it") {
  for (const auto value : {OutcomeValue::pending, OutcomeValue::approved, OutcomeValue::closed,
                           OutcomeValue::unknown, OutcomeValue::withdrawn}) {
    check_absent(bare(value, OutcomeCertainty::stated, Stage::decision, Effect::unknown, kSources[0]),
                 {"denied", "denegad"});
  }
}

TEST_CASE("no page says that nothing has to be done, congratulates, pities or predicts") {
  for (const auto value : all_of(OutcomeValue::unknown)) {
    check_absent(bare(value, OutcomeCertainty::stated, Stage::review, Effect::unknown, kSources[0]),
                 {"no action", "ninguna acci", "congratulat", "felici", "great news", "good news",
                  "buenas noticias", "unfortunately", "lamentablemente", "sorry", "lo sentimos",
                  "will be approved", "will be denied", "será aprobad", "don't worry", "no se preocupe"});
  }
}

TEST_CASE("a work permit is never called a green card") {
  for (const auto stage :
       {Stage::card_production, Stage::card_mailed, Stage::card_delivered, Stage::card_problem}) {
    auto analysis =
        bare(OutcomeValue::approved, OutcomeCertainty::stated, stage, Effect::card_mailed, kSources[0]);
    analysis.form = find_form("I-765");
    check_absent(analysis, {"your green card", "su tarjeta verde", "su tarjeta de residente"});
  }
}

TEST_CASE("every stage and effect is said in every language by every kind of source") {
  for (const auto stage : all_of(Stage::unknown)) {
    for (int effect = 0; effect < effect_count; ++effect) {
      const auto analysis =
          bare(OutcomeValue::pending, OutcomeCertainty::stated, stage, static_cast<Effect>(effect),
               kSources[static_cast<std::size_t>(effect) % kSources.size()]);
      for (const auto locale : locales()) CHECK_FALSE(card_json(analysis, speech(locale)).empty());
    }
  }
}

TEST_CASE("every action and reason is said in every language") {
  auto analysis = samples::full();
  for (const auto kind : all_of(ActionKind::other)) {
    for (const auto reason : all_of(ActionReason::removal)) {
      for (const bool dated : {false, true}) {
        Action action{kind, reason, {}, Action::npos, Action::npos, kNoEvidence, {}, {}};
        if (dated) action.due = day(2026, 12, 1);
        for (const auto locale : locales())
          CHECK_FALSE(action_text(analysis, action, speech(locale)).empty());
      }
    }
  }
}

TEST_CASE("everything that a full page can say is said in every language") {
  auto analysis = samples::full();
  for (const auto reading : all_of(AnswerReading::missing)) {
    auto of = std::make_shared<Case>(*analysis.of);
    of->readings.of.fill(reading);
    analysis.of = of;
    for (const auto cause : all_of(TouchCause::none_visible)) {
      analysis.touch->cause = cause;
      for (const auto about : all_of(ConflictAbout::codes)) analysis.conflicts[0].about = about;
    }
    for (const auto& text : renderings(analysis)) CHECK_FALSE(text.empty());
  }
}

/// Everything can change, appear and go; the other turns are each of one kind.
static bool goes_with(ChangeKind kind, ChangeTurn turn) {
  switch (turn) {
    case ChangeTurn::reworded:
    case ChangeTurn::redated:
    case ChangeTurn::past:
      return kind == ChangeKind::status;
    case ChangeTurn::flag_back:
      return kind == ChangeKind::field || kind == ChangeKind::evidence_request;
    case ChangeTurn::moved:
      return kind == ChangeKind::appointment;
    case ChangeTurn::own_upload:
      return kind == ChangeKind::document;
    default:
      return true;
  }
}

TEST_CASE("every conflict, resolution, touch, appointment and change has its words") {
  auto analysis = samples::full();
  const auto render = [&] {
    for (const auto locale : locales()) CHECK_FALSE(to_json(analysis, speech(locale)).empty());
    for (const auto locale : locales()) CHECK_FALSE(to_text(analysis, speech(locale)).empty());
  };
  for (const auto about : all_of(ConflictAbout::codes)) {
    analysis.conflicts[0].about = about;
    render();
  }
  for (const auto resolution : all_of(Resolution::response_recorded)) {
    analysis.conflicts[0].resolution = resolution;
    render();
  }
  for (const auto cause : all_of(TouchCause::none_visible)) {
    analysis.touch->cause = cause;
    render();
  }
  for (const auto kind : all_of(AppointmentKind::oath)) {
    analysis.appointments[0].kind = kind;
    render();
  }
  for (const auto state : all_of(AppointmentState::missed)) {
    analysis.appointments[0].state = state;
    render();
  }
  for (const auto kind : all_of(ChangeKind::field)) {
    for (const auto turn : all_of(ChangeTurn::own_upload)) {
      if (!goes_with(kind, turn)) continue;
      Change change;
      change.kind = kind;
      change.turn = turn;
      change.path = "path";
      change.from = {"a", "a", "a", "responded", Stamp{Instant{samples::day(2026, 5, 4)}, true}};
      change.to = {"b", "b", "", "missed", std::nullopt};
      analysis.changes = {change};
      render();
    }
  }
}

TEST_CASE("no day that is only a maximum is called safe or the day to answer by, before it and after it") {
  auto analysis = samples::full();
  Deadline& deadline = analysis.deadlines[0];
  for (const auto& rule : deadline_rules()) {
    if (!rule.maximum) continue;
    deadline.kind = rule.kind;
    deadline.rule = &rule;
    for (const auto kind : {ActionKind::respond_rfe, ActionKind::respond_noid, ActionKind::respond_noir}) {
      analysis.actions[0].kind = kind;
      for (const int days : {-20, -1, 0, 1, 3, 4, 60}) {
        analysis.now = Instant{deadline.earliest} + std::chrono::days{days} + std::chrono::hours{15};
        CAPTURE(days);
        CAPTURE(rule.rule);
        check_absent(analysis, {"safe deadline", "safe day", "límite segura", "must have your response by",
                                "debe tener su respuesta"});
      }
    }
  }
}

TEST_CASE("every form, deadline rule, wait and policy of the tables is said in every language") {
  for (const auto& form : forms()) {
    auto analysis = samples::full();
    analysis.form = &form;
    for (const auto value : {OutcomeValue::pending, OutcomeValue::approved, OutcomeValue::denied}) {
      analysis.outcome.value = value;
      for (const auto& text : renderings(analysis)) CHECK_FALSE(text.empty());
    }
  }
  auto analysis = samples::full();
  for (const auto& rule : deadline_rules()) {
    analysis.deadlines[0].kind = rule.kind;
    analysis.deadlines[0].rule = &rule;
    for (const auto& text : renderings(analysis)) CHECK_FALSE(text.empty());
  }
}
