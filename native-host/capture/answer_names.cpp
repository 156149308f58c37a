#include "capture/answer_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace caselight {
namespace {

struct Spelling {
  std::string_view letters;  ///< lower case, without what stands between words
  AnswerName name;
};

constexpr std::array<Spelling, 26> kSpellings{{
    {"cases", {Endpoint::cases, false}},
    {"casedetail", {Endpoint::cases, false}},
    {"casedetails", {Endpoint::cases, false}},
    {"caserecord", {Endpoint::cases, false}},
    {"caseinfo", {Endpoint::cases, false}},
    {"caseinformation", {Endpoint::cases, false}},
    {"casedata", {Endpoint::cases, false}},
    {"snapshot", {Endpoint::cases, false}},
    {"case", {Endpoint::cases, true}},
    {"details", {Endpoint::cases, true}},
    {"casestatus", {Endpoint::case_status, false}},
    {"casestatusinfo", {Endpoint::case_status, false}},
    {"casestatusdetails", {Endpoint::case_status, false}},
    {"statussnapshot", {Endpoint::case_status, false}},
    {"status", {Endpoint::case_status, true}},
    {"statusinfo", {Endpoint::case_status, true}},
    {"receiptinfo", {Endpoint::receipt_info, false}},
    {"receiptinformation", {Endpoint::receipt_info, false}},
    {"locationinfo", {Endpoint::receipt_info, false}},
    {"receipt", {Endpoint::receipt_info, true}},
    {"location", {Endpoint::receipt_info, true}},
    {"casedocuments", {Endpoint::documents, false}},
    {"documentlist", {Endpoint::documents, false}},
    {"documentslist", {Endpoint::documents, false}},
    {"documents", {Endpoint::documents, true}},
    {"docs", {Endpoint::documents, true}},
}};

constexpr std::size_t kLongestName = 32;

}  // namespace

std::optional<AnswerName> endpoint_named(std::string_view key) {
  if (key.size() > kLongestName) return std::nullopt;
  std::string letters;
  for (const char c : key) {
    if (c != '_' && c != '-' && c != ' ' && c != '.') letters.push_back(lower(c));
  }
  const auto found = std::find_if(kSpellings.begin(), kSpellings.end(),
                                  [&](const Spelling& s) { return s.letters == letters; });
  return found == kSpellings.end() ? std::nullopt : std::optional(found->name);
}

}  // namespace caselight
