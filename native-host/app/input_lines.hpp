// An input of the command line that may be larger than memory, line by line.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/input_file.hpp"

namespace caselight {

class InputLines {
 public:
  /// Opens a file or, for `-`, the standard input, and reads its start.
  explicit InputLines(std::string name);

  const std::string& name() const { return name_; }
  /// What has been read and not been taken yet.
  std::string_view start() const { return buffer_; }

  struct Line {
    std::string text;       ///< without its line feed
    bool too_long = false;  ///< nothing of it is here: no line that long is exported
  };
  /// Nothing after the last line, and where the system could not read on.
  std::optional<Line> next();

  /// All that is left, for a text that is no lines. What is larger than the parsers take is not read to its
  /// end.
  InputFile whole();

  /// Why the system could not read on; empty at the end of the input.
  const std::string& fault() const { return fault_; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  bool read_more();
  void skip_line();

  std::string name_;
  std::unique_ptr<std::FILE, Close> opened_;
  std::FILE* file_ = nullptr;
  std::string buffer_;
  std::string fault_;
};

}  // namespace caselight
