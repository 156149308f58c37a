// The memory: every reading as it came, on the person's own disk (SQLite, one file). It stores and gives
// back; it knows nothing of what a case means. Several processes may use the same folder at once. Not for
// several threads.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "history/clock.hpp"
#include "history/kept_cases.hpp"
#include "history/patience.hpp"
#include "history/state.hpp"
#include "history/values.hpp"

namespace caselight {

class HistoryStore;
class ImportCheck;

/// Every member function throws HistoryFault when it could not be done. Receipts are normalised ones. A call
/// that writes is on the disk when it returns.
class History final : public KeptCases {
 public:
  /// Opens or makes `history.db` in `directory` (made with 0700 when it is not there). Never throws: what is
  /// wrong is in `state`. A damaged file is set aside at once; `recover_step` brings back what is in it.
  /// No call waits longer than `patience` for another process: it throws HistoryFault (busy) then.
  History(std::filesystem::path directory, Clock clock, Patience patience = {});
  ~History() override;
  History(const History&) = delete;
  History& operator=(const History&) = delete;

  HistoryState state();
  /// Of an unavailable one: false when something else than our file bears its name. It is left as it is.
  bool is_ours() const;

  // Readings

  KeptReading keep(const NewReading& reading);
  /// All of them or none, in one write.
  std::vector<KeptReading> keep_all(std::span<const NewReading> readings);

  ReadingPage readings(std::string_view receipt, std::optional<ReadingId> before, std::size_t limit) override;
  std::optional<StoredReading> newest(std::string_view receipt) override;
  std::optional<StoredReading> load(std::string_view receipt, ReadingId reading) override;
  std::optional<StoredReading> before(std::string_view receipt, ReadingId reading) override;
  std::optional<StoredReading> acknowledged(std::string_view receipt) override;

  /// Puts readings whose day lies ahead of the clock where they arrived, so that none hides one that came
  /// later.
  void mend_dates(Instant now);

  /// The newest reading counts as seen, and the index says no change; returns how many cases had any. Cached
  /// cards of these cases are dropped.
  std::int64_t acknowledge(std::span<const std::string> receipts);
  std::int64_t acknowledge_all();
  /// Only what came up to this reading counts as seen, so that a mark can be taken back. The index of the
  /// case is outdated then, as it is for other rules. Nothing happens when the case has no such reading.
  void acknowledge_until(std::string_view receipt, ReadingId reading);

  // The list of cases

  bool has_case(std::string_view receipt) override;
  CaseList list(const CaseQuery& query);
  std::optional<CaseRow> row(std::string_view receipt, std::string_view locale);
  void set_index(std::string_view receipt, const CaseIndex& index);
  void set_indexes(std::span<const IndexOfCase> indexes);
  void set_cards(std::string_view locale, std::span<const CardOfCase> cards);
  /// Cases whose index was made by other rules or for an earlier day, or was never made.
  std::vector<std::string> outdated(std::string_view rules, Date day, std::size_t limit);

  // People. A case starts under the person whose applicant's name it bears; a person without cases vanishes.

  std::vector<Person> people();
  /// Names a person (a new one without `id`) and puts these cases under them; unknown receipts are left out.
  PersonId set_person(std::optional<PersonId> id, std::string_view name,
                      std::span<const std::string> receipts);

  // What goes with a case

  std::vector<ConversationEntry> conversation(std::string_view receipt);
  void add_to_conversation(std::string_view receipt, const ConversationEntry& entry);
  /// To the cost of the newest answer, when that is known.
  void add_to_cost_of_answer(std::string_view receipt, double further_usd);
  void clear_conversation(std::string_view receipt);

  /// Pairs seen in a case are learned once, however often they are told.
  void learn(std::string_view receipt, std::span<const SeenPair> pairs);
  std::vector<SeenPair> learned(std::string_view receipt) override;

  // The whole

  HistorySettings settings();
  void set_settings(const HistorySettings& settings);
  HistoryFacts facts();

  /// Deletes readings older than the retention says, but never the newest two entries of a case nor the one
  /// last acknowledged. Returns how many went.
  std::int64_t apply_retention(Instant now);

  /// Deletes cases with all that goes with them; nothing of them is left in the bytes of the files, also of
  /// those set aside. Returns how many there were.
  std::int64_t forget(std::span<const std::string> receipts);
  std::int64_t forget_all();
  /// Does the rest of a `forget` that was broken off after the deletion; without one it does nothing.
  void finish_forgetting();

  /// One page of everything, as lines of `caselight-history/1`; the first one (`after` empty) begins with the
  /// header.
  ExportPage export_page(std::string_view after, std::size_t bytes);
  /// Whole lines of an export. What is there already stays as it is. A day after `now` counts as `now`.
  /// `check` goes with the file from piece to piece. Written in short steps: what a fault ends is kept up to
  /// there.
  ImportResult import_lines(std::string_view text, Instant now, ImportCheck& check);
  /// All of it at once, at this moment.
  ImportResult import_lines(std::string_view text);

  /// A part of bringing back what can be read in a file that was set aside. May be left off at any time and
  /// taken up by another process.
  RecoveryProgress recover_step();

 private:
  std::unique_ptr<HistoryStore> store_;
  Clock clock_;
};

}  // namespace caselight
