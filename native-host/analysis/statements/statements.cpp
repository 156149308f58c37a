#include "analysis/statements/statements.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/statements/other_case.hpp"
#include "analysis/statements/status_words.hpp"
#include "base/sort_rows.hpp"
#include "knowledge/notice_types.hpp"
#include "knowledge/windows.hpp"

namespace caselight {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Two rows of one code whose event times differ by less than this were written by one action of the system
/// (myuscis-api.md 6.2 reports twins milliseconds apart).
constexpr milliseconds kTwin = seconds{5};

void add(std::vector<Statement>& out, const TitleMeaning& meaning, Rank rank, std::optional<Stamp> date,
         EvidenceRef from, std::string_view says) {
  Statement& statement = out.emplace_back();
  statement.effect = meaning.effect;
  statement.decision = meaning.decision;
  statement.date = date;
  statement.rank = rank;
  statement.from = from;
  statement.says = says;
}

/// "On September 4, 2026, we sent …" under a status with a later date. Words of sending name the day of the
/// deed, however old it is; of other words a much older day may be of something else.
std::optional<Date> told_before(const StatusText& status) {
  if (!status.told || !status.date) return std::nullopt;
  const auto before = status.date->day() - *status.told;
  const bool same_act = status.told_sending || before <= days_of(Window::same_deed);
  return before > before.zero() && same_act ? status.told : std::nullopt;
}

void add_code(std::string_view name, std::optional<Stamp> date, EvidenceRef from,
              std::vector<Statement>& out) {
  const EventCode* code = find_event_code(name);
  if (code == nullptr || code->certainty == Certainty::contradicted) return;
  const Rank rank = code->certainty == Certainty::official ? Rank::official_code : Rank::reported_code;
  add(out, {code->effect, is_verdict(code->effect), true, {}, {}}, rank, date, from, name);
  out.back().code = code;
  if (code->also == Effect::unknown) return;
  add(out, {code->also, false, true, {}, {}}, rank, date, from, name);
  out.back().code = code;
}

/// A status that bears a code and no words says what the code says.
void add_status(const StatusText& status, Rank rank, const Case& of, std::vector<Statement>& out) {
  const StatusMeaning read = read_status(status, of);
  if (read.says.empty()) return add_code(status.code, status.date, status.from, out);
  add(out, read.meaning, rank, status.date, status.from, read.says);
  Statement& statement = out.back();
  statement.beside = read.beside;
  statement.beside_says = read.beside_says;
  statement.kind_says = read.kind_says;
  if (rank == Rank::current_text) statement.told = told_before(status);
}

void add_texts(const Case& of, std::vector<Statement>& out) {
  for (const StatusText& entry : of.history) add_status(entry, Rank::past_text, of, out);
  if (of.status.from != kNoEvidence) add_status(of.status, Rank::current_text, of, out);
}

void add_papers(const Case& of, std::vector<Statement>& out) {
  for (const Notice& notice : of.notices) {
    if (is_about_another_case(notice.type, of)) continue;
    add(out, read_notice_type(notice.type), Rank::notice, notice.generated, notice.from, notice.type);
  }
  for (const Document& document : of.documents) {
    if (document.source != DocumentSource::uscis || is_about_another_case(document.type, of)) continue;
    add(out, read_document_type(document.type), Rank::document, document.created, document.from,
        document.type);
  }
}

/// USCIS's current text without a day is what USCIS says now; whatever else has none comes first.
auto order_key(const Statement& s) {
  const Instant undated = s.rank == Rank::current_text ? Instant::max() : Instant::min();
  const Instant at = s.date ? Instant{s.date->day()} : undated;
  return std::tuple{at, -static_cast<int>(s.rank), s.date ? s.date->at : Instant::min(), s.from};
}

}  // namespace

bool same_telling(const Event& first, const Event& later) {
  if (first.code != later.code || !first.happened || !later.happened) return false;
  const auto apart = later.happened->at - first.happened->at;
  return std::chrono::abs(apart) <=
         (first.happened->has_time && later.happened->has_time ? kTwin : milliseconds{0});
}

std::vector<EvidenceRef> find_repeats(const Case& of) {
  std::vector<EvidenceRef> repeats(of.events.size(), kNoEvidence);
  std::multimap<std::string_view, std::size_t> firsts;
  for (std::size_t i = 0; i < of.events.size(); ++i) {
    const Event& event = of.events[i];
    const auto [begin, end] = firsts.equal_range(event.code);
    const auto first =
        std::find_if(begin, end, [&](const auto& f) { return same_telling(of.events[f.second], event); });
    if (first != end) {
      repeats[i] = of.events[first->second].from;
    } else {
      firsts.emplace(event.code, i);
    }
  }
  return repeats;
}

std::vector<Statement> collect_statements(const Case& of) {
  std::vector<Statement> out;
  add_texts(of, out);
  add_papers(of, out);
  const auto repeats = find_repeats(of);
  for (std::size_t i = 0; i < of.events.size(); ++i) {
    const Event& event = of.events[i];
    if (repeats[i] == kNoEvidence)
      add_code(event.code, event.happened ? event.happened : event.written, event.from, out);
  }
  sort_rows(out, [](const auto& a, const auto& b) { return order_key(a) < order_key(b); });
  return out;
}

const Statement* newest_trusted(const std::vector<Statement>& statements, Effect effect) {
  const auto found = std::find_if(statements.rbegin(), statements.rend(),
                                  [&](const Statement& s) { return s.effect == effect && s.is_trusted(); });
  return found == statements.rend() ? nullptr : &*found;
}

}  // namespace caselight
