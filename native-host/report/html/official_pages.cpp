#include "report/html/official_pages.hpp"

#include "base/text.hpp"

namespace caselight {
namespace {

std::string_view bare(std::string_view address) {
  for (const std::string_view prefix : {"https://", "www."}) {
    if (equal_ignoring_case(address.substr(0, prefix.size()), prefix)) address.remove_prefix(prefix.size());
  }
  if (!address.empty() && address.back() == '/') address.remove_suffix(1);
  return address;
}

/// Pages that USCIS's own letters name.
constexpr std::array<std::string_view, 6> kNamedByUscis{
    "https://www.uscis.gov/e-request", "https://www.uscis.gov/contactcenter",
    "https://www.uscis.gov/forms",     "https://www.uscis.gov",
    "https://egov.uscis.gov",          "https://my.uscis.gov"};

}  // namespace

std::string_view official_page(std::string_view written) {
  for (const OfficialPage& page : kOfficialPages) {
    if (equal_ignoring_case(bare(page.address), bare(written))) return page.address;
  }
  for (const std::string_view address : kNamedByUscis) {
    if (equal_ignoring_case(bare(address), bare(written))) return address;
  }
  return {};
}

}  // namespace caselight
