// What is asked about the cases that came with a request.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "engine/held_cases.hpp"
#include "history/import_check.hpp"
#include "messaging/request.hpp"
#include "messaging/services.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

class CaseAnswers final : public CasesAtHand {
 public:
  /// The request that is answered next. It must outlive its answer.
  void take(const HostRequest* request, Instant now);

  /// What is new in a capture against what is held of its case, and what whoever keeps it has to know. Notes
  /// it in the analysis too.
  Remembered compare_with_held(std::string_view capture, const std::string& receipt, Analysis& analysis,
                               const Speech& words);

  MemoryAnswer cases(const CasesRequest& request) override;
  MemoryAnswer open_case(const CaseRequest& request) override;
  MemoryAnswer readings(const ReadingsRequest& request) override;
  MemoryAnswer compare(const CompareRequest& request) override;
  MemoryAnswer people(const PeopleRequest& request) override;
  MemoryAnswer calendar(const CalendarRequest& request) override;
  MemoryAnswer render(const RenderRequest& request) override;
  MemoryAnswer notice(const NoticeRequest& request) override;
  MemoryAnswer import(const ImportRequest& request) override;
  MemoryAnswer export_lines(const ExportRequest& request) override;

 private:
  HeldCases held() const;

  const HostRequest* request_ = nullptr;
  Instant now_{};
  ImportCheck check_;  ///< goes with an exported file from one request to the next
};

}  // namespace caselight
