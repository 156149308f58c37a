#include "brief/answer/render.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "brief/answer/style.hpp"
#include "report/html/html_writer.hpp"
#include "report/html/page_context.hpp"
#include "report/html/style.hpp"

namespace caselight {
namespace {

constexpr std::size_t kExpectedBytes = 24U * 1024U;

class AnswerPage {
 public:
  AnswerPage(const CheckedAnswer& answer, const Case& of, const Speech& speech)
      : answer_(answer), of_(of), s_(speech), w_(kExpectedBytes), citations_(of) {}

  std::string take() {
    w_.fixed("<!doctype html>");
    {
      const auto html = w_.in(Tag::html, {{Name::lang, s_.locale()}, {Name::dir, s_.dir()}});
      head();
      const auto body = w_.in(Tag::body);
      {
        const auto main = w_.in(Tag::main, {{Name::cls, "answer"}});
        w_.element(Tag::p, s_.plain(Word::brief_made_by), {{Name::cls, "made"}});
        blocks();
        if (!answer_.finished) w_.element(Tag::p, s_.plain(Word::brief_writing), {{Name::cls, "note"}});
        findings();
        references();
      }
      footer();
    }
    return w_.page();
  }

 private:
  void head() {
    const auto head = w_.in(Tag::head);
    write_page_head(w_, s_.plain(Word::brief_page_title), answer_style());
  }

  /// List items one after another make one list.
  void blocks() {
    for (std::size_t i = 0; i < answer_.blocks.size();) {
      const BlockKind kind = answer_.blocks[i].kind;
      if (kind == BlockKind::bullet || kind == BlockKind::numbered) {
        const auto list = w_.in(kind == BlockKind::bullet ? Tag::ul : Tag::ol);
        for (; i < answer_.blocks.size() && answer_.blocks[i].kind == kind; ++i)
          block(Tag::li, answer_.blocks[i]);
      } else {
        block(kind == BlockKind::heading ? Tag::h2 : Tag::p, answer_.blocks[i++]);
      }
    }
  }
  void block(Tag tag, const CheckedBlock& block) {
    const auto element = w_.in(tag);
    bool first = true;
    for (const CheckedSentence& one : block.sentences) {
      if (!first) w_.text(" ");
      first = false;
      sentence(one, tag == Tag::h2);
    }
  }

  void sentence(const CheckedSentence& one, bool heading) {
    const bool plain = one.grounded || heading;
    const std::string_view how = one.dropped             ? "left-out"
                                 : !one.findings.empty() ? "doubted"
                                 : plain                 ? ""
                                                         : "loose";
    {
      const auto span = w_.in(Tag::span, {{Name::cls, how}});
      if (one.dropped) w_.text(s_.plain(Word::brief_left_out));
      if (!one.instead.empty()) w_.text(" " + s_.say(Word::brief_instead, {{"line", one.instead}}));
      const auto invented = invented_times(one);
      for (const AnswerPiece& part : one.pieces) piece(part, invented);
    }
    for (const std::size_t finding : one.findings) finding_mark(finding);
    for (const std::size_t finding : one.findings) fact_beside(answer_.findings[finding]);
  }

  /// Dates and lengths that stand nowhere in what was sent: nobody may keep one in mind.
  std::vector<std::string_view> invented_times(const CheckedSentence& one) const {
    std::vector<std::string_view> out;
    for (const std::size_t finding : one.findings) {
      const AnswerFinding& found = answer_.findings[finding];
      if (found.kind == FindingKind::unknown_date && !found.text.empty()) out.push_back(found.text);
    }
    return out;
  }
  void fact_beside(const AnswerFinding& finding) {
    if (finding.kind != FindingKind::unknown_date || finding.beside.empty()) return;
    w_.text(" ");
    w_.element(Tag::span, s_.say(Word::brief_instead, {{"line", finding.beside}}), {{Name::cls, "beside"}});
  }

  void piece(const AnswerPiece& part, const std::vector<std::string_view>& invented) {
    switch (part.kind) {
      case PieceKind::reference:
        return reference(part.evidence);
      case PieceKind::link:
        return w_.link_out(part.address, part.text);
      case PieceKind::removed_link:
        return w_.element(Tag::span, s_.plain(Word::brief_link_removed), {{Name::cls, "left-out"}});
      case PieceKind::text:
        break;
    }
    if ((part.style & (kBold | kEmphasis)) == 0) return words(part.text, invented);
    const auto styled = w_.in((part.style & kBold) != 0 ? Tag::strong : Tag::em);
    words(part.text, invented);
  }
  void words(std::string_view text, const std::vector<std::string_view>& invented) {
    while (!text.empty()) {
      std::size_t begin = text.size(), length = 0;
      for (const std::string_view one : invented) {
        const std::size_t at = text.find(one);
        if (at < begin) std::tie(begin, length) = std::pair(at, one.size());
      }
      if (begin > 0) w_.text(text.substr(0, begin));
      if (length > 0) struck(text.substr(begin, length));
      text.remove_prefix(begin + length);
    }
  }
  /// A line through words is heard by nobody, so it is said as well.
  void struck(std::string_view said) {
    w_.element(Tag::span, std::string(s_.plain(Word::brief_struck)) + " ", {{Name::cls, "unseen"}});
    w_.element(Tag::span, said, {{Name::cls, "struck"}});
  }

