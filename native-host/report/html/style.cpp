#include "report/html/style.hpp"

namespace caselight {

Fixed page_style() {
  return R"css(
:root{color-scheme:light dark}
)css";
}

}  // namespace caselight
