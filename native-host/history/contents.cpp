#include "history/contents.hpp"

#include <optional>
#include <vector>

#include "history/rows.hpp"

namespace caselight {
namespace {

using sqlite::Blob;
using sqlite::Connection;

/// The hashes of the pieces in a row, the frame first.
std::string chunk_hashes(const CapturePieces& pieces) {
  std::string out = content_hash(pieces.frame);
  for (const std::string_view string : pieces.strings) out += content_hash(string);
  return out;
}

/// Tells this finding from SQLite's own.
constexpr int kPieceDamaged = SQLITE_CORRUPT | (0xca << 8);

[[noreturn]] void damaged() { throw sqlite::Fault(kPieceDamaged, "a stored capture is not what was kept"); }

void keep_chunk(Connection& connection, std::string_view receipt, std::string_view hash,
                std::string_view bytes) {
  connection.prepare("INSERT OR IGNORE INTO chunk(receipt, hash, bytes) VALUES(?, ?, ?)")
      .bind(receipt)
      .bind(Blob{hash})
      .bind(Blob{bytes})
      .run();
}

std::string load_chunk(Connection& connection, std::string_view receipt, std::string_view hash) {
  auto asked = connection.prepare("SELECT bytes FROM chunk WHERE receipt = ? AND hash = ?");
  if (!asked.bind(receipt).bind(Blob{hash}).step()) damaged();
  std::string bytes(asked.blob(0));
  if (content_hash(bytes) != hash) damaged();
  return bytes;
}

std::string load_hashes(Connection& connection, std::string_view receipt, std::string_view content) {
  auto asked = connection.prepare("SELECT chunks FROM content WHERE receipt = ? AND hash = ?");
  if (!asked.bind(receipt).bind(Blob{content}).step()) damaged();
  return std::string(asked.blob(0));
}

}  // namespace

std::string hash_of(const CapturePieces& pieces) { return content_hash(chunk_hashes(pieces)); }

std::string keep_content(Connection& connection, std::string_view receipt, const CapturePieces& pieces) {
  const std::string hashes = chunk_hashes(pieces);
  const std::string content = content_hash(hashes);
  auto made = connection.prepare("INSERT OR IGNORE INTO content(receipt, hash, chunks) VALUES(?, ?, ?)");
  made.bind(receipt).bind(Blob{content}).bind(Blob{hashes}).run();
  if (connection.changes() == 0) return content;
  std::string_view rest = hashes;
  keep_chunk(connection, receipt, rest.substr(0, kHashBytes), pieces.frame);
  for (const std::string_view string : pieces.strings) {
    rest.remove_prefix(kHashBytes);
    keep_chunk(connection, receipt, rest.substr(0, kHashBytes), string);
  }
  return content;
}

std::string content_text(Connection& connection, std::string_view receipt, std::string_view content,
                         std::string_view stamp) {
  const std::string hashes = load_hashes(connection, receipt, content);
  if (hashes.empty() || content_hash(hashes) != content) damaged();
  std::vector<std::string> chunks;
  for (std::size_t at = 0; at + kHashBytes <= hashes.size(); at += kHashBytes) {
    chunks.push_back(load_chunk(connection, receipt, std::string_view(hashes).substr(at, kHashBytes)));
  }
  const std::string frame = std::move(chunks.front());
  chunks.erase(chunks.begin());
  auto text = put_together(frame, chunks, stamp);
  if (!text) damaged();
  return std::move(*text);
}

bool is_content_whole(Connection& connection, std::string_view receipt, std::string_view content) {
  try {
    content_text(connection, receipt, content, {});
    return true;
  } catch (const sqlite::Fault& fault) {
    if (fault.code() != kPieceDamaged) throw;
    return false;
  }
}

void drop_unused_contents(Connection& connection, std::string_view receipt) {
  connection
      .prepare(
          "DELETE FROM content WHERE receipt = ?1 AND hash NOT IN "
          "(SELECT content FROM reading WHERE receipt = ?1)")
      .bind(receipt)
      .run();
  std::string used;
  auto asked = connection.prepare("SELECT chunks FROM content WHERE receipt = ?");
  for (asked.bind(receipt); asked.step();) used += asked.blob(0);
  // instr on blobs could match across two hashes; the worst is a piece that stays a while longer.
  connection.prepare("DELETE FROM chunk WHERE receipt = ? AND instr(?, hash) = 0")
      .bind(receipt)
      .bind(Blob{used})
      .run();
}

}  // namespace caselight
