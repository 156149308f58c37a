#include "brief/answer/check.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "brief/answer/brief_lines.hpp"
#include "brief/answer/claims.hpp"
#include "brief/answer/evidence_ids.hpp"
#include "brief/answer/facts.hpp"
#include "brief/answer/forbidden.hpp"
#include "brief/answer/invented_names.hpp"
#include "brief/answer/language.hpp"
#include "brief/answer/named_facts.hpp"
#include "brief/answer/times.hpp"
#include "brief/answer/unknown_things.hpp"
#include "brief/brief.hpp"
#include "report/html/official_pages.hpp"

namespace caselight {
namespace {

/// A sentence that ends like this goes on in the next one, whatever stands between them.
constexpr std::array<std::string_view, 31> kOpenEnds{
    "will", "be",  "to",   "shall", "ll",     "is",   "was", "are",  "should", "must", "going",
    "a",    "the", "your", "get",   "likely", "soon", "can", "may",  "not",    "need", "sera",
    "va",   "van", "ser",  "su",    "la",     "el",   "que", "debe", "puede"};

/// One of the cases that the model was told of, and what a sentence about it is measured by.
struct Side {
  Facts sent;
  BriefLines lines;
  const CaseFacts* facts;
  const std::string* headline;
};

class AnswerChecker {
 public:
  AnswerChecker(const AnswerContext& context, const Redactor& redactor)
      : context_(context),
        facts_(facts_of(context.sent)),
        question_(facts_of(context.question)),
        lines_(context.sent),
        redactor_(redactor) {
    facts_.placeholders.insert(question_.placeholders.begin(), question_.placeholders.end());
    known_words_ = facts_.words;
    facts_.words.insert(question_.words.begin(), question_.words.end());
    read_sides();
  }

  CheckedAnswer run(std::string_view answer, bool finished) {
    const std::vector<AnswerBlock> blocks = read_answer(answer);
    collect(blocks, finished);
    mark_forbidden();
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
  /// With one case everything that was sent is about it.
  void read_sides() {
    std::string first = std::string(context_.sent);
    for (const OtherCase& other : context_.others) {
      const auto at = first.find(other.sent);
      if (at != first.npos && !other.sent.empty()) first.erase(at, other.sent.size());
    }
    sides_.push_back({facts_of(first), BriefLines(first), &context_.facts, &context_.headline});
    for (const OtherCase& other : context_.others)
      sides_.push_back({facts_of(other.sent), BriefLines(other.sent), &other.facts, &other.headline});
    for (Side& side : sides_) side.sent.placeholders = facts_.placeholders;
  }
  const Side& side_at(std::size_t place) const { return sides_[std::min(place, sides_.size() - 1)]; }

  /// Whose evidence the ids are; of none, the case whose form the words name, and else the one that was asked
  /// about.
  std::size_t place_of(std::string_view plain, const std::set<std::size_t>& ids) const {
    if (sides_.size() == 1) return 0;
    if (!ids.empty()) return std::min(case_of_evidence(*ids.begin()), sides_.size() - 1);
    const auto named = forms_named(plain);
    const auto is_named = [&](const Side& side) { return named.count(side.facts->form) > 0; };
    const auto found = std::find_if(sides_.begin(), sides_.end(), is_named);
    return found == sides_.end() || std::count_if(sides_.begin(), sides_.end(), is_named) > 1
               ? 0
               : static_cast<std::size_t>(found - sides_.begin());
  }
  /// `i485` for I-485, of the forms of the cases that were told.
  std::set<std::string> forms_named(std::string_view plain) const {
    std::set<std::string> out;
    const auto tokens = tokens_of(plain);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      const std::string form = tokens[i].word + tokens[i + 1].word;
      if (std::any_of(sides_.begin(), sides_.end(),
                      [&](const Side& side) { return side.facts->form == form; }))
        out.insert(form);
    }
    return out;
  }

  struct Span {
    std::size_t block;
    SentenceSpan at;
    std::string plain;  ///< without evidence ids
    std::optional<FindingKind> forbidden;
    std::string words;      ///< that are forbidden
    bool sent = false;      ///< the data says it too
    bool grounded = false;  ///< names evidence that was sent
    std::size_t place = 0;  ///< of the case that it is about
  };

  /// A sentence that names evidence repeats a line only of the case whose evidence it is. The data of one
  /// case does not say of another what a sentence says of it.
  bool is_said(std::string_view plain, const std::set<std::size_t>& ids) const {
    const auto tokens = tokens_of(plain);
    if (sides_.size() == 1) return lines_.say(tokens);
    std::set<std::size_t> places;
    for (const std::size_t id : ids) places.insert(case_of_evidence(id));
    if (places.size() > 1) return false;
    return side_at(place_of(plain, ids)).lines.say(tokens);
  }

