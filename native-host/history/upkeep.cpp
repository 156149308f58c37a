// Settings, figures, and how long readings are kept.
#include <charconv>

#include "history/case_rows.hpp"
#include "history/contents.hpp"
#include "history/history.hpp"
#include "history/recovery/recovery.hpp"
#include "history/rows.hpp"
#include "history/set_aside.hpp"
#include "history/store.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;
using sqlite::Connection;

std::optional<int> number_in(const std::optional<std::string>& text) {
  int value = 0;
  if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc{})
    return std::nullopt;
  return value;
}

HistorySettings settings_in(Connection& connection) {
  return {setting(connection, "on") != "0", number_in(setting(connection, "retention_months"))};
}

std::int64_t bytes_in(const fs::path& directory) {
  std::int64_t sum = 0;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(directory, error)) {
    const auto size = entry.file_size(error);
    if (!error && entry.path().filename().string().starts_with("history"))
      sum += static_cast<std::int64_t>(size);
  }
  return sum;
}

Instant months_before(Instant now, int months) {
  const auto day = std::chrono::floor<std::chrono::days>(now);
  auto then = ymd(day) - std::chrono::months(months);
  if (!then.ok()) then = then.year() / then.month() / std::chrono::last;
  return std::chrono::sys_days(then);
}

// The newest two entries are those of the newest reading and of the newest one that differs from it.
// Everything from there on stays, and so does the one that the person saw last.
constexpr const char* delete_older = R"sql(
DELETE FROM reading WHERE receipt = ?1 AND at < ?2
  AND at < (SELECT max(at) FROM reading WHERE receipt = ?1 AND content <>
            (SELECT content FROM reading WHERE receipt = ?1 ORDER BY at DESC, id DESC LIMIT 1))
  AND at <> coalesce((SELECT max(at) FROM reading WHERE receipt = ?1
                      AND at <= (SELECT seen_at FROM case_file WHERE receipt = ?1)), -1)
)sql";

std::int64_t delete_readings_before(Connection& connection, Instant limit) {
  std::vector<std::string> receipts;
  auto asked = connection.prepare("SELECT receipt FROM case_file");
  while (asked.step()) receipts.push_back(asked.string(0));
  std::int64_t gone = 0;
  for (const std::string& receipt : receipts) {
    connection.prepare(delete_older).bind(receipt).bind(to_milliseconds(limit)).run();
    if (connection.changes() == 0) continue;
    gone += connection.changes();
    drop_unused_contents(connection, receipt);
  }
  return gone;
}

}  // namespace

HistorySettings History::settings() {
  return store_->read([](Connection& connection) { return settings_in(connection); });
}

void History::set_settings(const HistorySettings& settings) {
  store_->write([&](Connection& connection) {
    set_setting(connection, "on", settings.on ? "1" : "0");
    set_setting(connection, "retention_months",
                settings.retention_months ? std::to_string(*settings.retention_months) : "none");
  });
}

HistoryFacts History::facts() {
  return store_->read([&](Connection& connection) {
    HistoryFacts out;
    auto cases = connection.prepare("SELECT count(*) FROM case_file");
    if (cases.step()) out.cases = cases.integer(0);
    auto readings = connection.prepare("SELECT count(*), min(at) FROM reading");
    if (readings.step() && readings.integer(0) > 0) {
      out.readings = readings.integer(0);
      out.oldest = from_milliseconds(readings.integer(1));
    }
    out.bytes = bytes_in(store_->directory());
    out.recovery = recovery_progress(connection, store_->directory());
    return out;
  });
}

std::int64_t History::apply_retention(Instant now) {
  const auto months = settings().retention_months;
  if (!months) return 0;
  return store_->write([&](Connection& connection) {
    return delete_readings_before(connection, months_before(now, *months));
  });
}

}  // namespace caselight
