#pragma once

#include <string>
#include <vector>

#include "analysis/notice/notice_finding.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// Whose notice it is, where that is not plainly this case's; else empty.
std::string notice_owner(const Analysis& analysis, const NoticeText& notice, const NoticeFinding& finding,
                         const Speech& speech);

/// "Request for evidence (RFE)", and by which heading.
std::vector<std::string> notice_kind(const NoticeText& notice, const Speech& speech);

/// "Respond by Monday, January 25, 2027 (in 56 days)".
std::string notice_day(const Analysis& analysis, const NoticeText& notice, const NoticeDay& day,
                       const Speech& speech);
std::string notice_appointment(const Analysis& analysis, const NoticeDay& day, const Speech& speech);

/// How the day stands beside what Caselight calculates or USCIS's record shows.
std::vector<std::string> notice_comparison(const Analysis& analysis, const NoticeDayFinding& day,
                                           const Speech& speech);
std::vector<std::string> notice_appointment_comparison(const Analysis& analysis, const NoticeDayFinding& day,
                                                       const Speech& speech);

/// What there is to say where the notice names no day to respond by.
std::vector<std::string> notice_without_day(const NoticeText& notice, const NoticeFinding& finding,
                                            const Speech& speech);

}  // namespace caselight
