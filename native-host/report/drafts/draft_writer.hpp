#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "report/drafts/draft.hpp"
#include "report/phrases/said.hpp"

namespace caselight {

/// Collects the lines of a draft, and the facts that they rest on.
class DraftWriter {
 public:
  DraftWriter(const Analysis& analysis, const Speech& speech, const Speech& reader)
      : a(analysis), s(speech), reader_(reader) {}

  void line(std::string_view text, std::span<const EvidenceRef> basis = {});
  void say(Word word, std::initializer_list<Slot> slots = {}, std::span<const EvidenceRef> basis = {});
  void item(std::string_view text, std::span<const EvidenceRef> basis = {});
  /// A numbered question.
  void ask(Word word, std::initializer_list<Slot> slots = {});
  /// An empty line; several in a row are one.
  void gap();
  void heading(Word word);
  /// A day that Caselight counted.
  void calculated(std::string_view what, Date from);

  std::string take_text();
  std::vector<DraftCheck> take_checks() { return std::move(checks_); }

  const Analysis& a;
  const Speech& s;

 private:
  void rest_on(std::span<const EvidenceRef> basis);
  const Speech& reader_;  ///< the list of facts is in the language of whoever checks it
  std::string text_;
  std::vector<DraftCheck> checks_;
  int asked_ = 0;
};

void write_inquiry(DraftWriter& out);
void write_lawyer_questions(DraftWriter& out);
void write_helper_summary(DraftWriter& out);
/// Form, receipt, filing date and what heads the page.
void write_facts(DraftWriter& out);
/// The deadlines and appointments that are not over.
void write_dates_ahead(DraftWriter& out);

}  // namespace caselight
