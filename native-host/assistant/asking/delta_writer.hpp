// Hands the answer on in pieces that are neither late nor many.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace caselight {

using SendJson = std::function<void(std::string json)>;

/// The first words go at once; later ones are gathered for 50 ms or 4 KiB.
class DeltaWriter {
 public:
  using Clock = std::chrono::steady_clock;

  DeltaWriter(std::int64_t request, SendJson send);

  void add(std::string_view text);
  /// Sends what has waited long enough, and says how long at most until the next call.
  std::chrono::milliseconds tick();
  void finish();

  bool any() const { return bytes_ > 0; }
  std::size_t bytes() const { return bytes_; }

 private:
  void flush();

  std::int64_t request_;
  SendJson send_;
  std::string waiting_;
  std::int64_t sequence_ = 0;
  std::size_t bytes_ = 0;
  Clock::time_point sent_{};
};

}  // namespace caselight
