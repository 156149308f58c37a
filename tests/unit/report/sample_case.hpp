#pragma once

#include <memory>
#include <string_view>

#include "analysis/analysis.hpp"

/// Analyses made by hand, so that a wording can be tested without the rules that would lead to it.
namespace caselight::samples {

/// A Case whose evidence can be added to; all text has static storage.
struct Maker {
  std::shared_ptr<Case> of = std::make_shared<Case>();
  Analysis analysis;

  Maker();
  EvidenceRef evidence(std::string_view id, std::string_view source, std::string_view value);
  void read_all(AnswerReading reading = AnswerReading::ok);
  void status(std::string_view title, std::string_view title_es, std::string_view text, Date date);
  void outcome(OutcomeValue value, OutcomeCertainty certainty, EvidenceRef basis);
  void stage(Stage value, Effect effect, EvidenceRef basis);
  Analysis take();
};

/// A pending I-485 with everything that a page can show: an open request for evidence, an appointment, a
/// repeated event, a touch, a conflict, a wait, documents, a tracking number and changes.
Analysis full();

/// A case of which only the status text was read.
Analysis sparse();

/// `full()` with this text in every place that comes from outside.
Analysis hostile(std::string_view text);

inline constexpr Date day(int year, unsigned month, unsigned of_month) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(of_month);
}

}  // namespace caselight::samples
