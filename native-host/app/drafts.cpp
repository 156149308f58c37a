#include "app/drafts.hpp"

#include "app/brief_json.hpp"
#include "app/told_case.hpp"
#include "brief/draft/smoothing.hpp"
#include "report/drafts/draft.hpp"

namespace caselight {
namespace {

DraftKind kind_of(DraftOf of) {
  switch (of) {
    case DraftOf::lawyer_questions:
      return DraftKind::lawyer_questions;
    case DraftOf::helper_summary:
      return DraftKind::helper_summary;
    case DraftOf::inquiry:
      break;
  }
  return DraftKind::inquiry;
}

/// The language that the text is written in.
const Speech& words_of(const SmoothRequest& request) {
  return speech(request.kind == DraftOf::inquiry ? std::string_view("en") : request.of.locale);
}

void write_strings(JsonWriter& out, std::string_view key, const std::vector<std::string>& strings) {
  out.key(key).begin_array();
  for (const std::string& one : strings) out.string(one);
  out.end_array();
}

void write_checks(JsonWriter& out, const std::vector<DraftCheck>& checks) {
  out.key("checks").begin_array();
  for (const DraftCheck& check : checks) {
    out.begin_object().field("text", check.text);
    if (check.evidence != kNoEvidence) out.field("evidence", "e" + std::to_string(check.evidence));
    out.end_object();
  }
  out.end_array();
}

/// A draft about to be sent, and the way back.
struct ToldDraft {
  ToldCase of;
  std::string draft;
};

std::variant<ToldDraft, Fault> told_draft(const SmoothRequest& request, Memory& memory) {
  const Speech& reader = speech(request.of.locale);
  auto read = readout_of(request.of, memory, reader);
  if (auto* fault = std::get_if<Fault>(&read)) return std::move(*fault);
  ToldCase told = tell(std::get<Readout>(read), request.of, words_of(request));
  std::string draft = redacted_draft(request.draft, told.redactor);
  if (draft.find_first_not_of(" \n") == draft.npos)
    return said_fault(FaultCode::nothing_to_brief, Word::draft_smooth_empty, Word::draft_smooth_empty_fix,
                      reader);
  return ToldDraft{std::move(told), std::move(draft)};
}

}  // namespace

BriefAnswer draft_answer(const BriefQuery& query, DraftOf kind, Memory& memory) {
  const Speech& reader = speech(query.locale);
  auto read = readout_of(query, memory, reader);
  if (auto* fault = std::get_if<Fault>(&read)) return std::move(*fault);
  const Draft draft = make_draft(kind_of(kind), findings_of(std::get<Readout>(read)), reader);
  JsonWriter out;
  out.field("kind", name_of(draft.kind))
      .field("title", draft.title)
      .key("offered")
      .boolean(draft.why_not.empty());
  out.optional_field("why", draft.why_not);
  out.field("locale", draft.locale).field("text", draft.text);
  if (!draft.beside.empty())
    out.field("beside", draft.beside).field("besideTitle", reader.plain(Word::draft_inquiry_beside));
  write_strings(out, "notes", draft.notes);
  write_strings(out, "fillIn", brackets_of(draft.text));
  write_checks(out, draft.checks);
  return out.take();
}

BriefAnswer smooth_answer(const SmoothRequest& request, Memory& memory) {
  auto told = told_draft(request, memory);
  if (auto* fault = std::get_if<Fault>(&told)) return std::move(*fault);
  const auto& [of, draft] = std::get<ToldDraft>(told);
  const Speech& words = words_of(request);
  const Prompt prompt = smoothing_prompt(draft, words);
  JsonWriter out;
  write_prompt(out, prompt);
  out.field("text", prompt.shown(words));
  write_placeholders(out, of.redactor, draft);
  return out.take();
}

BriefAnswer smoothed_answer(const SmoothRequest& request, std::string_view text, Memory& memory) {
  auto told = told_draft(request, memory);
  if (auto* fault = std::get_if<Fault>(&told)) return std::move(*fault);
  const auto& [of, draft] = std::get<ToldDraft>(told);
  const SmoothedDraft made =
      check_smoothed(text, draft, case_facts_of(of.told), of.redactor, words_of(request));
  JsonWriter out;
  out.field("text", made.text);
  write_strings(out, "missing", made.missing);
  write_findings(out, made.checked, speech(request.of.locale));
  return out.take();
}

}  // namespace caselight
