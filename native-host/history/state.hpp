// How the history stands, and what a call throws when it could not do its work.
#pragma once

#include <cstdint>
#include <exception>
#include <string_view>

namespace caselight {

enum class HistoryState : std::uint8_t {
  ok,
  off,          ///< the person turned it off: what is kept can be read, nothing is added
  read_only,    ///< the file or its folder cannot be written: what is kept can be read
  full,         ///< the last write found no room on the disk; what is kept can be read, the next write tries
  newer,        ///< written by a newer Caselight: left untouched, neither read nor written
  recovering,   ///< a damaged file was set aside, and what is readable in it is being brought back
  recovered,    ///< that came to its end
  unavailable,  ///< cannot be opened
  busy,         ///< another process holds it; nothing was done, and the next call tries again
                ///< untouched
};
std::string_view name_of(HistoryState state);

/// Whether what is kept can be read in this state.
constexpr bool can_read(HistoryState state) {
  return state != HistoryState::newer && state < HistoryState::unavailable;
}

/// Thrown by every call of History that could not be done; nothing of it was done then. `state` says why.
class HistoryFault : public std::exception {
 public:
  explicit HistoryFault(HistoryState state, bool not_ours = false) : state_(state), not_ours_(not_ours) {}
  HistoryState state() const { return state_; }
  /// Unavailable because the file is a link, has a second name, or is another user's or program's.
  bool not_ours() const { return not_ours_; }
  const char* what() const noexcept override { return "the history could not be used"; }

 private:
  HistoryState state_;
  bool not_ours_;
};

/// The exception to that: what was to be forgotten is deleted, but its bytes may still be in the files. The
/// next opening removes them.
class TracesLeft : public HistoryFault {
 public:
  using HistoryFault::HistoryFault;
};

}  // namespace caselight
