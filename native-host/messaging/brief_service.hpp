// The assistant's half that this program does: what a model may be told, and what of its answer is shown.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "messaging/fault.hpp"

namespace caselight {

/// How much is told: `small` for a model that can do little.
enum class BriefSize : std::uint8_t { plain, detailed, small };

/// Which case, in which words. One of `capture_json` (as it came) and `receipt` (the newest kept reading).
struct BriefQuery {
  std::string_view capture_json;
  std::string receipt;
  std::string locale = "en";
  BriefSize level = BriefSize::plain;
  bool blur_dates = false;
  std::vector<std::string> also = {};  ///< further kept cases that are told beside it, in short
};

struct ConversationTurn {
  bool from_user = true;
  std::string text;
};

/// What the model said when it was asked about one sentence of its answer.
struct SecondOpinion {
  std::size_t sentence = 0;
  std::string said;
};

/// What the person agreed to: `brief` is the id that they saw, `struck` the parts that they struck.
struct AgreedBrief {
  BriefQuery of;
  std::string brief;
  std::vector<std::string> struck;
  bool chat = false;
  std::string question = {};
  std::vector<SecondOpinion> opinions = {};  ///< of `check` alone
};

/// One turn to keep: the text as it was sent or received, with placeholders.
struct ConversationNote {
  bool from_user = true;
  std::string text;
  std::string model;  ///< empty for what the person wrote, like the members below
  std::optional<std::int64_t> tokens_in, tokens_out;
  std::optional<double> cost_usd;
  std::string outcome;
};

/// What goes with a kept case: first cleared, if asked for, then added to, then read.
struct ConversationRequest {
  std::string receipt;
  std::string locale;
  std::vector<ConversationNote> add;
  bool clear = false;
  std::optional<double> further_usd = {};  ///< what further questions about the newest answer cost
};

/// Which text is made from the findings; the names of report/drafts/draft.hpp.
enum class DraftOf : std::uint8_t { inquiry, lawyer_questions, helper_summary };

/// A text that the person may have changed, to be put in better words by a model.
struct SmoothRequest {
  BriefQuery of;
  DraftOf kind = DraftOf::inquiry;
  std::string draft;
};

/// The members of the reply as JSON text, without the braces; or the error.
using BriefAnswer = std::variant<std::string, Fault>;

class BriefService {
 public:
  virtual ~BriefService() = default;

  virtual BriefAnswer brief(const BriefQuery& query) = 0;
  virtual BriefAnswer prompt(const AgreedBrief& agreed,
                             const std::vector<ConversationTurn>& conversation) = 0;
  /// `text` is what the model wrote so far.
  virtual BriefAnswer check(const AgreedBrief& agreed, std::string_view text, bool finished) = 0;
  /// What the same model is asked about the sentences of its finished answer, one at a time.
  virtual BriefAnswer doubts(const AgreedBrief& agreed, std::string_view text) = 0;
  virtual BriefAnswer draft(const BriefQuery& query, DraftOf kind) = 0;
  /// What a model is asked about the draft.
  virtual BriefAnswer smooth(const SmoothRequest& request) = 0;
  /// `text` is the whole of what the model made of the draft.
  virtual BriefAnswer smoothed(const SmoothRequest& request, std::string_view text) = 0;
  virtual BriefAnswer conversation(const ConversationRequest& request) = 0;
};

}  // namespace caselight
