#include "app/brief_service.hpp"

#include <algorithm>
#include <optional>

#include "app/brief_json.hpp"
#include "app/clock.hpp"
#include "app/conversation.hpp"
#include "app/drafts.hpp"
#include "app/told_case.hpp"
#include "base/json_writer.hpp"
#include "brief/answer/check.hpp"
#include "brief/answer/render.hpp"
#include "brief/brief.hpp"
#include "brief/prompt.hpp"
#include "brief/second_opinion.hpp"
#include "explain/kept_reading.hpp"
#include "report/phrases/headline.hpp"

namespace caselight {
namespace {

/// 3/2/2027 is March 2 in the United States and February 3 in Spanish.
bool is_day_first(const Speech& words) { return words.locale().substr(0, 2) == "es"; }

/// The answer as it may be shown, measured by what was sent.
CheckedAnswer checked(ToldCase& one, const AgreedBrief& agreed, std::string_view text, bool finished,
                      SentTexts& texts) {
  const Speech& words = speech(agreed.of.locale);
  const std::string question = one.redactor.typed(agreed.question);
  const std::string sent = one.brief.text(agreed.struck);
  AnswerContext context{sent, question, case_facts_of(one.told), headline(one.told, words).text,
                        is_day_first(words)};
  for (std::size_t i = 0; i < one.others.size(); ++i) {
    const Analysis& other = one.others[i].second;
    context.others.push_back(
        {one.brief.text_of_case(i + 1, agreed.struck), case_facts_of(other), headline(other, words).text});
  }
  for (const SecondOpinion& opinion : agreed.opinions) {
    if (says_yes(opinion.said)) context.doubted.insert(opinion.sentence);
  }
  context.texts = &texts;
  return check_answer(text, finished, context, one.redactor);
}

void write_parts(JsonWriter& out, const Brief& brief) {
  out.key("parts").begin_array();
  for (const BriefPart& part : brief.parts) {
    out.begin_object().field("id", part.id).field("title", part.title).field("text", part.text).end_object();
  }
  out.end_array();
}

void write_questions(JsonWriter& out, const ToldCase& told, const Speech& words) {
  const auto all = told.cases();
  const auto questions = suggested_questions(told.told, words, {all.begin() + 1, all.end()});
  out.key("questions").begin_array();
  for (const SuggestedQuestion& one : questions) out.string(told.redactor.restore(one.text));
  out.end_array().key("questionIds").begin_array();
  for (const SuggestedQuestion& one : questions) out.string(one.id);
  out.end_array();
}

/// The sentences that a second opinion marked.
void write_doubted(JsonWriter& out, const CheckedAnswer& answer) {
  out.key("doubted").begin_array();
  for (const CheckedBlock& block : answer.blocks) {
    for (const CheckedSentence& one : block.sentences) {
      const bool doubted = std::any_of(one.findings.begin(), one.findings.end(), [&](std::size_t finding) {
        return answer.findings[finding].kind == FindingKind::second_opinion;
      });
      if (doubted) out.integer(static_cast<std::int64_t>(one.number));
    }
  }
  out.end_array();
}

/// Those of the further cases that found room.
void write_also(JsonWriter& out, const ToldCase& told) {
  out.key("also").begin_array();
  for (const auto& [of, analysis] : told.others) out.string(of->receipt);
  out.end_array();
}

class LocalBriefService : public BriefService {
 public:
  explicit LocalBriefService(Memory& memory) : memory_(memory) {}

  BriefAnswer brief(const BriefQuery& query) override {
    const Speech& words = speech(query.locale);
    auto all = told_cases(query, words);
    if (auto* fault = std::get_if<Fault>(&all)) return std::move(*fault);
    const ToldCase& told = std::get<ToldCase>(all);
    const std::string text = told.brief.text();
    JsonWriter out;
    out.field("brief", told.brief.id)
        .field("system", system_text(words, level_of(query), family_instruction(told.cases(), words)));
    write_parts(out, told.brief);
    out.field("text", text);
    write_placeholders(out, told.redactor, text);
    write_questions(out, told, words);
    if (!query.also.empty()) write_also(out, told);
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
    const Prompt made = make_prompt(one.brief.text(agreed.struck), std::move(turns), question, words,
                                    level_of(agreed.of), family_instruction(one.cases(), words));
    JsonWriter out;
    write_prompt(out, made);
    return out.field("text", made.shown(words)).optional_field("question", question).take();
  }

  BriefAnswer check(const AgreedBrief& agreed, std::string_view text, bool finished) override {
    const Speech& words = speech(agreed.of.locale);
    auto told = agreed_case(agreed, words);
    if (auto* fault = std::get_if<Fault>(&told)) return std::move(*fault);
    ToldCase& one = std::get<ToldCase>(told);
    const CheckedAnswer answer = checked(one, agreed, text, finished, texts_);
    JsonWriter out;
    out.field("html", answer_html(answer, one.evidence(), words)).field("text", answer_text(answer, words));
    write_findings(out, answer, words);
    write_doubted(out, answer);
    return out.take();
  }

  BriefAnswer doubts(const AgreedBrief& agreed, std::string_view text) override {
    const Speech& words = speech(agreed.of.locale);
    auto told = agreed_case(agreed, words);
    if (auto* fault = std::get_if<Fault>(&told)) return std::move(*fault);
    ToldCase& one = std::get<ToldCase>(told);
    JsonWriter out;
    out.key("ask").begin_array();
    for (const SentenceToAsk& ask :
         sentences_to_ask(checked(one, agreed, text, true, texts_), one.redactor, words)) {
      out.begin_object().key("sentence").integer(static_cast<std::int64_t>(ask.number));
      write_prompt(out, ask.prompt);
      out.end_object();
    }
    out.end_array();
    return out.take();
  }

  BriefAnswer draft(const BriefQuery& query, DraftOf kind) override {
    return draft_answer(query, kind, memory_);
  }
  BriefAnswer smooth(const SmoothRequest& request) override { return smooth_answer(request, memory_); }
  BriefAnswer smoothed(const SmoothRequest& request, std::string_view text) override {
    return smoothed_answer(request, text, memory_);
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
    auto all = told_cases(agreed.of, words);
    if (auto* fault = std::get_if<Fault>(&all)) return std::move(*fault);
    ToldCase& told = std::get<ToldCase>(all);
    if (told.brief.id != agreed.brief) {
      return said_fault(FaultCode::brief_changed, Word::brief_changed, Word::brief_changed_fix, words);
    }
    if (told.brief.text(agreed.struck).empty()) {
      return said_fault(FaultCode::nothing_to_brief, Word::brief_nothing, Word::brief_nothing_fix, words);
    }
    return std::move(told);
  }

  /// The case, and those that are told beside it.
  std::variant<ToldCase, Fault> told_cases(const BriefQuery& query, const Speech& words) {
    auto capture = readout_of(query, memory_, words);
    if (auto* fault = std::get_if<Fault>(&capture)) return std::move(*fault);
    auto others = others_of(query, memory_, words);
    if (auto* fault = std::get_if<Fault>(&others)) return std::move(*fault);
    return tell(std::get<Readout>(capture), query, words, std::get<std::vector<Readout>>(others));
  }

  Memory& memory_;
  SentTexts texts_;
};

}  // namespace

std::unique_ptr<BriefService> make_brief_service(Memory& memory) {
  return std::make_unique<LocalBriefService>(memory);
}

}  // namespace caselight
