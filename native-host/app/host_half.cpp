#include "app/host_half.hpp"
#include "app/clock.hpp"

#include <chrono>
#include <filesystem>
#include <string_view>

#include "history/history.hpp"
#include "history/opening.hpp"
#include "messaging/limits.hpp"
#include "platform/directories.hpp"
#include "platform/environment.hpp"

namespace caselight {
namespace {

std::string_view name_of(System system) {
  switch (system) {
    case System::linux_desktop:
      return "Linux";
    case System::macos:
      return "macOS";
    case System::windows:
      return "Windows";
  }
  return "other";
}

/// Looks without making a file, and without waiting for another process.
std::string_view memory_state(const std::filesystem::path& directory) {
  const auto file = directory / "history.db";
  std::error_code error;
  if (!directory.is_absolute()) return "no folder for it";
  if (!std::filesystem::exists(file, error)) return error ? "cannot be looked at" : "none yet";
  if (!is_settled(file)) return "there, but of another version, damaged or unreadable";
  try {
    History history(directory, clock_now, Patience{std::chrono::milliseconds(0)});
    return caselight::name_of(history.state());
  } catch (const HistoryFault& fault) {
    return caselight::name_of(fault.state());
  }
}

}  // namespace

std::string host_half(const std::vector<Finding>& findings) {
  const Environment environment = read_environment();
  std::string out = "What Caselight saw, the host's half (form 1)\n";
  out.append("- host: version " CASELIGHT_VERSION ", protocol ").append(std::to_string(oldest_protocol));
  out.append(" to ").append(std::to_string(newest_protocol)).append("\n");
  out.append("- system: ").append(name_of(environment.system)).append("\n");
  for (const Finding& finding : findings) {
    out.append("- browser ").append(finding.about).append(": ").append(finding.kind).append("\n");
  }
  out.append("- memory: ").append(memory_state(caselight_data_directory(environment))).append("\n");
  out.append("- keyring: the other program says it (caselight-assistant --keyring)\n");
  out.append("- errors: the host keeps none; the browser's half has those of its session\n");
  return out;
}

}  // namespace caselight
