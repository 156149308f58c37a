// A text that must not be left lying about: the API key.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace caselight {

/// Overwrites the bytes in a way that the compiler may not leave out.
void wipe(char* bytes, std::size_t size);
void wipe(std::string& text);

/// Cannot be copied or printed; its bytes are overwritten when it ends. The headers of a request are made
/// from it at the last moment.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string_view text);
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret();

  bool empty() const { return size_ == 0; }
  std::string_view reveal() const { return {bytes_.get(), size_}; }
  /// All that anybody is ever shown. Empty for a text so short that this would give away much of it.
  std::string last_four() const;

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
};

/// True for what can be an API key: printable ASCII without spaces, at most 512 bytes.
bool looks_like_key(std::string_view text);

}  // namespace caselight
