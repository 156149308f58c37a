#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "brief/brief_writer.hpp"
#include "brief/redaction/redactor.hpp"

namespace {

using namespace caselight;

void require(bool holds) {
  if (!holds) std::abort();
}

KnownValues known() {
  KnownValues out;
  out.receipt = "IOE0000000001";
  out.people.push_back({Identity::applicant, "QUANDLE, ZEPHYRINA", name_parts("QUANDLE, ZEPHYRINA")});
  out.people.push_back({Identity::representative, "GREEN, MAY", name_parts("GREEN, MAY")});
  out.people.push_back({Identity::person, "MÜLLER, JÖRG", name_parts("MÜLLER, JÖRG")});
  return out;
}

bool names_somebody(const std::string& text) {
  const Skeleton skeleton = skeleton_of(text);
  for (const char32_t* name : {U"quandle", U"zephyrina", U"muller", U"mueller"}) {
    if (skeleton.code.find(name) != std::u32string::npos) return true;
  }
  return false;
}

}  // namespace

/// Whatever stands in an answer: the data is one line of valid UTF-8 without the characters that could end
/// it, and an uncommon name is in none of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Redactor redactor(known());
  const std::string out = redactor.data(text);
  require(is_valid_utf8(out) && !names_somebody(out));
  require(out.find_first_of("<>\n\t\"`") == std::string::npos);
  const std::string typed = redactor.typed(text);
  require(is_valid_utf8(typed) && !names_somebody(typed));
  require(is_valid_utf8(redactor.restore(out)));
  const Date today = std::chrono::year(2026) / 11 / 23;
  require(is_valid_utf8(with_months_only(out, today, speech("es"))));
  return 0;
}
