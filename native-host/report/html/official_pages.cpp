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

}  // namespace

std::string_view official_page(std::string_view written) {
  for (const OfficialPage& page : kOfficialPages) {
    if (equal_ignoring_case(bare(page.address), bare(written))) return page.address;
  }
  return {};
}

}  // namespace caselight
