// What is told of several cases at once: their days, and the files to save.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "messaging/memory_service.hpp"
#include "report/calendar.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// Who a case is for; `id` 0: nobody is named.
struct CasePerson {
  std::int64_t id = 0;
  std::string name = {};
};

/// A card with the person under whom the case stands, who may be renamed without a new card.
std::string with_person(std::string card, const CasePerson& person);

/// A day of a case in the calendar of all of them.
struct CaseDay {
  CalendarEntry entry;
  std::string receipt;
  std::string form;
  CasePerson person = {};
};

/// The days of one case that lie within what was asked for.
std::vector<CaseDay> days_within(const Analysis& analysis, const CalendarRequest& request);

/// The members of a `calendar` reply, earliest day first.
std::string calendar_members(std::vector<CaseDay> days);

/// The members of a `rendered` reply. `only` names the one case that was asked for; empty: several, or all.
/// With `share`, html or text is a copy for others.
std::string rendered_members(std::span<const Analysis> analyses, std::string_view only,
                             std::string_view format, const Speech& speech, bool share);

/// Copies in which what names somebody is masked.
std::vector<Analysis> copies_to_share(std::span<const Analysis> analyses, const Speech& speech);

}  // namespace caselight
