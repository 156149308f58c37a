// What the second program knows and keeps: settings, spending, key. Usable from several threads.
#pragma once
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>

#include "assistant/keys/key_store.hpp"
#include "assistant/settings/ledger.hpp"
#include "assistant/settings/settings.hpp"
#include "platform/environment.hpp"

namespace caselight {

/// The files of one person. None of them is there before something was set.
struct AssistantFiles {
  std::filesystem::path settings;
  std::filesystem::path key;
  std::filesystem::path spending;
};

AssistantFiles assistant_files(const Environment& environment);

class Assistant {
 public:
  Assistant(AssistantFiles files, const Keyring& keyring, HttpLimits limits);

  AssistantSettings settings() const;
  /// Reads the file anew, changes it and writes it: another browser may run a program of its own.
  std::error_code change(const std::function<void(AssistantSettings&)>& edit);

  Ledger ledger() const;
  /// Adds a question that was sent; without a cost its price is not known.
  std::error_code charge(std::optional<MicroDollars> cost);

  KeyStore& keys() { return keys_; }
  const HttpLimits& limits() const { return limits_; }

 private:
  AssistantFiles files_;
  KeyStore keys_;
  HttpLimits limits_;
  mutable std::mutex files_mutex_;
};

}  // namespace caselight
