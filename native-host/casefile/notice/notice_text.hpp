// What a notice itself says: read from its text, which somebody pasted or a PDF's text layer gave. The text
// is foreign, so everything in it is bounded, and nothing is guessed: what is not written there stays empty.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/case.hpp"
#include "knowledge/effect.hpp"

namespace caselight {

/// A day that the notice names, with the words around it.
struct NoticeDay {
  Date day{};
  NamedFor what = NamedFor::answer;
  std::string words;
  bool counted = false;  ///< the notice gives a number of days, counted here from its own date
};

/// What a heading calls the notice.
struct NoticeHeading {
  Effect effect = Effect::unknown;
  std::string words;  ///< as they stand there
};

struct NoticeText {
  std::vector<NoticeHeading> kinds;     ///< one; several that differ; none that a table knows
  std::vector<std::string> receipts;    ///< each once, those labeled "Receipt Number" first
  std::optional<Date> dated;            ///< its "Notice Date"
  std::vector<NoticeDay> days;          ///< last days that it names for the person, earliest first
  std::optional<int> days_given;        ///< days to respond, without a day from which to count them
  std::vector<NoticeDay> appointments;  ///< days to appear on, earliest first
  std::vector<std::string> asks;        ///< its sentences that tell the person to do something

  /// The one kind that its headings name; `unknown` where they name none or several.
  Effect kind() const { return kinds.size() == 1 ? kinds.front().effect : Effect::unknown; }
};

/// Reads at most the first 256 KiB.
NoticeText read_notice(std::string_view text);

}  // namespace caselight
