#pragma once

#include <string>

#include "analysis/notice/notice_finding.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// What a notice says and how it stands beside the case: one self-contained document without script, for a
/// frame. Every word of the notice in it is quoted.
std::string notice_html(const Analysis& analysis, const NoticeText& notice, const NoticeFinding& finding,
                        const Speech& speech);

}  // namespace caselight
