#include "assistant/asking/delta_writer.hpp"

#include <utility>

#include "messaging/reply.hpp"

namespace caselight {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds gather{50};
constexpr milliseconds idle{1000};
constexpr std::size_t enough = 4096;

}  // namespace

DeltaWriter::DeltaWriter(std::int64_t request, SendJson send) : request_(request), send_(std::move(send)) {}

void DeltaWriter::add(std::string_view text) {
  if (text.empty()) return;
  bytes_ += text.size();
  waiting_ += text;
  if (sequence_ == 0 || waiting_.size() >= enough) flush();
}

milliseconds DeltaWriter::tick() {
  if (waiting_.empty()) return idle;
  const auto waited = std::chrono::duration_cast<milliseconds>(Clock::now() - sent_);
  if (waited < gather) return gather - waited;
  flush();
  return idle;
}

void DeltaWriter::finish() {
  if (!waiting_.empty()) flush();
}

void DeltaWriter::flush() {
  JsonWriter delta = begin_reply(request_, "delta");
  delta.key("seq").integer(sequence_++).field("text", waiting_);
  send_(delta.end_object().take());
  waiting_.clear();
  sent_ = Clock::now();
}

}  // namespace caselight
