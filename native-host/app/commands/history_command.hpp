// What the commands of the history share.
#pragma once

#include <functional>
#include <string>

#include "app/console.hpp"
#include "history/history.hpp"

namespace caselight {

/// One line on the standard error.
void complain_about(const std::string& what, const std::string& sentence);

/// Opens the person's history and runs `work` on it; a fault of the history is told in one line and ends with
/// `machine_fault`.
ExitCode with_history(const std::function<ExitCode(History&)>& work);

}  // namespace caselight
