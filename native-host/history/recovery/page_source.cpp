#include "history/recovery/page_source.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "history/recovery/big_endian.hpp"
#include "history/set_aside.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLogHeader = 32;
constexpr std::size_t kFrameHeader = 24;

std::uint64_t size_of(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return error ? 0 : size;
}

/// The running checksum of the log, over pairs of 32-bit words in the order that its magic number names.
struct Checksum {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  bool big = false;

  void add(std::string_view bytes) {
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
      first += word(bytes, at) + second;
      second += word(bytes, at + 4) + first;
    }
  }
  bool equals(std::string_view bytes, std::size_t at) const {
    return first == big_endian(bytes, at, 4) && second == big_endian(bytes, at + 4, 4);
  }

 private:
  std::uint32_t word(std::string_view bytes, std::size_t at) const {
    const auto value = static_cast<std::uint32_t>(big_endian(bytes, at, 4));
    return big ? value : __builtin_bswap32(value);
  }
};

std::string read_bytes(std::ifstream& from, std::uint64_t offset, std::size_t size) {
  std::string out(size, '\0');
  from.clear();
  from.seekg(static_cast<std::streamoff>(offset));
  from.read(out.data(), static_cast<std::streamsize>(size));
  out.resize(static_cast<std::size_t>(std::max<std::streamsize>(from.gcount(), 0)));
  return out;
}

/// Begins the checksum; nothing when it is no log of ours.
std::optional<Checksum> begin_log(std::string_view header) {
  constexpr std::uint64_t magic = 0x377f0682;
  if (header.size() < kLogHeader || (big_endian(header, 0, 4) & ~1ULL) != magic) return std::nullopt;
  if (big_endian(header, 8, 4) != kPageBytes) return std::nullopt;
  Checksum sum{.big = (big_endian(header, 0, 4) & 1) != 0};
  sum.add(header.substr(0, 24));
  return sum.equals(header, 24) ? std::optional(sum) : std::nullopt;
}

}  // namespace

PageSource::PageSource(const fs::path& file)
    : file_(file, std::ios::binary), log_(log_of(file), std::ios::binary) {
  count_ = static_cast<std::uint32_t>((size_of(file) + kPageBytes - 1) / kPageBytes);
  read_log();
  if (!in_log_.empty()) count_ = std::max(count_, in_log_.rbegin()->first);
}

// Frames count up to the last commit; those behind it, or with another salt, were never true or are left
// over.
void PageSource::read_log() {
  const std::string header = read_bytes(log_, 0, kLogHeader);
  auto sum = begin_log(header);
  if (!sum) return;
  std::map<std::uint32_t, std::uint64_t> pending;
  for (std::uint64_t at = kLogHeader;; at += kFrameHeader + kPageBytes) {
    const std::string frame = read_bytes(log_, at, kFrameHeader + kPageBytes);
    if (frame.size() < kFrameHeader + kPageBytes) return;
    const std::string_view bytes = frame;
    if (bytes.substr(8, 8) != std::string_view(header).substr(16, 8)) return;
    sum->add(bytes.substr(0, 8));
    sum->add(bytes.substr(kFrameHeader));
    if (!sum->equals(bytes, 16)) return;
    pending[static_cast<std::uint32_t>(big_endian(bytes, 0, 4))] = at + kFrameHeader;
    if (big_endian(bytes, 4, 4) == 0) continue;
    for (const auto& [page, offset] : pending) in_log_[page] = offset;
    pending.clear();
  }
}

std::string PageSource::page(std::uint32_t number) {
  const auto logged = in_log_.find(number);
  std::string bytes = logged != in_log_.end()
                          ? read_bytes(log_, logged->second, kPageBytes)
                          : read_bytes(file_, std::uint64_t{number - 1} * kPageBytes, kPageBytes);
  if (!bytes.empty()) bytes.resize(kPageBytes);
  return bytes;
}

}  // namespace caselight
