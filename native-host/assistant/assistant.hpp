// What the second program knows and keeps: settings, spending, key. Usable from several threads.
#pragma once
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <variant>

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

/// What was written into the ledger for a question.
struct Reservation {
  std::string month;
  std::optional<MicroDollars> most;
};
/// The question could pass the limit.
struct OverLimit {
  MicroDollars limit = 0;
  MicroDollars spent = 0;
};
/// An error: nothing could be written, so nothing may be sent.
using Reserved = std::variant<Reservation, OverLimit, std::error_code>;

class Assistant {
 public:
  Assistant(AssistantFiles files, const Keyring& keyring, HttpLimits limits);

  AssistantSettings settings() const;
  /// Reads the file anew, changes it and writes it: another browser may run a program of its own.
  std::error_code change(const std::function<void(AssistantSettings&)>& edit);

  Ledger ledger() const;
  /// Writes down the most that a question can cost before it is sent; without `most` its price is not known.
  /// A program that is killed meanwhile leaves it in the ledger: rather too much than too little.
  Reserved reserve(std::optional<MicroDollars> most);
  /// Puts the cost in the place of the reservation, or takes it back when nothing began. Where that cannot be
  /// written the reservation stands.
  void settle(const Reservation& reservation, bool began, std::optional<MicroDollars> cost);

  KeyStore& keys() { return keys_; }
  const HttpLimits& limits() const { return limits_; }

 private:
  AssistantFiles files_;
  KeyStore keys_;
  HttpLimits limits_;
  std::filesystem::path ledger_lock() const;
  mutable std::mutex files_mutex_;
};

}  // namespace caselight