  static std::string without_ids(std::string_view text) {
    std::string out;
    std::size_t copied = 0;
    for (const EvidenceMention& id : find_evidence_ids(text)) {
      out.append(text.substr(copied, id.begin - copied));
      copied = id.end;
    }
    return out.append(text.substr(copied));
  }

  void collect(const std::vector<AnswerBlock>& blocks, bool finished) {
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      for (const SentenceSpan& span : sentences_of(blocks[b].text)) {
        const auto text = std::string_view(blocks[b].text).substr(span.begin, span.end - span.begin);
        std::string plain = without_ids(text);
        const auto ids = cited(blocks[b], span);
        const bool sent = is_said(plain, ids);
        const std::size_t place = place_of(plain, ids);
        spans_.push_back({b, span, std::move(plain), std::nullopt, {}, sent, !ids.empty(), place});
      }
    }
    if (!finished && !spans_.empty()) spans_.pop_back();
  }

  /// Each sentence alone, and together with the next where it ends in the middle of a thought.
  void mark_forbidden() {
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      forbid(spans_[i].plain, {&spans_[i]});
      if (i + 1 == spans_.size() || !is_open(spans_[i].plain)) continue;
      forbid(spans_[i].plain + " " + spans_[i + 1].plain, {&spans_[i], &spans_[i + 1]});
    }
  }
  static bool is_open(std::string_view plain) {
    const auto tokens = tokens_of(plain);
    return !tokens.empty() && is_in(kOpenEnds, tokens.back().word);
  }
  /// A question asserts nothing, and what the data says was judged before it was sent.
  static bool is_question(std::string_view plain) {
    const auto last = plain.find_last_not_of(" \"')");
    return last != plain.npos && plain[last] == '?';
  }
  void forbid(const std::string& plain, std::initializer_list<Span*> spans) const {
    const bool sent = std::all_of(spans.begin(), spans.end(), [](const Span* span) { return span->sent; });
    if (sent || is_question(plain)) return;
    const auto tokens = tokens_of(plain);
    const bool grounded =
        std::any_of(spans.begin(), spans.end(), [](const Span* span) { return span->grounded; });
    const CaseFacts& facts = *side_at((*spans.begin())->place).facts;
    const auto promise = find_promise(tokens, facts, grounded);
    const auto breach = promise ? promise : find_legal_advice(tokens, facts, &known_words_);
    if (!breach) return;
    for (Span* span : spans) {
      if (span->forbidden || span->sent) continue;
      span->forbidden = promise ? FindingKind::promise : FindingKind::legal_advice;
      span->words =
          plain.substr(tokens[breach->first].begin, tokens[breach->last].end - tokens[breach->first].begin);
    }
  }
  CheckedSentence sentence(const AnswerBlock& block, const Span& span, std::size_t number) {
    CheckedSentence out;
    out.number = number;
    if (span.forbidden) {
      add_finding(out, *span.forbidden, span.words, /*dropped=*/true);
      out.dropped = true;
      out.instead = own_sentence(block, span);
      return out;
    }
    if (!span.sent) judge(block, span, out);
    write_pieces(block, span.at, out);
    const bool may_be_asked = !span.sent && block.kind != BlockKind::heading && !is_question(span.plain);
    if (may_be_asked && out.findings.empty()) out.to_ask = span.plain;
    if (may_be_asked && context_.doubted.count(number) > 0)
      add_finding(out, FindingKind::second_opinion, span.plain, /*dropped=*/false);
    return out;
  }

  /// What the model wrote and the data does not say.
  std::string own_words() const {
    std::string out;
    for (const Span& span : spans_) {
      if (!span.sent && !is_short_and_sent(span.plain)) out.append(span.plain).append(" ");
    }
    return out;
  }
  /// Two or three words of the data, such as the name of a month, tell no language.
  bool is_short_and_sent(std::string_view plain) const {
    constexpr std::size_t kShort = 3;
    const auto tokens = tokens_of(plain);
    return tokens.size() <= kShort && std::all_of(tokens.begin(), tokens.end(), [&](const Token& token) {
             return lines_.have_word(token.word);
           });
  }
  /// The ids that a sentence names and that exist.
  std::set<std::size_t> cited(const AnswerBlock& block, const SentenceSpan& span) const {
    std::set<std::size_t> out;
    for (const EvidenceMention& mention :
         find_evidence_ids(std::string_view(block.text).substr(span.begin, span.end - span.begin))) {
      for (const std::size_t id : mention.ids) {
        if (facts_.evidence.count(id) > 0) out.insert(id);
      }
    }
    return out;
  }

