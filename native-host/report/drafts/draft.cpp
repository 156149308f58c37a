#include "report/drafts/draft.hpp"

#include <algorithm>
#include <array>

#include "analysis/inquiry.hpp"
#include "report/drafts/draft_writer.hpp"

namespace caselight {
namespace {

constexpr std::array<std::string_view, 3> kNames{"inquiry", "lawyer_questions", "helper_summary"};
constexpr std::array kTitles{Word::draft_title_inquiry, Word::draft_title_lawyer, Word::draft_title_helper};

std::string why_not_inquiry(NoInquiry why, const Speech& speech) {
  switch (why) {
    case NoInquiry::offered:
      return {};
    case NoInquiry::look_first:
      return std::string(speech.plain(Word::draft_why_look_first));
    case NoInquiry::other_body:
      return std::string(speech.plain(Word::draft_why_other_body));
    case NoInquiry::over:
      return std::string(speech.plain(Word::draft_why_over));
    case NoInquiry::approved:
      return std::string(speech.plain(Word::draft_why_approved));
    case NoInquiry::your_turn:
      return std::string(speech.plain(Word::draft_why_your_turn));
    case NoInquiry::appointment_ahead:
      break;
  }
  return std::string(speech.plain(Word::draft_why_appointment_ahead));
}

std::string written(const Analysis& analysis, const Speech& speech) {
  DraftWriter out(analysis, speech, speech);
  write_inquiry(out);
  return out.take_text();
}

void write(DraftKind kind, DraftWriter& out) {
  switch (kind) {
    case DraftKind::inquiry:
      return write_inquiry(out);
    case DraftKind::lawyer_questions:
      return write_lawyer_questions(out);
    case DraftKind::helper_summary:
      return write_helper_summary(out);
  }
}

void add_notes(Draft& draft, const Analysis& analysis, const Speech& speech) {
  const auto note = [&](Word word) { draft.notes.emplace_back(speech.plain(word)); };
  note(Word::draft_fill_in);
  if (draft.kind == DraftKind::inquiry) {
    note(Word::draft_inquiry_how);
    if (find_inquiry(analysis).reason == InquiryReason::status) note(Word::draft_inquiry_times);
  }
  note(Word::draft_no_send);
}

}  // namespace

std::string_view name_of(DraftKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<DraftKind> draft_kind(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<DraftKind>(i);
  return std::nullopt;
}

Draft make_draft(DraftKind kind, const Analysis& analysis, const Speech& reader) {
  Draft draft;
  draft.kind = kind;
  draft.title = reader.plain(kTitles[static_cast<std::size_t>(kind)]);
  const bool inquiry = kind == DraftKind::inquiry;
  const Speech& words = inquiry ? speech("en") : reader;
  draft.locale = words.locale();
  if (inquiry) draft.why_not = why_not_inquiry(find_inquiry(analysis).why_not, reader);
  if (!draft.why_not.empty()) return draft;
  DraftWriter out(analysis, words, reader);
  write(kind, out);
  draft.text = out.take_text();
  draft.checks = out.take_checks();
  if (words.locale() != reader.locale()) draft.beside = written(analysis, reader);
  add_notes(draft, analysis, reader);
  return draft;
}

std::vector<std::string> brackets_of(std::string_view text) {
  std::vector<std::string> out;
  for (auto at = text.find('['); at != text.npos; at = text.find('[', at + 1)) {
    const auto end = text.find(']', at);
    if (end == text.npos) break;
    std::string piece(text.substr(at, end - at + 1));
    if (std::find(out.begin(), out.end(), piece) == out.end()) out.push_back(std::move(piece));
    at = end;
  }
  return out;
}

}  // namespace caselight
