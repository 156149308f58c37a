#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/check.hpp"
#include "brief/answer/facts.hpp"

namespace caselight {

/// Words of a sentence that name what was not sent.
struct UnknownThing {
  FindingKind kind = FindingKind::unknown_date;
  std::string words;
};

/// Dates, lengths of time, event codes, placeholders and numbers of a sentence that `facts` does not hold.
std::vector<UnknownThing> unknown_things(std::string_view sentence, const Facts& facts);

/// An address on the web in a text, with or without its scheme: bytes [begin, end).
struct WebAddress {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<WebAddress> find_web_addresses(std::string_view text);

}  // namespace caselight