  /// Dates, lengths, codes, names and claims, against what was sent and what the analysis found.
  void judge(const AnswerBlock& block, const Span& span, CheckedSentence& out) {
    for (const UnknownThing& thing : unknown_things(span.plain, facts_))
      add_finding(out, thing.kind, thing.words, false);
    for (const Claimed& one : claimed(block, span)) judge(one, out);
    if (is_question(span.plain)) return;
    for (const std::string& name : invented_names(span.plain, lines_))
      add_finding(out, FindingKind::unknown_placeholder, name, false);
  }

  /// What a sentence says of one case.
  struct Claimed {
    std::string plain;
    std::set<std::size_t> ids;
    std::size_t place = 0;
  };
  /// The whole sentence; where it cites several cases, each piece up to the evidence of its case.
  std::vector<Claimed> claimed(const AnswerBlock& block, const Span& span) const {
    const auto ids = cited(block, span.at);
    std::vector<Claimed> out;
    if (sides_.size() == 1 || ids.empty()) return {{span.plain, ids, span.place}};
    const auto text = std::string_view(block.text).substr(span.at.begin, span.at.end - span.at.begin);
    std::size_t copied = 0;
    for (const EvidenceMention& mention : find_evidence_ids(text)) {
      for (const std::size_t id : mention.ids) {
        const std::size_t place = std::min(case_of_evidence(id), sides_.size() - 1);
        if (out.empty() || out.back().place != place) out.push_back({{}, {}, place});
        if (facts_.evidence.count(id) > 0) out.back().ids.insert(id);
        out.back().plain.append(text.substr(copied, mention.begin - std::min(copied, mention.begin)));
        copied = mention.end;
      }
    }
    out.back().plain.append(text.substr(copied));
    return out;
  }

  void judge(const Claimed& one, CheckedSentence& out) {
    const Side& side = side_at(one.place);
    for (const WrongTime& time : wrong_times(
             one.plain, {side.lines, one.ids, question_, side.sent, *side.facts, context_.day_first})) {
      add_finding(out,
                  time.fault == TimeFault::uncited ? FindingKind::not_in_evidence : FindingKind::unknown_date,
                  time.words, false, line_of(one));
    }
    if (is_question(one.plain)) return;
    if (const std::string form = mixed_up(one); !form.empty())
      add_finding(out, FindingKind::not_in_evidence, form, false, line_of(one));
    for (const WrongClaim& claim : wrong_claims(one.plain, one.ids, side.lines, *side.facts)) {
      const bool against = claim.fault == ClaimFault::against_case;
      add_finding(out, against ? FindingKind::contradicts_case : FindingKind::not_in_evidence, claim.words,
                  false, against ? *side.headline : line_of(one));
    }
  }
  /// The form of another case, of which this evidence says nothing.
  std::string mixed_up(const Claimed& one) const {
    if (sides_.size() == 1 || one.ids.empty()) return {};
    const auto named = forms_named(one.plain);
    const bool own = named.empty() || named.count(side_at(one.place).facts->form) > 0;
    return own ? std::string() : *named.begin();
  }
  /// The summary's sentence about the evidence.
  std::string line_of(const Claimed& one) const {
    if (one.ids.empty()) return {};
    const auto lines = side_at(one.place).lines.citing(one.ids);
    return lines.empty() ? std::string() : lines.front()->text;
  }
  /// A dropped sentence that named a last day takes the summary's own sentence about that day with it.
  std::string own_sentence(const AnswerBlock& block, const Span& span) const {
    const Skeleton skeleton = skeleton_of(span.plain);
    for (const DateMention& mention : find_dates(skeleton)) {
      for (const BriefLine* line : lines_.citing(cited(block, span.at))) {
        if (std::find(line->days.begin(), line->days.end(), mention.readings.front()) != line->days.end())
          return redactor_.restore(line->text);
      }
    }
    return {};
  }

  void add_finding(CheckedSentence& sentence, FindingKind kind, std::string_view words, bool dropped,
                   std::string_view beside = {}) {
    sentence.findings.push_back(out_.findings.size());
    out_.findings.push_back({kind, redactor_.restore(words), dropped, redactor_.restore(beside)});
  }

  /// Evidence ids and links are cut out of the sentence; what lies between them is text.
  void write_pieces(const AnswerBlock& block, const SentenceSpan& span, CheckedSentence& out) {
    const auto text = std::string_view(block.text).substr(span.begin, span.end - span.begin);
    std::size_t at = span.begin;
    for (const EvidenceMention& mention : find_evidence_ids(text)) {
      write_text(block, at, span.begin + mention.begin, out);
      write_references(mention, out);
      at = span.begin + mention.end;
    }
    write_text(block, at, span.end, out);
  }

