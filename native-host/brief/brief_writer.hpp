#pragma once

#include <span>
#include <string>
#include <string_view>

#include "analysis/analysis.hpp"
#include "brief/brief.hpp"
#include "report/phrases/next_steps.hpp"
#include "report/phrases/said.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// Collects the lines of a brief, part by part.
class BriefWriter {
 public:
  BriefWriter(const Analysis& analysis, const Speech& speech, const BriefChoices& choices)
      : a(analysis), s(speech), choices_(choices) {}

  /// Begins a part; one without lines is left out again.
  void part(std::string_view id, Word title);
  void line(std::string_view text, std::span<const EvidenceRef> basis = {});
  void said(const Said& sentence) { line(sentence.text, sentence.basis); }
  /// `Office: NSC [e4]`, when there is a value.
  void fact(Word name, std::string_view value, std::span<const EvidenceRef> basis = {});
  /// A further sentence about the line above.
  void note(std::string_view text);

  bool detailed() const { return choices_.level == BriefLevel::detailed; }
  /// One of several cases, and not the one that was asked about: whose it is has to be said.
  bool is_beside() const { return choices_.first_evidence > 0; }
  bool exact_days() const { return !choices_.blur_dates; }
  std::optional<Date> compared_with() const { return choices_.compared_with; }
  std::vector<BriefPart> take();

  const Analysis& a;
  const Speech& s;

 private:
  std::string shown(std::string_view text) const;
  BriefChoices choices_;
  std::vector<BriefPart> parts_;
};

/// Every written day in a text as its month, in the language; "(in 4 days)" after a day goes.
std::string with_months_only(std::string_view text, Date today, const Speech& speech);

/// The parts, each in a file of its subject.
void write_case(BriefWriter& out);
void write_status(BriefWriter& out);
void write_asked(BriefWriter& out);
void write_dates(BriefWriter& out);
void write_timeline(BriefWriter& out);
void write_papers(BriefWriter& out);
void write_conflicts(BriefWriter& out);
void write_record(BriefWriter& out);
void write_next(BriefWriter& out);
void write_readings(BriefWriter& out);
void write_changes(BriefWriter& out);
void write_mail(BriefWriter& out);
void write_policies(BriefWriter& out);
void write_terms(BriefWriter& out);

/// All of the brief for a small model.
void write_small(BriefWriter& out);

/// USCIS's newest words, title and sentence in one line.
void write_current_status(BriefWriter& out);
/// The legal options after a decision against the case, in a part that says so.
void write_remedies(BriefWriter& out, const NextSteps& steps);

}  // namespace caselight
