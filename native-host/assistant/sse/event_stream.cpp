#include "assistant/sse/event_stream.hpp"

namespace caselight {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

Feed EventStream::push(std::string_view bytes, EventSink& sink) {
  while (!bytes.empty()) {
    if (after_cr_ && bytes.front() == '\n') bytes.remove_prefix(1);
    after_cr_ = false;
    const std::size_t end = bytes.find_first_of("\r\n");
    line_ += bytes.substr(0, end);
    if (line_.size() > limit_) return Feed::too_large;
    if (end == std::string_view::npos) break;
    after_cr_ = bytes[end] == '\r';
    bytes.remove_prefix(end + 1);
    if (const Feed feed = end_line(sink); feed != Feed::wants_more) return feed;
  }
  return Feed::wants_more;
}

Feed EventStream::end_line(EventSink& sink) {
  std::string_view line = line_;
  if (first_line_ && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  first_line_ = false;
  if (line.empty()) {
    line_.clear();
    return dispatch(sink);
  }
  take_field(line);
  line_.clear();
  return data_.size() > limit_ ? Feed::too_large : Feed::wants_more;
}

// Other fields (id, retry) and comments, which begin with a colon, mean nothing to a single answer.
void EventStream::take_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  const std::string_view field = line.substr(0, colon);
  std::string_view value = colon == std::string_view::npos ? std::string_view{} : line.substr(colon + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  if (field == "event") name_ = value;
  if (field != "data") return;
  if (has_data_) data_ += '\n';
  data_ += value;
  has_data_ = true;
}

Feed EventStream::dispatch(EventSink& sink) {
  const bool more = !has_data_ || sink.on_event({name_, data_});
  name_.clear();
  data_.clear();
  has_data_ = false;
  return more ? Feed::wants_more : Feed::enough;
}

}  // namespace caselight
