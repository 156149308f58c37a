#pragma once

#include <filesystem>
#include <memory>

#include "history/sqlite/connection.hpp"
#include "history/state.hpp"

namespace caselight {

/// What became of opening a history. Without a connection nothing can be read either.
struct Opened {
  std::unique_ptr<sqlite::Connection> connection;
  HistoryState state = HistoryState::unavailable;  ///< all but off and those of a recovery
  bool not_ours = false;                           ///< unavailable: something else bears the name
  bool damaged = false;                            ///< the file has to be set aside
};

/// Opens `file`, made when it is not there, and brings it to this version. A newer one is not touched, nor is
/// anything that is not ours.
Opened open_history_file(const std::filesystem::path& file, const WaitLimit& deadline);

/// Whether opening it makes nothing: it is there, ours and of this version.
bool is_settled(const std::filesystem::path& file);

/// Whether SQLite says that the file's content is damaged.
bool is_damage(const sqlite::Fault& fault);

/// What a person is told of a fault that is no damage.
HistoryState state_after(const sqlite::Fault& fault);

}  // namespace caselight
