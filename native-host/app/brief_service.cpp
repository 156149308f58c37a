#include "app/brief_service.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

#include "analysis/analyze.hpp"
#include "app/clock.hpp"
#include "app/conversation.hpp"
#include "app/memory/stored_case.hpp"
#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "brief/answer/check.hpp"
#include "brief/answer/render.hpp"
#include "brief/brief.hpp"
#include "brief/prompt.hpp"
#include "brief/redacted_analysis.hpp"
#include "capture/capture_file.hpp"
#include "capture/shape.hpp"
#include "casefile/casefile.hpp"
#include "explain/intake_words.hpp"
#include "explain/one_capture.hpp"
#include "report/phrases/headline.hpp"

namespace caselight {
namespace {

Fault refusal(const Intake& intake, FaultCode code, const Speech& words) {
  Refusal said = explain_refusal(intake, words);
  return {code, std::move(said.message), std::move(said.fix), {}};
}

Fault said_fault(FaultCode code, Word message, Word fix, const Speech& words) {
  return {code, std::string(words.plain(message)), std::string(words.plain(fix)), {}};
}

/// A reading, and of a kept one the reading before it that said something else.
struct Readout {
  Capture capture;
  std::optional<StoredReading> before = {};
};

std::variant<Readout, Fault> read_capture(const BriefQuery& query, const Speech& words) {
  if (query.capture_json.empty()) {
    return said_fault(FaultCode::nothing_to_brief, Word::brief_not_kept, Word::brief_not_kept_fix, words);
  }
  const JsonDocument document = parse_json(query.capture_json);
  Intake intake;
  if (const auto kind = shape_of(document.root).kind; kind != InputKind::capture) {
    intake.problem = kind == InputKind::newer_capture ? IntakeProblem::newer_format : IntakeProblem::no_case;
    return refusal(intake, FaultCode::not_a_capture, words);
  }
  intake.captures.push_back(read_capture_file(document.root, document));
  if (!intake.captures.front().nothing_read()) return Readout{std::move(intake.captures.front())};
  intake.problem = IntakeProblem::every_answer_failed;
  return refusal(intake, FaultCode::nothing_read, words);
}

/// 3/2/2027 is March 2 in the United States and February 3 in Spanish.
bool is_day_first(const Speech& words) { return words.locale().substr(0, 2) == "es"; }

/// A case as it is, as it may be told, and the way back.
struct ToldCase {
  std::shared_ptr<const Case> of;
  Redactor redactor;
  Analysis told;
  Brief brief;
};

BriefLevel level_of(const BriefQuery& query) {
  switch (query.level) {
    case BriefSize::detailed:
      return BriefLevel::detailed;
    case BriefSize::small:
      return BriefLevel::small;
    case BriefSize::plain:
      break;
  }
  return BriefLevel::plain;
}

/// Whoever an earlier reading names may be named by a change, too.
KnownValues known_in(const Readout& read) {
  if (!read.before) return known_values(read.capture);
  const JsonDocument document = parse_json(read.before->capture);
  const Capture before = read_capture_file(document.root, document);
  return known_values(read.capture, &before);
}

ToldCase tell(const Readout& read, const BriefQuery& query, const Speech& words) {
  const auto of = make_case(read.capture);
  Redactor redactor(known_in(read));
  Analysis found = analyze(of, seen_at(read.capture, clock_now()));
  BriefChoices choices{level_of(query), query.blur_dates};
  if (read.before) {
    found.changes = changes_since(*read.before, found);
    choices.compared_with = earliest_day(read.before->at);
  }
  Analysis told = redacted(found, redactor);
  Brief brief = make_brief(told, words, choices);
  return {of, std::move(redactor), std::move(told), std::move(brief)};
}

Readout kept_readout(History& history, const StoredReading& newest) {
  const JsonDocument document = parse_json(newest.capture);
  return {read_capture_file(document.root, document), history.before(newest.receipt, newest.reading)};
}

std::int64_t occurrences(std::string_view text, std::string_view piece) {
  std::int64_t count = 0;
  for (auto at = text.find(piece); at != text.npos; at = text.find(piece, at + piece.size())) ++count;
  return count;
}

void write_parts(JsonWriter& out, const Brief& brief) {
  out.key("parts").begin_array();
  for (const BriefPart& part : brief.parts) {
    out.begin_object().field("id", part.id).field("title", part.title).field("text", part.text).end_object();
  }
  out.end_array();
}

void write_placeholders(JsonWriter& out, const Redactor& redactor, std::string_view text) {
  out.key("placeholders").begin_array();
  for (const Placeholder& one : redactor.placeholders()) {
    const std::int64_t count = occurrences(text, one.written);
    if (count == 0) continue;
    out.begin_object().field("placeholder", one.written).field("kind", kind_name(one.kind));
    out.key("count").integer(count).end_object();
  }
  out.end_array();
}

void write_questions(JsonWriter& out, const ToldCase& told, const Speech& words) {
  const auto questions = suggested_questions(told.told, words);
  out.key("questions").begin_array();
  for (const SuggestedQuestion& one : questions) out.string(told.redactor.restore(one.text));
  out.end_array().key("questionIds").begin_array();
  for (const SuggestedQuestion& one : questions) out.string(one.id);
  out.end_array();
}

void write_prompt(JsonWriter& out, const Prompt& prompt) {
  out.key("prompt").begin_object().field("system", prompt.system).key("messages").begin_array();
  for (const Turn& turn : prompt.messages) {
    const bool user = turn.speaker == TurnOf::user;
    out.begin_object().field("role", user ? "user" : "assistant").field("content", turn.text).end_object();
  }
  out.end_array().end_object();
}

void write_findings(JsonWriter& out, const CheckedAnswer& answer, const Speech& words) {
  out.key("findings").begin_array();
  for (const AnswerFinding& finding : answer.findings) {
    out.begin_object().field("kind", name_of(finding.kind)).field("text", finding.text);
    out.field("message", finding_message(finding, words));
    out.field("action", finding.dropped ? "dropped" : "marked").end_object();
  }
  out.end_array();
}

class LocalBriefService : public BriefService {
 public:
  explicit LocalBriefService(Memory& memory) : memory_(memory) {}

