#include "brief/answer/check.hpp"

#include <algorithm>
#include <array>

#include "brief/answer/brief_lines.hpp"
#include "brief/answer/checked_pieces.hpp"
#include "brief/answer/claims.hpp"
#include "brief/answer/fact_beside.hpp"
#include "brief/answer/facts.hpp"
#include "brief/answer/invented_names.hpp"
#include "brief/answer/language.hpp"
#include "brief/answer/named_facts.hpp"
#include "brief/answer/sides.hpp"
#include "brief/answer/spans.hpp"
#include "brief/answer/times.hpp"
#include "brief/answer/unknown_things.hpp"

namespace caselight {
namespace {

/// What was sent and what was asked.
struct KnownToModel {
  KnownToModel(const Facts& sent, std::string_view asked)
      : facts(sent), question(facts_of(asked)), words(sent.words) {
    facts.placeholders.insert(question.placeholders.begin(), question.placeholders.end());
    facts.words.insert(question.words.begin(), question.words.end());
  }
  Facts facts;
  Facts question;
  const std::set<std::string>& words;  ///< of the data alone
};

class AnswerChecker {
 public:
  AnswerChecker(const AnswerContext& context, const Redactor& redactor)
      : context_(context),
        sides_(context),
        known_(sides_.sent(), context.question),
        redactor_(redactor),
        findings_(out_, redactor),
        pieces_(context.sent, known_.facts.evidence, redactor, findings_) {}

  CheckedAnswer run(std::string_view answer, bool finished) {
    const std::vector<AnswerBlock> blocks = read_answer(answer);
    spans_ = spans_of(blocks, finished, sides_, known_.facts.evidence);
    mark_forbidden(spans_, sides_, known_.words);
    out_.finished = finished;
    if (is_of_unknown_language(own_words()))
      out_.findings.push_back({FindingKind::unchecked_language, {}, false});
    std::size_t next = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      CheckedBlock block{blocks[b].kind, {}};
      for (; next < spans_.size() && spans_[next].block == b; ++next)
        block.sentences.push_back(sentence(blocks[b], spans_[next], next));
      if (!block.sentences.empty()) out_.blocks.push_back(std::move(block));
    }
    return std::move(out_);
  }

 private:
  CheckedSentence sentence(const AnswerBlock& block, const AnswerSpan& span, std::size_t number) {
    CheckedSentence out;
    out.number = number;
    if (span.forbidden) {
      findings_.add(out, *span.forbidden, span.words, /*dropped=*/true);
      out.dropped = true;
      out.instead = own_sentence(span);
      return out;
    }
    if (!span.sent) judge(block, span, out);
    pieces_.write(block, span.at, out);
    const bool may_be_asked = !span.sent && block.kind != BlockKind::heading && !is_question(span.plain);
    if (may_be_asked && out.findings.empty()) out.to_ask = span.plain;
    if (may_be_asked && context_.doubted.count(number) > 0)
      findings_.add(out, FindingKind::second_opinion, span.plain);
    return out;
  }

  /// What the model wrote and the data does not say.
  std::string own_words() const {
    std::string out;
    for (const AnswerSpan& span : spans_) {
      if (!span.sent && !is_short_and_sent(span.plain)) out.append(span.plain).append(" ");
    }
    return out;
  }
  /// Two or three words of the data, such as the name of a month, tell no language.
  bool is_short_and_sent(std::string_view plain) const {
    constexpr std::size_t kShort = 3;
    const auto tokens = tokens_of(plain);
    return tokens.size() <= kShort && std::all_of(tokens.begin(), tokens.end(), [&](const Token& token) {
             return sides_.lines().have_word(token.word);
           });
  }

  /// Dates, lengths, codes, names and claims, against what was sent and what the analysis found.
  void judge(const AnswerBlock& block, const AnswerSpan& span, CheckedSentence& out) {
    for (const UnknownThing& thing : unknown_things(span.plain, known_.facts))
      findings_.add(out, thing.kind, thing.words);
    for (const ClaimedOfCase& one : claimed_of_cases(block, span, sides_)) judge(one, out);
    if (is_question(span.plain)) return;
    for (const InventedName& name : invented_names(span.plain, sides_.lines()))
      findings_.add(out, FindingKind::unknown_placeholder, name.words, false,
                    name.is_office ? office_row(sides_.at(span.place).lines()) : std::string());
  }
  void judge(const ClaimedOfCase& one, CheckedSentence& out) {
    const ToldSide& side = sides_.at(one.place);
    for (const WrongTime& time : wrong_times(one.plain, {side.lines(), one.ids, known_.question, side.sent(),
                                                         *side.facts, context_.day_first})) {
      findings_.add(
          out, time.fault == TimeFault::uncited ? FindingKind::not_in_evidence : FindingKind::unknown_date,
          time.words, false, beside(one, time.words));
    }
    if (is_question(one.plain)) return;
    if (const std::string form = mixed_up(one); !form.empty())
      findings_.add(out, FindingKind::not_in_evidence, form, false, beside(one, form));
    for (const WrongClaim& claim : wrong_claims(one.plain, one.ids, side.lines(), *side.facts)) {
      const bool not_cited = claim.fault == ClaimFault::not_cited;
      findings_.add(out, not_cited ? FindingKind::not_in_evidence : FindingKind::contradicts_case,
                    claim.words, false,
                    claim.fault == ClaimFault::against_case ? *side.headline : beside(one, claim.words));
    }
  }
  /// The form of another case, of which this evidence says nothing.
  std::string mixed_up(const ClaimedOfCase& one) const {
    if (sides_.is_one() || one.ids.empty()) return {};
    const auto named = sides_.forms_named(one.plain);
    const bool own = named.empty() || named.count(sides_.at(one.place).facts->form) > 0;
    return own ? std::string() : *named.begin();
  }
  /// The summary's own words, to be set beside wrong ones.
  std::string beside(const ClaimedOfCase& one, std::string_view wrong) const {
    return fact_beside(sides_.at(one.place).lines(), one.ids, wrong, one.plain);
  }
  /// A dropped sentence that named a last day takes the summary's own sentence about that day with it.
  std::string own_sentence(const AnswerSpan& span) const {
    const Skeleton skeleton = skeleton_of(span.plain);
    for (const DateMention& mention : find_dates(skeleton)) {
      for (const BriefLine* line : sides_.lines().citing(span.ids)) {
        if (std::find(line->days.begin(), line->days.end(), mention.readings.front()) != line->days.end())
          return redactor_.restore(line->text);
      }
    }
    return {};
  }

  const AnswerContext& context_;
  Sides sides_;
  KnownToModel known_;
  const Redactor& redactor_;
  std::vector<AnswerSpan> spans_;
  CheckedAnswer out_;
  Findings findings_;
  PieceWriter pieces_;
};

}  // namespace

std::string_view name_of(FindingKind kind) {
  constexpr std::array<std::string_view, 11> kNames{
      "unknown_evidence", "unknown_date",        "unknown_code",  "promise",
      "legal_advice",     "unknown_placeholder", "foreign_link",  "contradicts_case",
      "not_in_evidence",  "unchecked_language",  "second_opinion"};
  return kNames[static_cast<std::size_t>(kind)];
}

CheckedAnswer check_answer(std::string_view answer, bool finished, const AnswerContext& context,
                           const Redactor& redactor) {
  const std::string filled = with_named_facts(answer, context);
  return AnswerChecker(context, redactor).run(filled, finished);
}

}  // namespace caselight
