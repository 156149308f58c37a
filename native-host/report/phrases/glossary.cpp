#include "report/phrases/glossary.hpp"

#include <algorithm>
#include <array>

namespace caselight {
namespace {

bool has_deadline(const Analysis& a, std::initializer_list<DeadlineKind> kinds) {
  return std::any_of(a.deadlines.begin(), a.deadlines.end(), [&](const Deadline& d) {
    return std::find(kinds.begin(), kinds.end(), d.kind) != kinds.end();
  });
}

bool has_action(const Analysis& a, ActionKind kind) {
  return std::any_of(a.actions.begin(), a.actions.end(),
                     [&](const Action& action) { return action.kind == kind; });
}

bool on_path(const Analysis& a, Stage stage) {
  return std::any_of(a.stage.path.begin(), a.stage.path.end(),
                     [&](const PathStep& step) { return step.stage == stage; });
}

bool uses_codes(const Analysis& a) {
  return std::any_of(a.timeline.begin(), a.timeline.end(),
                     [](const TimelineEntry& entry) { return !entry.code.empty(); });
}

struct Row {
  Word term, meaning;
  bool (*used)(const Analysis&);
};

constexpr std::array<Row, 12> kRows{{
    {Word::glossary_receipt_term, Word::glossary_receipt,
     [](const Analysis& a) { return !a.of->receipt.empty(); }},
    {Word::glossary_code_term, Word::glossary_code, uses_codes},
    {Word::glossary_update_term, Word::glossary_update,
     [](const Analysis& a) { return a.touch.has_value(); }},
    {Word::glossary_rfe_term, Word::glossary_rfe,
     [](const Analysis& a) {
       return has_deadline(a, {DeadlineKind::rfe_response}) || has_action(a, ActionKind::respond_rfe) ||
              on_path(a, Stage::evidence_requested);
     }},
    {Word::glossary_noid_term, Word::glossary_noid,
     [](const Analysis& a) {
       return has_deadline(a, {DeadlineKind::noid_response}) || has_action(a, ActionKind::respond_noid);
     }},
    {Word::glossary_noir_term, Word::glossary_noir,
     [](const Analysis& a) {
       const bool asked = std::ranges::any_of(a.deadlines, [](const Deadline& d) {
         return d.kind == DeadlineKind::noir_response && d.asked == Effect::noir_sent;
       });
       return asked || a.stage.effect == Effect::noir_sent;
     }},
    {Word::glossary_biometrics_term, Word::glossary_biometrics,
     [](const Analysis& a) { return on_path(a, Stage::biometrics); }},
    {Word::glossary_adjudication_term, Word::glossary_adjudication,
     [](const Analysis& a) { return on_path(a, Stage::review); }},
    {Word::glossary_jurisdiction_term, Word::glossary_jurisdiction,
     [](const Analysis& a) { return !a.location.office.empty(); }},
    {Word::glossary_premium_term, Word::glossary_premium,
     [](const Analysis& a) { return a.of->premium.value || has_deadline(a, {DeadlineKind::premium_clock}); }},
    {Word::glossary_motion_term, Word::glossary_motion,
     [](const Analysis& a) { return has_deadline(a, {DeadlineKind::motion_or_appeal_i290b}); }},
    {Word::glossary_appeal_term, Word::glossary_appeal,
     [](const Analysis& a) {
       return has_deadline(a, {DeadlineKind::motion_or_appeal_i290b, DeadlineKind::appeal_eoir29});
     }},
}};

}  // namespace

std::vector<Term> glossary(const Analysis& analysis, const Speech& speech) {
  std::vector<Term> out;
  for (const auto& row : kRows) {
    if (row.used(analysis)) out.push_back({speech.plain(row.term), speech.plain(row.meaning)});
  }
  if (analysis.needs_you()) {
    out.push_back(
        {speech.plain(Word::glossary_representative_term), speech.plain(Word::glossary_representative)});
  }
  return out;
}

}  // namespace caselight
