// What the rooms above hand to the handlers. Handlers know the house only through this.
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "messaging/brief_service.hpp"
#include "messaging/fault.hpp"

namespace caselight {

/// `card_json` and `analysis_json` are JSON texts in valid UTF-8; `html` is a plain document.
struct AnalyzedCase {
  std::string card_json;
  std::string analysis_json;
  std::string html;
};

/// A capture that could not be analysed: `nothing_read` with the readings per endpoint as a JSON object, or
/// `not_a_capture` without. `message` and `fix` are in the locale asked for.
struct UnreadableCapture {
  FaultCode code;
  std::string message;
  std::string fix;
  std::string readings_json = {};
};

using AnalyzeReply = std::variant<AnalyzedCase, UnreadableCapture>;

class CaseService {
 public:
  virtual ~CaseService() = default;

  /// `capture_json` is the request's `capture` as it came: one well-formed JSON object. `locale` may be any
  /// text; one that is not in `locales` means English.
  virtual AnalyzeReply analyze(std::string_view capture_json, std::string_view locale) = 0;

  /// The languages of the summary, English first.
  virtual std::vector<std::string> locales() const = 0;
};

struct Services {
  std::string host_version;
  CaseService* cases = nullptr;    // not owned; without it the host does not offer to analyse
  BriefService* briefs = nullptr;  // not owned; without it the host offers nothing for a model
};

}  // namespace caselight