  void reference(EvidenceRef ref) {
    const auto number = std::to_string(citations_.number_of(ref));
    const Evidence& evidence = of_.evidence_of(ref);
    const std::string label = s_.say(Word::page_evidence_ref, {{"number", number}});
    const auto sup = w_.in(Tag::sup);
    w_.link_to("e" + number, number,
               {{Name::aria_label, label}, {Name::title, evidence.source + ": " + evidence.value}});
  }

  void finding_mark(std::size_t finding) {
    const std::string number = std::to_string(finding + 1);
    const std::string label = s_.say(Word::brief_finding_ref, {{"number", number}});
    const auto sup = w_.in(Tag::sup);
    w_.link_to("f" + number, "!" + number, {{Name::aria_label, label}});
  }

  void findings() {
    if (answer_.findings.empty()) return;
    const auto section = w_.in(Tag::section, {{Name::cls, "found"}, {Name::aria_labelledby, "found"}});
    w_.element(Tag::h2, s_.plain(Word::brief_findings), {{Name::id, "found"}});
    const auto list = w_.in(Tag::ol);
    for (std::size_t i = 0; i < answer_.findings.size(); ++i) {
      w_.element(Tag::li, finding_message(answer_.findings[i], s_),
                 {{Name::id, "f" + std::to_string(i + 1)}});
    }
  }

  void references() {
    if (citations_.order().empty()) return;
    const auto section = w_.in(Tag::section, {{Name::cls, "evidence"}, {Name::aria_labelledby, "evidence"}});
    w_.element(Tag::h2, s_.plain(Word::brief_references), {{Name::id, "evidence"}});
    const auto list = w_.in(Tag::ol);
    for (const EvidenceRef ref : citations_.order()) {
      const Evidence& evidence = of_.evidence_of(ref);
      const auto row = w_.in(Tag::li, {{Name::id, "e" + std::to_string(citations_.number_of(ref))}});
      w_.element(Tag::code, evidence.source);
      w_.text(" ");
      w_.element(Tag::bdi, evidence.value);
    }
  }

  void footer() {
    const auto footer = w_.in(Tag::footer);
    w_.element(Tag::p, s_.plain(Word::brief_made_by_note));
    if (has_loose_sentence()) w_.element(Tag::p, s_.plain(Word::brief_ungrounded));
    w_.element(Tag::p, s_.plain(Word::page_footer_notice));
    w_.element(Tag::p, s_.plain(Word::page_footer_no_advice));
  }
  bool has_loose_sentence() const {
    const auto loose = [](const CheckedSentence& s) {
      return !s.dropped && !s.grounded && s.findings.empty();
    };
    return std::any_of(answer_.blocks.begin(), answer_.blocks.end(), [&](const CheckedBlock& b) {
      return b.kind != BlockKind::heading && std::any_of(b.sentences.begin(), b.sentences.end(), loose);
    });
  }

  const CheckedAnswer& answer_;
  const Case& of_;
  const Speech& s_;
  HtmlWriter w_;
  Citations citations_;
};

void append_sentence(std::string& out, const CheckedSentence& one, const Speech& speech) {
  if (one.dropped) {
    if (!one.instead.empty()) out.append(speech.say(Word::brief_instead, {{"line", one.instead}}));
    return;
  }
  for (const AnswerPiece& part : one.pieces) {
    if (part.kind == PieceKind::removed_link) out.append(speech.plain(Word::brief_link_removed));
    out.append(part.text);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (!one.findings.empty()) out.append(" ").append(speech.plain(Word::brief_copy_mark));
}

}  // namespace

std::string answer_html(const CheckedAnswer& answer, const Case& of, const Speech& speech) {
  return AnswerPage(answer, of, speech).take();
}

std::string answer_lines(const CheckedAnswer& answer, const Speech& speech) {
  std::string out;
  std::size_t number = 0;
  for (const CheckedBlock& block : answer.blocks) {
    std::string line;
    for (const CheckedSentence& one : block.sentences) {
      if (!line.empty() && line.back() != ' ') line.push_back(' ');
      append_sentence(line, one, speech);
    }
    number = block.kind == BlockKind::numbered ? number + 1 : 0;
    if (line.empty()) continue;
    if (!out.empty()) out.append("\n");
    if (block.kind == BlockKind::bullet) out.append("- ");
    if (block.kind == BlockKind::numbered) out.append(std::to_string(number)).append(". ");
    out.append(line);
  }
  return out;
}

std::string answer_text(const CheckedAnswer& answer, const Speech& speech) {
  return answer_lines(answer, speech).append("\n\n").append(speech.plain(Word::brief_made_by)).append("\n");
}

std::string finding_message(const AnswerFinding& finding, const Speech& speech) {
  constexpr std::array kWords{
      Word::brief_found_evidence, Word::brief_found_date,   Word::brief_found_code,
      Word::brief_found_promise,  Word::brief_found_advice, Word::brief_found_placeholder,
      Word::brief_found_link,     Word::brief_found_case,   Word::brief_found_claim,
      Word::brief_found_language, Word::brief_found_opinion};
  const Word word = kWords[static_cast<std::size_t>(finding.kind)];
  const bool names_it = !finding.dropped && finding.kind != FindingKind::foreign_link &&
                        finding.kind != FindingKind::unchecked_language;
  std::string out = names_it ? speech.say(word, {{"what", finding.text}}) : std::string(speech.plain(word));
  if (!finding.beside.empty())
    out.append(" ").append(speech.say(Word::brief_instead, {{"line", finding.beside}}));
  return out;
}

}  // namespace caselight
