// What the rooms above hand to the handlers. Handlers know the house only through this.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "messaging/brief_service.hpp"
#include "messaging/fault.hpp"
#include "messaging/memory_service.hpp"

namespace caselight {

/// What the memory has to say about an analysis: JSON texts in valid UTF-8, empty when the memory was not
/// asked.
struct Remembered {
  std::string memory_json = {};   ///< whether the capture was kept
  std::string changes_json = {};  ///< since the person last looked
  std::string news_json = {};     ///< against the reading just before
  bool is_busy = false;           ///< another process holds the memory: it was not kept, and may be yet
};

/// `card_json` and `analysis_json` are JSON texts in valid UTF-8; `html` is a plain document.
struct AnalyzedCase {
  std::string card_json;
  std::string analysis_json;
  std::string html;
  std::string answers_json = {};  ///< the keys of the answers against those that are known
  std::size_t bare_in_a_row = 0;  ///< readings without a status and without an event, this one the last
  Remembered remembered = {};
};

/// A capture that could not be analysed: `nothing_read` with the readings per endpoint as a JSON object, or
/// `not_a_capture` without. `message` and `fix` are in the locale asked for.
struct UnreadableCapture {
  FaultCode code;
  std::string message;
  std::string fix;
  std::string readings_json = {};
  std::string answers_json = {};
};

/// `capture_json` is the request's `capture` as it came: one well-formed JSON object. `locale` may be any
/// text; one that is not in `locales` means English.
struct AnalyzeRequest {
  std::string_view capture_json;
  std::string_view locale;
  bool keep = false;              ///< store the capture before the answer
  std::string_view browser = {};  ///< `chromium`, `firefox`, `other` or empty
  std::size_t bare_before = 0;    ///< `bare` of the reading before this one, of whatever case
};

using AnalyzeReply = std::variant<AnalyzedCase, UnreadableCapture>;

class CaseService {
 public:
  virtual ~CaseService() = default;

  virtual AnalyzeReply analyze(const AnalyzeRequest& request) = 0;

  /// What the memory has to say when a case is explained before the memory could answer.
  virtual Remembered not_kept_yet(const AnalyzeRequest& /*request*/) { return {}; }

  /// The languages of the summary, English first.
  virtual std::vector<std::string> locales() const = 0;
};

class Background;

struct Services {
  std::string host_version;
  CaseService* cases = nullptr;      // not owned; without it the host does not offer to analyse
  BriefService* briefs = nullptr;    // not owned; without it the host offers nothing for a model
  MemoryService* memory = nullptr;   // not owned; without it the host offers none of the memory's messages
  CasesAtHand* at_hand = nullptr;    // not owned; without it nothing is offered about several cases
  Background* background = nullptr;  // not owned; without it the conversation itself waits for the memory
  /// How long an answer may wait for the memory, once: with the rest it stays below a third of a second.
  std::chrono::milliseconds memory_time{200};
};

}  // namespace caselight
