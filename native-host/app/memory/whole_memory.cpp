// What concerns several cases or the memory as a whole.
#include "app/history_words.hpp"
#include "app/memory/answers.hpp"
#include "app/memory/memory.hpp"
#include "base/json_writer.hpp"

namespace caselight {
namespace {

/// Two frames, so that a page of an export stays a small message.
constexpr std::size_t kExportBytes = 1024U * 1024U;

std::string one_number(std::string_view key, std::int64_t value) {
  JsonWriter out;
  return out.key(key).integer(value).take();
}

void apply(History& history, const MemorySettings& set, Instant now) {
  HistorySettings settings = history.settings();
  if (set.on) settings.on = *set.on;
  if (set.sets_retention) settings.retention_months = set.retention_months;
  history.set_settings(settings);
  if (set.sets_retention) history.apply_retention(now);
}

void write_recovery(JsonWriter& out, const RecoveryProgress& recovery) {
  out.key("recovery").begin_object().key("done").integer(recovery.done).key("total").integer(recovery.total);
  out.end_object();
}

void write_facts(JsonWriter& out, History& history) {
  const HistoryFacts facts = history.facts();
  out.key("cases").integer(facts.cases).key("readings").integer(facts.readings);
  out.key("bytes").integer(facts.bytes).key("oldest");
  facts.oldest ? out.string(format_instant(*facts.oldest)) : out.null();
  const auto months = history.settings().retention_months;
  out.key("retentionMonths");
  months ? out.integer(*months) : out.null();
  if (facts.recovery) write_recovery(out, *facts.recovery);
}

/// Of so many cases at most it is told what was seen before: more than that nobody takes back one by one.
constexpr std::int64_t kMostTakenBack = 200;

/// Those of the cases that have changes.
std::vector<std::string> changed_cases(History& history, const WhichCases& which) {
  std::vector<std::string> out;
  if (which.all) {
    const CaseList list = history.list(CaseQuery{.changed = true, .limit = kMostTakenBack});
    if (list.matching > kMostTakenBack) return out;
    for (const CaseRow& row : list.rows) out.push_back(row.receipt);
    return out;
  }
  for (const std::string& receipt : which.receipts) {
    const auto row = history.row(receipt, which.locale);
    if (row && row->index.changed > 0) out.push_back(receipt);
  }
  return out;
}

/// The reading that each of these cases was seen up to, so that the mark can be taken back.
void write_before(JsonWriter& out, History& history, const std::vector<std::string>& receipts) {
  out.key("before").begin_array();
  for (const std::string& receipt : receipts) {
    const auto seen = history.acknowledged(receipt);
    if (!seen) continue;
    out.begin_object().field("receipt", std::string_view(receipt));
    out.key("reading").integer(seen->reading).end_object();
  }
  out.end_array();
}

}  // namespace

MemoryAnswer mark_seen(History& history, const SeenRequest& request) {
  const WhichCases& which = request.which;
  JsonWriter out;
  if (request.reading) {
    history.acknowledge_until(which.receipts.front(), *request.reading);
    return out.key("cleared").integer(0).key("before").begin_array().end_array().take();
  }
  write_before(out, history, changed_cases(history, which));
  out.key("cleared").integer(which.all ? history.acknowledge_all() : history.acknowledge(which.receipts));
  return out.take();
}

MemoryAnswer forget_cases(History& history, const WhichCases& which) {
  return one_number("cases", which.all ? history.forget_all() : history.forget(which.receipts));
}

MemoryAnswer change_people(History& history, const PeopleRequest& request) {
  if (request.set) history.set_person(request.set->id, request.set->name, request.set->receipts);
  JsonWriter out;
  out.key("people").begin_array();
  for (const Person& person : history.people()) {
    out.begin_object().key("id").integer(person.id).field("name", std::string_view(person.name));
    out.key("receipts").begin_array();
    for (const std::string& receipt : person.receipts) out.string(receipt);
    out.end_array().end_object();
  }
  return out.end_array().take();
}

MemoryAnswer export_page(History& history, const ExportRequest& request) {
  const ExportPage page = history.export_page(request.after, kExportBytes);
  JsonWriter out;
  out.field("text", std::string_view(page.text)).key("done").integer(page.done);
  out.key("total").integer(page.total).key("next");
  page.next.empty() ? out.null() : out.string(page.next);
  return out.take();
}

MemoryAnswer recover_a_step(History& history) {
  const RecoveryProgress step = history.recover_step();
  JsonWriter out;
  out.key("done").integer(step.done).key("total").integer(step.total);
  return out.field("finished", step.finished).take();
}

MemoryAnswer describe_memory(History& history, const MemoryRequest& request, Instant now) {
  if (request.set) apply(history, *request.set, now);
  const HistoryState state = history.state();
  const Speech& words = speech(request.locale);
  const bool is_other = state == HistoryState::unavailable && !history.is_ours();
  const Refusal why = is_other ? explain_not_ours(words) : explain_history(state, words);
  JsonWriter out;
  out.field("state", name_of(state)).optional_field("message", why.message).optional_field("fix", why.fix);
  if (can_read(state)) write_facts(out, history);
  return out.take();
}

}  // namespace caselight
