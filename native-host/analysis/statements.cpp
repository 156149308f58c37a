#include "analysis/statements.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "knowledge/forms.hpp"
#include "knowledge/notice_types.hpp"
#include "knowledge/status_titles.hpp"
#include "knowledge/title_text.hpp"

namespace caselight {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Two rows of one code whose event times differ by less than this were written by one action of the system
/// (myuscis-api.md 6.2 reports twins milliseconds apart).
constexpr milliseconds kTwin = seconds{5};

void add(std::vector<Statement>& out, const TitleMeaning& meaning, Rank rank, std::optional<Stamp> date,
         EvidenceRef from, std::string_view says) {
  out.push_back({meaning.effect, meaning.decision, date, rank, from, says, nullptr, std::nullopt});
}

/// A status whose title is not known still may say what it is in its text's first words.
TitleMeaning read_status(const StatusText& status) {
  const TitleMeaning meaning = read_title(status.title);
  if (meaning.effect != Effect::unknown || !status.title.empty()) return meaning;
  return TitleMeaning{};
}

/// "On September 4, 2026, we sent …" under a status that is dated some days later. A much older day in the
/// text is of something else.
std::optional<Date> told_before(const StatusText& status) {
  constexpr std::chrono::days kSameAct{21};
  if (!status.told || !status.date) return std::nullopt;
  const auto before = status.date->day() - *status.told;
  return before > before.zero() && before <= kSameAct ? status.told : std::nullopt;
}

void add_texts(const Case& of, std::vector<Statement>& out) {
  for (const StatusText& entry : of.history) {
    add(out, read_status(entry), Rank::past_text, entry.date, entry.from, entry.title);
  }
  if (of.status.from == kNoEvidence || of.status.title.empty()) return;
  add(out, read_status(of.status), Rank::current_text, of.status.date, of.status.from, of.status.title);
  out.back().told = told_before(of.status);
}

/// "I-765 C09 Standalone Approval" in the papers of an I-485 is about the other case.
bool names_another_form(std::string_view type, const Case& of) {
  const auto named = form_named_in(type);
  if (named.empty() || !of.form) return false;
  const Form* own = find_form(of.form.value);
  const Form* other = find_form(named);
  return own != nullptr && other != nullptr && own != other;
}

void add_papers(const Case& of, std::vector<Statement>& out) {
  for (const Notice& notice : of.notices) {
    if (names_another_form(notice.type, of)) continue;
    add(out, read_notice_type(notice.type), Rank::notice, notice.generated, notice.from, notice.type);
  }
  for (const Document& document : of.documents) {
    if (document.source != DocumentSource::uscis || names_another_form(document.type, of)) continue;
    add(out, read_document_type(document.type), Rank::document, document.created, document.from,
        document.type);
  }
}

void add_code(const Event& event, std::vector<Statement>& out) {
  const EventCode* code = find_event_code(event.code);
  if (code == nullptr || code->certainty == Certainty::contradicted) return;
  const Rank rank = code->certainty == Certainty::official ? Rank::official_code : Rank::reported_code;
  const auto date = event.happened ? event.happened : event.written;
  out.push_back({code->effect, is_verdict(code->effect), date, rank, event.from, event.code, code, {}});
  if (code->also != Effect::unknown) {
    out.push_back({code->also, false, date, rank, event.from, event.code, code, {}});
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
    if (repeats[i] == kNoEvidence) add_code(of.events[i], out);
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return order_key(a) < order_key(b); });
  return out;
}

}  // namespace caselight
