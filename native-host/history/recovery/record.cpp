#include "history/recovery/record.hpp"

#include <array>
#include <bit>
#include <optional>

#include "history/recovery/big_endian.hpp"

namespace caselight {
namespace {

constexpr char kTableLeaf = 0x0d;
constexpr std::size_t kFileHeader = 100;  // before the first page
constexpr std::size_t kLeafHeader = 8;
constexpr std::size_t kMostLocal = kPageBytes - 35;
constexpr std::size_t kLeastLocal = (kPageBytes - 12) * 32 / 255 - 23;
constexpr std::size_t kOverflowBytes = kPageBytes - 4;
constexpr std::uint64_t kLargestPayload = 64U * 1024U * 1024U;

/// Reads numbers from the front of some bytes; `good` turns false where they end too early.
struct Reader {
  std::string_view rest;
  bool good = true;

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (int i = 0; i < 9; ++i) {
      if (rest.empty()) return good = false, 0;
      const auto byte = static_cast<unsigned char>(rest.front());
      rest.remove_prefix(1);
      if (i == 8) return value << 8 | byte;
      value = value << 7 | (byte & 0x7fU);
      if (byte < 0x80) return value;
    }
    return value;
  }

  std::string_view take(std::uint64_t size) {
    if (size > rest.size()) return good = false, std::string_view{};
    const std::string_view taken = rest.substr(0, size);
    rest.remove_prefix(size);
    return taken;
  }
};

std::size_t local_bytes(std::uint64_t payload) {
  if (payload <= kMostLocal) return payload;
  const std::size_t wanted = kLeastLocal + (payload - kLeastLocal) % kOverflowBytes;
  return wanted <= kMostLocal ? wanted : kLeastLocal;
}

/// Follows the chain of overflow pages. Each step brings bytes, so that a chain in a circle ends.
bool add_overflow(PageSource& source, std::uint64_t next, std::uint64_t total, std::string& payload) {
  while (payload.size() < total) {
    if (next < 2 || next > source.count()) return false;
    const std::string page = source.page(static_cast<std::uint32_t>(next));
    if (page.size() < kPageBytes) return false;
    payload.append(page, 4, std::min<std::uint64_t>(kOverflowBytes, total - payload.size()));
    next = big_endian(page, 0, 4);
  }
  return true;
}

std::optional<FoundRow> row_at(PageSource& source, std::string_view page, std::size_t cell) {
  if (cell < kLeafHeader || cell >= page.size()) return std::nullopt;
  Reader reader{page.substr(cell)};
  const std::uint64_t total = reader.varint();
  FoundRow row;
  row.id = static_cast<std::int64_t>(reader.varint());
  if (!reader.good || total > kLargestPayload) return std::nullopt;
  const std::size_t local = local_bytes(total);
  row.payload = reader.take(local);
  if (local < total) {
    const std::string_view next = reader.take(4);
    if (!reader.good || !add_overflow(source, big_endian(next, 0, 4), total, row.payload))
      return std::nullopt;
  }
  return reader.good ? std::optional(std::move(row)) : std::nullopt;
}

std::int64_t signed_number(std::string_view bytes) {
  const std::uint64_t raw = big_endian(bytes, 0, bytes.size());
  const int unused = 64 - 8 * static_cast<int>(bytes.size());
  return static_cast<std::int64_t>(raw << unused) >> unused;
}

/// The value of a serial type (section 2.1); false for a type that is reserved.
bool read_value(std::uint64_t type, Reader& body, RecordValue& out) {
  constexpr std::array<std::size_t, 7> widths{0, 1, 2, 3, 4, 6, 8};
  if (type == 0) {
    out = std::monostate{};
  } else if (type <= 6) {
    const std::string_view bytes = body.take(widths[type]);
    if (body.good) out = signed_number(bytes);
  } else if (type == 7) {
    const std::string_view bytes = body.take(8);
    if (body.good) out = std::bit_cast<double>(big_endian(bytes, 0, 8));
  } else if (type <= 9) {
    out = static_cast<std::int64_t>(type - 8);
  } else if (type >= 12) {
    const std::string_view bytes = body.take((type - 12) / 2);
    if (type % 2 == 0) {
      out = BlobValue{bytes};
    } else {
      out = bytes;
    }
  } else {
    return false;
  }
  return body.good;
}

}  // namespace

std::vector<FoundRow> rows_in(PageSource& source, std::uint32_t number) {
  std::vector<FoundRow> out;
  const std::string page = source.page(number);
  const std::size_t header = number == 1 ? kFileHeader : 0;
  if (page.size() < kPageBytes || page[header] != kTableLeaf) return out;
  const std::size_t cells = big_endian(page, header + 3, 2);
  for (std::size_t i = 0; i < cells; ++i) {
    const std::size_t pointer = header + kLeafHeader + 2 * i;
    if (pointer + 2 > page.size()) break;
    if (auto row = row_at(source, page, big_endian(page, pointer, 2))) out.push_back(std::move(*row));
  }
  return out;
}

std::vector<RecordValue> values_of(std::string_view payload) {
  Reader size_reader{payload};
  const std::uint64_t header = size_reader.varint();
  const std::size_t size_bytes = payload.size() - size_reader.rest.size();
  if (!size_reader.good || header < size_bytes || header > payload.size()) return {};
  Reader types{payload.substr(size_bytes, header - size_bytes)};
  Reader body{payload.substr(header)};
  std::vector<RecordValue> out;
  while (!types.rest.empty()) {
    const std::uint64_t type = types.varint();
    if (!types.good || !read_value(type, body, out.emplace_back())) return {};
  }
  return out;
}

}  // namespace caselight
