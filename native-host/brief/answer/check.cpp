#include "brief/answer/check.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "brief/answer/evidence_ids.hpp"
#include "brief/answer/facts.hpp"
#include "brief/answer/forbidden.hpp"
#include "brief/answer/unknown_things.hpp"
#include "report/html/official_pages.hpp"

namespace caselight {
namespace {

/// A sentence that ends like this goes on in the next one, whatever stands between them.
constexpr std::array<std::string_view, 31> kOpenEnds{
    "will", "be",  "to",   "shall", "ll",     "is",   "was", "are",  "should", "must", "going",
    "a",    "the", "your", "get",   "likely", "soon", "can", "may",  "not",    "need", "sera",
    "va",   "van", "ser",  "su",    "la",     "el",   "que", "debe", "puede"};

class AnswerChecker {
 public:
  AnswerChecker(std::string_view sent, std::string_view question, const Redactor& redactor)
      : facts_(facts_of(sent)), redactor_(redactor) {
    facts_.placeholders.merge(facts_of(question).placeholders);
  }

  CheckedAnswer run(std::string_view answer, bool finished) {
    const std::vector<AnswerBlock> blocks = read_answer(answer);
    collect(blocks, finished);
    mark_forbidden();
    out_.finished = finished;
    std::size_t next = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      CheckedBlock block{blocks[b].kind, {}};
      for (; next < spans_.size() && spans_[next].block == b; ++next)
        block.sentences.push_back(sentence(blocks[b], spans_[next]));
      if (!block.sentences.empty()) out_.blocks.push_back(std::move(block));
    }
    return std::move(out_);
  }

 private:
  struct Span {
    std::size_t block;
    SentenceSpan at;
    std::string plain;  ///< without evidence ids
    std::optional<FindingKind> forbidden;
    std::string words;  ///< that are forbidden
  };

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
        spans_.push_back({b, span, without_ids(text), std::nullopt, {}});
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
  static void forbid(const std::string& plain, std::initializer_list<Span*> spans) {
    const auto tokens = tokens_of(plain);
    const auto promise = find_promise(tokens);
    const auto breach = promise ? promise : find_legal_advice(tokens);
    if (!breach) return;
    for (Span* span : spans) {
      if (span->forbidden) continue;
      span->forbidden = promise ? FindingKind::promise : FindingKind::legal_advice;
      span->words =
          plain.substr(tokens[breach->first].begin, tokens[breach->last].end - tokens[breach->first].begin);
    }
  }

  CheckedSentence sentence(const AnswerBlock& block, const Span& span) {
    CheckedSentence out;
    if (span.forbidden) {
      add_finding(out, *span.forbidden, span.words, /*dropped=*/true);
      out.dropped = true;
      return out;
    }
    for (const UnknownThing& thing : unknown_things(span.plain, facts_))
      add_finding(out, thing.kind, thing.words, false);
    write_pieces(block, span.at, out);
    return out;
  }

  void add_finding(CheckedSentence& sentence, FindingKind kind, std::string_view words, bool dropped) {
    sentence.findings.push_back(out_.findings.size());
    out_.findings.push_back({kind, redactor_.restore(words), dropped});
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

  Facts facts_;
  const Redactor& redactor_;
  std::vector<Span> spans_;
  CheckedAnswer out_;
};

}  // namespace

std::string_view name_of(FindingKind kind) {
  constexpr std::array<std::string_view, 7> kNames{"unknown_evidence", "unknown_date", "unknown_code",
                                                   "promise",          "legal_advice", "unknown_placeholder",
                                                   "foreign_link"};
  return kNames[static_cast<std::size_t>(kind)];
}

CheckedAnswer check_answer(std::string_view answer, bool finished, std::string_view sent,
                           std::string_view question, const Redactor& redactor) {
  return AnswerChecker(sent, question, redactor).run(answer, finished);
}

}  // namespace caselight
