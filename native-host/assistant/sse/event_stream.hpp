// Server-sent events (WHATWG HTML, section 9.2), as language models stream them.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace caselight {

/// Views that live until the call returns. `name` is empty when the event had none.
struct StreamEvent {
  std::string_view name;
  std::string_view data;
};

class EventSink {
 public:
  /// Returns whether more is wanted.
  virtual bool on_event(const StreamEvent& event) = 0;

 protected:
  ~EventSink() = default;
};

enum class Feed {
  wants_more,
  enough,     // the sink wants no more
  too_large,  // an event, or a line, is over the limit
};

/// Takes the stream in pieces of any size and finds the same events however it is cut. Lines end in LF, CRLF
/// or CR; an event that no blank line ends is never handed on. Bytes inside a line are not looked at: a UTF-8
/// sequence may come in pieces.
class EventStream {
 public:
  /// `event_limit`: bytes of one line, and of the data of one event.
  explicit EventStream(std::size_t event_limit) : limit_(event_limit) {}

  Feed push(std::string_view bytes, EventSink& sink);

 private:
  Feed end_line(EventSink& sink);
  Feed dispatch(EventSink& sink);
  void take_field(std::string_view line);

  std::size_t limit_;
  std::string line_;
  std::string name_;
  std::string data_;
  bool has_data_ = false;
  bool first_line_ = true;
  bool after_cr_ = false;  // a LF that comes now belongs to the line end before it
};

}  // namespace caselight
