#include "app/input_lines.hpp"

#include <array>
#include <cerrno>
#include <system_error>

#include "base/json.hpp"

namespace caselight {
namespace {

constexpr std::size_t kLongest = JsonLimits{}.bytes;

std::string why(int error) { return "It could not be read: " + std::generic_category().message(error) + "."; }

}  // namespace

InputLines::InputLines(std::string name) : name_(std::move(name)) {
  if (name_ == "-") {
    file_ = stdin;
    name_ = "standard input";
  } else {
    opened_.reset(std::fopen(name_.c_str(), "rb"));
    file_ = opened_.get();
    if (file_ == nullptr) fault_ = why(errno);
  }
  read_more();
}

/// False at the end, and where the system could not read on.
bool InputLines::read_more() {
  if (file_ == nullptr || !fault_.empty()) return false;
  std::array<char, 65536> chunk;
  errno = 0;
  const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), file_);
  if (got < chunk.size() && std::ferror(file_) != 0) fault_ = why(errno);
  buffer_.append(chunk.data(), got);
  return got > 0;
}

/// An endless line must not fill the memory.
void InputLines::skip_line() {
  while (buffer_.find('\n') == std::string::npos) {
    buffer_.clear();
    if (!read_more()) return;
  }
  buffer_.erase(0, buffer_.find('\n') + 1);
}

std::optional<InputLines::Line> InputLines::next() {
  std::size_t searched = 0;
  std::size_t end = 0;
  while ((end = buffer_.find('\n', searched)) == std::string::npos) {
    searched = buffer_.size();
    if (searched > kLongest) {
      skip_line();
      return Line{{}, true};
    }
    if (!read_more()) break;
  }
  if (buffer_.empty() || (end == std::string::npos && !fault_.empty())) return std::nullopt;
  Line line{buffer_.substr(0, end), false};
  buffer_.erase(0, end == std::string::npos ? buffer_.size() : end + 1);
  return line;
}

InputFile InputLines::whole() {
  while (buffer_.size() <= kLongest && read_more()) {
  }
  return {name_, std::move(buffer_), fault_};
}

}  // namespace caselight
