#include <charconv>
#include <chrono>

#include "history/recovery/page_source.hpp"
#include "history/recovery/recovery.hpp"
#include "history/recovery/rescue.hpp"
#include "history/rows.hpp"
#include "history/set_aside.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;
using sqlite::Connection;

constexpr auto kTellFor = std::chrono::days(7);
constexpr std::string_view finished_mark = "finished ";

std::string name_of_mark(const fs::path& damaged) { return "recovery " + damaged.filename().string(); }

std::int64_t number_in(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Every page is looked at once a pass.
std::int64_t work_in(const fs::path& damaged) { return kRescuePasses * PageSource(damaged).count(); }

}  // namespace

RecoveryMark recovery_mark(Connection& connection, const fs::path& damaged) {
  const std::string text = setting(connection, name_of_mark(damaged)).value_or("0");
  if (!text.starts_with(finished_mark)) return {number_in(text), std::nullopt};
  const std::string_view moment = std::string_view(text).substr(finished_mark.size());
  return {work_in(damaged), from_milliseconds(number_in(moment))};
}

void set_recovery_mark(Connection& connection, const fs::path& damaged, const RecoveryMark& mark) {
  std::string text = std::to_string(mark.pages);
  if (mark.finished) text = std::string(finished_mark) + std::to_string(to_milliseconds(*mark.finished));
  set_setting(connection, name_of_mark(damaged), text);
}

HistoryState recovery_state(Connection& connection, const fs::path& directory, Instant now) {
  HistoryState state = HistoryState::ok;
  for (const fs::path& damaged : files_set_aside(directory)) {
    const RecoveryMark mark = recovery_mark(connection, damaged);
    if (!mark.finished) return HistoryState::recovering;
    if (now - *mark.finished < kTellFor) state = HistoryState::recovered;
  }
  return state;
}

std::optional<RecoveryProgress> recovery_progress(Connection& connection, const fs::path& directory) {
  RecoveryProgress out;
  for (const fs::path& damaged : files_set_aside(directory)) {
    const RecoveryMark mark = recovery_mark(connection, damaged);
    if (mark.finished) continue;
    out.finished = false;
    out.done += mark.pages;
    out.total += work_in(damaged);
  }
  return out.finished ? std::nullopt : std::optional(out);
}

}  // namespace caselight
