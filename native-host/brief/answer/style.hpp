#pragma once

#include "report/html/html_writer.hpp"

namespace caselight {

/// What an answer's page has beyond the summary's style sheet. No colour carries a meaning alone.
constexpr Fixed answer_style() {
  return R"css(
sup{display:inline}
.answer{max-width:46rem}.answer>p,.answer>ul,.answer>ol{margin-block:.7rem}
.made{border:1px solid var(--line);border-radius:.5rem;padding:.4rem .8rem;background:var(--sheet);color:var(--soft)}
.doubted{text-decoration:underline wavy var(--amber-line);text-underline-offset:.25em}
.struck{text-decoration:line-through}.beside{color:var(--soft)}
.left-out{color:var(--soft);font-style:italic}.loose{color:var(--soft)}
.found{background:var(--amber);border:1px solid var(--amber-line);border-inline-start-width:.5rem;border-radius:.75rem;padding:1rem 1.25rem}
)css";
}

}  // namespace caselight
