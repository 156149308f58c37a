// The cases that came with a request: the engine keeps none.
#pragma once

#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

/// Answers from captures: the newest reading of each case, one a case, as of the clock.
class CasesHandedOver final : public CasesAtHand {
 public:
  /// `captures_json` is an array of captures, or empty. What is no capture, names no receipt or holds nothing
  /// usable is left out. It must outlive the request.
  void take(std::string_view captures_json, Instant now);

  MemoryAnswer cases(const CasesRequest& request) override;
  MemoryAnswer open_case(const CaseRequest& request) override;
  MemoryAnswer calendar(const CalendarRequest& request) override;
  MemoryAnswer render(const RenderRequest& request) override;

 private:
  std::vector<Analysis> analyses() const;

  std::string_view captures_json_;
  Instant now_{};
};

}  // namespace caselight
