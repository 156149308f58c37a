#include "assistant/assistant.hpp"

#include <chrono>
#include <utility>

#include "assistant/settings/ledger_lock.hpp"
#include "platform/directories.hpp"
#include "platform/files.hpp"
#include "platform/private_files.hpp"

namespace caselight {
namespace {

constexpr std::size_t largest_file = 64 * 1024;

Instant clock_now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string text_of_file(const std::filesystem::path& path) {
  std::error_code error;
  return read_file(path, largest_file, error).value_or(std::string());
}

std::error_code write(const std::filesystem::path& path, const std::string& text) {
  const std::error_code error = make_private_directory(path.parent_path());
  return error ? error : write_file_atomically(path, text, FileAccess::owner_only);
}

}  // namespace

AssistantFiles assistant_files(const Environment& environment) {
  return {assistant_settings_file(environment), caselight_config_directory(environment) / "assistant.key",
          caselight_data_directory(environment) / "assistant-spending.json"};
}

Assistant::Assistant(AssistantFiles files, const Keyring& keyring, HttpLimits limits)
    : files_(std::move(files)), keys_(keyring, files_.key), limits_(std::move(limits)) {}

AssistantSettings Assistant::settings() const {
  const std::lock_guard lock(files_mutex_);
  return read_settings(text_of_file(files_.settings));
}

std::error_code Assistant::change(const std::function<void(AssistantSettings&)>& edit) {
  const std::lock_guard lock(files_mutex_);
  AssistantSettings settings = read_settings(text_of_file(files_.settings));
  edit(settings);
  return write(files_.settings, write_settings(settings));
}

Ledger Assistant::ledger() const {
  const std::lock_guard lock(files_mutex_);
  return read_ledger(text_of_file(files_.spending), clock_now());
}

std::filesystem::path Assistant::ledger_lock() const {
  std::filesystem::path file = files_.spending;
  return file.replace_extension(".lock");
}

Reserved Assistant::reserve(std::optional<MicroDollars> most) {
  const std::lock_guard lock(files_mutex_);
  const LedgerLock alone(ledger_lock());
  if (alone.error()) return alone.error();
  const auto limit = read_settings(text_of_file(files_.settings)).monthly_limit;
  Ledger ledger = read_ledger(text_of_file(files_.spending), clock_now());
  if (limit && (ledger.spent >= *limit || ledger.spent + most.value_or(0) > *limit))
    return OverLimit{*limit, ledger.spent};
  most ? ledger.spent += *most : ++ledger.unpriced;
  if (const std::error_code error = write(files_.spending, write_ledger(ledger))) return error;
  return Reservation{ledger.month, most};
}

void Assistant::settle(const Reservation& reservation, bool began, std::optional<MicroDollars> cost) {
  const std::lock_guard lock(files_mutex_);
  const LedgerLock alone(ledger_lock());
  if (alone.error()) return;
  Ledger ledger = read_ledger(text_of_file(files_.spending), clock_now());
  if (ledger.month != reservation.month) return;  // the month that the question belongs to is over
  if (reservation.most)
    ledger.spent += (began ? cost.value_or(0) : 0) - *reservation.most;
  else if (!began)
    --ledger.unpriced;
  write(files_.spending, write_ledger(ledger));
}

}  // namespace caselight
