#pragma once

#include <array>
#include <optional>
#include <string_view>

/// The enumerators of forms.hpp and deadlines.hpp as the tables spell them, in the order of the enumerators.
namespace caselight {

inline constexpr std::array<std::string_view, 5> filer_names{"applicant", "petitioner", "requestor",
                                                             "representative", "sponsor"};
inline constexpr std::array<std::string_view, 6> form_kind_names{"application", "petition", "request",
                                                                 "waiver",      "appeal",   "supporting"};
inline constexpr std::array<std::string_view, 2> time_limits_names{"general", "own"};
inline constexpr std::array<std::string_view, 4> frequency_names{"always", "often", "sometimes", "rarely"};
inline constexpr std::array<std::string_view, 4> at_stake_names{"nothing", "stay", "work", "job"};
inline constexpr std::array<std::string_view, 6> made_document_names{
    "none", "green_card", "work_permit", "travel_document", "certificate", "arrival_record"};
inline constexpr std::array<std::string_view, 8> remedy_names{
    "i290b_motion",   "i290b_appeal", "eoir29", "n336", "new_filing", "review_in_removal_proceedings",
    "district_court", "none"};
inline constexpr std::array<std::string_view, 9> deadline_kind_names{
    "rfe_response",           "noid_response",      "noir_response",
    "motion_or_appeal_i290b", "appeal_eoir29",      "hearing_n336",
    "premium_clock",          "card_not_delivered", "other"};
inline constexpr std::array<std::string_view, 2> day_unit_names{"calendar", "business"};

/// The enumerator whose name this is.
template <typename Enum, std::size_t Count>
constexpr std::optional<Enum> enum_from_name(const std::array<std::string_view, Count>& names,
                                             std::string_view name) {
  for (std::size_t i = 0; i < Count; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace caselight