  void write_references(const EvidenceMention& mention, CheckedSentence& out) {
    for (const std::size_t id : mention.ids) {
      if (facts_.evidence.count(id) == 0) {
        add_finding(out, FindingKind::unknown_evidence, "e" + std::to_string(id), false);
        continue;
      }
      out.grounded = true;
      trim_last_text(out);
      out.pieces.push_back({PieceKind::reference, {}, 0, static_cast<EvidenceRef>(id), {}});
    }
  }

  /// A reference follows its word without a space.
  static void trim_last_text(CheckedSentence& out) {
    if (out.pieces.empty() || out.pieces.back().kind != PieceKind::text) return;
    std::string& text = out.pieces.back().text;
    while (!text.empty() && text.back() == ' ') text.pop_back();
  }

  void write_text(const AnswerBlock& block, std::size_t begin, std::size_t end, CheckedSentence& out) {
    for (std::size_t at = begin; at < end;) {
      const WrittenLink* link = link_over(block, at);
      std::size_t stop = link != nullptr ? std::min(link->end, end) : next_link(block, at, end);
      if (link != nullptr) {
        write_link(block.text.substr(at, stop - at), link->address, block.style[at], out);
      } else {
        write_runs(block, at, stop, out);
      }
      at = stop;
    }
  }
  static const WrittenLink* link_over(const AnswerBlock& block, std::size_t at) {
    const auto it = std::find_if(block.links.begin(), block.links.end(),
                                 [&](const WrittenLink& l) { return at >= l.begin && at < l.end; });
    return it == block.links.end() ? nullptr : &*it;
  }
  static std::size_t next_link(const AnswerBlock& block, std::size_t at, std::size_t end) {
    for (const WrittenLink& link : block.links) {
      if (link.begin > at && link.begin < end && link.end > link.begin) end = link.begin;
    }
    return end;
  }

  void write_link(std::string_view words, std::string_view address, std::uint8_t style,
                  CheckedSentence& out) {
    const std::string_view page = official_page(address);
    if (page.empty()) {
      add_finding(out, FindingKind::foreign_link, address, false);
      return write_words(words, style, out);
    }
    out.pieces.push_back({PieceKind::link, redactor_.restore(words), style, kNoEvidence, page});
  }

  /// Runs of one style. A placeholder that emphasis cuts in two is put back all the same.
  void write_runs(const AnswerBlock& block, std::size_t begin, std::size_t end, CheckedSentence& out) {
    while (begin < end) {
      std::size_t stop = begin + 1;
      while (stop < end && block.style[stop] == block.style[begin]) ++stop;
      for (auto at = next_bracketed(std::string_view(block.text).substr(0, end), begin);
           at && at->begin < stop;) {
        stop = std::max(stop, at->end);
        break;
      }
      write_words(std::string_view(block.text).substr(begin, stop - begin), block.style[begin], out);
      begin = stop;
    }
  }

  /// Addresses on the web are cut out wherever they stand.
  void write_words(std::string_view words, std::uint8_t style, CheckedSentence& out) {
    std::size_t copied = 0;
    for (const WebAddress& address : find_web_addresses(words)) {
      append_text(words.substr(copied, address.begin - copied), style, out);
      const std::string_view shown = words.substr(address.begin, address.end - address.begin);
      if (const auto page = official_page(shown); !page.empty()) {
        out.pieces.push_back({PieceKind::link, std::string(shown), style, kNoEvidence, page});
      } else if (to_lower(context_.sent).find(to_lower(shown)) != std::string::npos) {
        append_text(shown, style, out);  // the summary names it as a source; it is text, no link
      } else {
        add_finding(out, FindingKind::foreign_link, shown, false);
        out.pieces.push_back({PieceKind::removed_link, {}, style, kNoEvidence, {}});
      }
      copied = address.end;
    }
    append_text(words.substr(copied), style, out);
  }
  void append_text(std::string_view words, std::uint8_t style, CheckedSentence& out) {
    if (!words.empty())
      out.pieces.push_back({PieceKind::text, redactor_.restore(words), style, kNoEvidence, {}});
  }

  const AnswerContext& context_;
  Facts facts_;
  Facts question_;
  std::set<std::string> known_words_;  ///< of the data alone
  BriefLines lines_;
  std::vector<Side> sides_;  ///< the case that was asked about first
  const Redactor& redactor_;
  std::vector<Span> spans_;
  CheckedAnswer out_;
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
