#include "assistant/asking/answer.hpp"

#include "assistant/providers/failure.hpp"

namespace caselight {
namespace {

constexpr std::size_t longest_event = 1024 * 1024;
constexpr std::size_t longest_answer = 1024 * 1024;  // of text
constexpr std::size_t kept_of_failure = 64 * 1024;   // of an answer that is no event stream
constexpr Milliseconds idle{1000};

// Why nothing came, when nothing that was read says it.
Cause cause_of_end(TransferEnd end, bool loopback) {
  switch (end) {
    case TransferEnd::stopped:
      return Cause::stopped;
    case TransferEnd::too_large:
      return Cause::answer_too_long;
    case TransferEnd::stalled:
      return Cause::silent;
    case TransferEnd::not_resolved:
      return Cause::not_resolved;
    case TransferEnd::not_connected:
      return loopback ? Cause::local_not_running : Cause::not_connected;
    case TransferEnd::not_secure:
      return Cause::not_secure;
    case TransferEnd::complete:
    case TransferEnd::enough:
    case TransferEnd::broken:
      break;
  }
  return Cause::connection_broken;
}

constexpr int proxy_wants_password = 407;

bool was_read(TransferEnd end) { return end == TransferEnd::complete || end == TransferEnd::enough; }

// What is no event stream is kept, up to a limit, to learn why.
class PlainBody : public BodySink {
 public:
  explicit PlainBody(std::size_t limit) : limit_(limit) {}

  void on_head(const HttpHead& head) override { head_ = head; }
  bool on_body(std::string_view bytes) override {
    body_ += bytes.substr(0, limit_ - body_.size());
    return body_.size() < limit_;
  }
  Milliseconds on_pause() override { return idle; }

  const HttpHead& head() const { return head_; }
  const std::string& body() const { return body_; }

 protected:
  ~PlainBody() = default;

 private:
  std::size_t limit_;
  HttpHead head_;
  std::string body_;
};

class WholeBody final : public PlainBody {
 public:
  using PlainBody::PlainBody;
};

class StreamedAnswer final : public PlainBody, TextSink {
 public:
  StreamedAnswer(const Provider& provider, DeltaWriter& deltas)
      : PlainBody(kept_of_failure), deltas_(deltas), reader_(provider.reader(*this)) {}

  void on_head(const HttpHead& head) override {
    PlainBody::on_head(head);
    streams_ = head.status == 200 && head.content_type.starts_with("text/event-stream");
  }

  bool on_body(std::string_view bytes) override {
    if (!streams_) return PlainBody::on_body(bytes);
    const Feed feed = events_.push(bytes, *reader_);
    too_long_ = too_long_ || feed == Feed::too_large;
    return feed == Feed::wants_more && !too_long_;
  }

  Milliseconds on_pause() override { return deltas_.tick(); }

  Answer answer(TransferEnd end, bool loopback) const {
    return {cause(end, loopback), head(), reader_->usage(), reader_->model(), streams_};
  }

 private:
  void on_text(std::string_view text) override {
    if (deltas_.bytes() + text.size() > longest_answer) {
      too_long_ = true;
    } else {
      deltas_.add(text);
    }
  }

  Cause cause(TransferEnd end, bool loopback) const {
    if (end == TransferEnd::stopped) return Cause::stopped;
    if (head().status == proxy_wants_password) return Cause::proxy_wants_password;
    if (!streams_) return was_read(end) ? cause_of_failure(head(), body()) : cause_of_end(end, loopback);
    if (too_long_ || end == TransferEnd::too_large) return Cause::answer_too_long;
    if (end == TransferEnd::stalled && !deltas_.any()) return Cause::silent;
    const bool not_understood = end == TransferEnd::enough && !reader_->saw_event();
    return not_understood ? Cause::not_a_model_server : reader_->cause();
  }

  DeltaWriter& deltas_;
  std::unique_ptr<AnswerReader> reader_;
  EventStream events_{longest_event};
  bool streams_ = false;
  bool too_long_ = false;
};

}  // namespace

Answer get_answer(const Provider& provider, const HttpRequest& request, const Secret& key,
                  const HttpLimits& limits, DeltaWriter& deltas, const std::stop_token& stop) {
  StreamedAnswer streamed(provider, deltas);
  const TransferEnd end = run_transfer(request, key, limits, streamed, stop);
  deltas.finish();
  return streamed.answer(end, request.loopback);
}

Fetched fetch(const HttpRequest& request, const Secret& key, const HttpLimits& limits,
              const std::stop_token& stop) {
  WholeBody whole(limits.bytes);
  const TransferEnd end = run_transfer(request, key, limits, whole, stop);
  if (whole.head().status == proxy_wants_password) return {Cause::proxy_wants_password, whole.head()};
  if (!was_read(end)) return {cause_of_end(end, request.loopback), whole.head()};
  if (whole.head().status != 200) return {cause_of_failure(whole.head(), whole.body()), whole.head()};
  return {Cause::done, whole.head(), whole.body()};
}

}  // namespace caselight
