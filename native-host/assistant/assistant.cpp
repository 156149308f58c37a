#include "assistant/assistant.hpp"

#include <chrono>
#include <utility>

#include "platform/directories.hpp"
#include "platform/files.hpp"

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
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
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

std::error_code Assistant::charge(std::optional<MicroDollars> cost) {
  const std::lock_guard lock(files_mutex_);
  Ledger ledger = read_ledger(text_of_file(files_.spending), clock_now());
  cost ? ledger.spent += *cost : ++ledger.unpriced;
  return write(files_.spending, write_ledger(ledger));
}

}  // namespace caselight