  BriefAnswer brief(const BriefQuery& query) override {
    const Speech& words = speech(query.locale);
    auto capture = capture_of(query, words);
    if (auto* fault = std::get_if<Fault>(&capture)) return std::move(*fault);
    const ToldCase told = tell(std::get<Readout>(capture), query, words);
    const std::string text = told.brief.text();
    JsonWriter out;
    out.field("brief", told.brief.id).field("system", system_text(words, level_of(query)));
    write_parts(out, told.brief);
    out.field("text", text);
    write_placeholders(out, told.redactor, text);
    write_questions(out, told, words);
    return out.take();
  }

  BriefAnswer prompt(const AgreedBrief& agreed, const std::vector<ConversationTurn>& conversation) override {
    const Speech& words = speech(agreed.of.locale);
    auto told = agreed_case(agreed, words);
    if (auto* fault = std::get_if<Fault>(&told)) return std::move(*fault);
    ToldCase& one = std::get<ToldCase>(told);
    std::vector<Turn> turns;
    for (const ConversationTurn& turn : conversation) {
      turns.push_back({turn.from_user ? TurnOf::user : TurnOf::assistant, one.redactor.typed(turn.text)});
    }
    const std::string question = one.redactor.typed(agreed.question);
    const Prompt made =
        make_prompt(one.brief.text(agreed.struck), std::move(turns), question, words, level_of(agreed.of));
    JsonWriter out;
    write_prompt(out, made);
    return out.field("text", made.shown(words)).optional_field("question", question).take();
  }

  BriefAnswer check(const AgreedBrief& agreed, std::string_view text, bool finished) override {
    const Speech& words = speech(agreed.of.locale);
    auto told = agreed_case(agreed, words);
    if (auto* fault = std::get_if<Fault>(&told)) return std::move(*fault);
    ToldCase& one = std::get<ToldCase>(told);
    const std::string question = one.redactor.typed(agreed.question);
    const std::string sent = one.brief.text(agreed.struck);
    const AnswerContext context{sent, question, case_facts_of(one.told), headline(one.told, words).text,
                                is_day_first(words)};
    const CheckedAnswer answer = check_answer(text, finished, context, one.redactor);
    JsonWriter out;
    out.field("html", answer_html(answer, *one.of, words)).field("text", answer_text(answer, words));
    write_findings(out, answer, words);
    return out.take();
  }

  BriefAnswer conversation(const ConversationRequest& request) override {
    const Speech& words = speech(request.locale);
    try {
      History& history = memory_.history();
      const auto stored = history.newest(request.receipt);
      if (!stored) return unknown_case_fault(words);
      // Only a case that was told gives its names to the placeholders.
      ToldCase told = tell(kept_readout(history, *stored), {}, words);
      return converse(history, request, told.redactor, clock_now());
    } catch (const HistoryFault& fault) {
      return memory_fault(fault, words);
    }
  }

 private:
  /// The case as the person saw it when they agreed; a fault when it was read anew since.
  std::variant<ToldCase, Fault> agreed_case(const AgreedBrief& agreed, const Speech& words) {
    auto capture = capture_of(agreed.of, words);
    if (auto* fault = std::get_if<Fault>(&capture)) return std::move(*fault);
    ToldCase told = tell(std::get<Readout>(capture), agreed.of, words);
    if (told.brief.id != agreed.brief) {
      return said_fault(FaultCode::brief_changed, Word::brief_changed, Word::brief_changed_fix, words);
    }
    if (told.brief.text(agreed.struck).empty()) {
      return said_fault(FaultCode::nothing_to_brief, Word::brief_nothing, Word::brief_nothing_fix, words);
    }
    return told;
  }

  /// The capture of the request, or the newest kept reading of the receipt that it names.
  std::variant<Readout, Fault> capture_of(const BriefQuery& query, const Speech& words) {
    if (!query.capture_json.empty()) return read_capture(query, words);
    try {
      History& history = memory_.history();
      const auto stored = history.newest(query.receipt);
      BriefQuery with_text = query;
      if (stored) with_text.capture_json = stored->capture;
      auto read = read_capture(with_text, words);
      if (auto* one = std::get_if<Readout>(&read))
        one->before = history.before(query.receipt, stored->reading);
      return read;
    } catch (const HistoryFault& fault) {
      return memory_fault(fault, words);
    }
  }

  Memory& memory_;
};

}  // namespace

std::unique_ptr<BriefService> make_brief_service(Memory& memory) {
  return std::make_unique<LocalBriefService>(memory);
}

}  // namespace caselight
