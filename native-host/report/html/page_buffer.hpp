#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>

namespace caselight {

/// Bytes that grow at the end. Unlike a string it does not fill with zeros what is written over at once.
class PageBuffer {
 public:
  explicit PageBuffer(std::size_t bytes) : bytes_(new char[bytes]), capacity_(bytes) {}

  /// A place for so many bytes at the end; `wrote` says how far they were used.
  char* room(std::size_t bytes) {
    if (capacity_ - size_ < bytes) grow(bytes);
    return bytes_.get() + size_;
  }
  void wrote(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.get()); }

  std::string text() const { return {bytes_.get(), size_}; }

 private:
  void grow(std::size_t bytes) {
    capacity_ = std::max(size_ + bytes, capacity_ + capacity_ / 2);
    std::unique_ptr<char[]> longer(new char[capacity_]);
    std::memcpy(longer.get(), bytes_.get(), size_);
    bytes_ = std::move(longer);
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_;
  std::size_t size_ = 0;
};

}  // namespace caselight
