#include "brief/answer/checked_pieces.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "brief/answer/evidence_ids.hpp"
#include "brief/answer/unknown_things.hpp"
#include "report/html/official_pages.hpp"

namespace caselight {
namespace {

/// A reference follows its word without a space.
void trim_last_text(CheckedSentence& out) {
  if (out.pieces.empty() || out.pieces.back().kind != PieceKind::text) return;
  std::string& text = out.pieces.back().text;
  while (!text.empty() && text.back() == ' ') text.pop_back();
}

const WrittenLink* link_over(const AnswerBlock& block, std::size_t at) {
  const auto it = std::find_if(block.links.begin(), block.links.end(),
                               [&](const WrittenLink& l) { return at >= l.begin && at < l.end; });
  return it == block.links.end() ? nullptr : &*it;
}
std::size_t next_link(const AnswerBlock& block, std::size_t at, std::size_t end) {
  for (const WrittenLink& link : block.links) {
    if (link.begin > at && link.begin < end && link.end > link.begin) end = link.begin;
  }
  return end;
}

}  // namespace

void Findings::add(CheckedSentence& sentence, FindingKind kind, std::string_view words, bool dropped,
                   std::string_view beside) {
  sentence.findings.push_back(out_.findings.size());
  out_.findings.push_back({kind, redactor_.restore(words), dropped, redactor_.restore(beside)});
}

/// Evidence ids and links are cut out of the sentence; what lies between them is text.
void PieceWriter::write(const AnswerBlock& block, const SentenceSpan& span, CheckedSentence& out) {
  const auto text = std::string_view(block.text).substr(span.begin, span.end - span.begin);
  std::size_t at = span.begin;
  for (const EvidenceMention& mention : find_evidence_ids(text)) {
    write_text(block, at, span.begin + mention.begin, out);
    write_references(mention, out);
    at = span.begin + mention.end;
  }
  write_text(block, at, span.end, out);
}

void PieceWriter::write_references(const EvidenceMention& mention, CheckedSentence& out) {
  for (const std::size_t id : mention.ids) {
    if (evidence_.count(id) == 0) {
      findings_.add(out, FindingKind::unknown_evidence, "e" + std::to_string(id), false);
      continue;
    }
    out.grounded = true;
    trim_last_text(out);
    out.pieces.push_back({PieceKind::reference, {}, 0, static_cast<EvidenceRef>(id), {}});
  }
}

void PieceWriter::write_text(const AnswerBlock& block, std::size_t begin, std::size_t end,
                             CheckedSentence& out) {
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
void PieceWriter::write_link(std::string_view words, std::string_view address, std::uint8_t style,
                             CheckedSentence& out) {
  const std::string_view page = official_page(address);
  if (page.empty()) {
    findings_.add(out, FindingKind::foreign_link, address, false);
    return write_words(words, style, out);
  }
  out.pieces.push_back({PieceKind::link, redactor_.restore(words), style, kNoEvidence, page});
}

/// Runs of one style. A placeholder that emphasis cuts in two is put back all the same.
void PieceWriter::write_runs(const AnswerBlock& block, std::size_t begin, std::size_t end,
                             CheckedSentence& out) {
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
void PieceWriter::write_words(std::string_view words, std::uint8_t style, CheckedSentence& out) {
  std::size_t copied = 0;
  for (const WebAddress& address : find_web_addresses(words)) {
    append_text(words.substr(copied, address.begin - copied), style, out);
    const std::string_view shown = words.substr(address.begin, address.end - address.begin);
    if (const auto page = official_page(shown); !page.empty()) {
      out.pieces.push_back({PieceKind::link, std::string(shown), style, kNoEvidence, page});
    } else if (to_lower(sent_).find(to_lower(shown)) != std::string::npos) {
      append_text(shown, style, out);  // the summary names it as a source; it is text, no link
    } else {
      findings_.add(out, FindingKind::foreign_link, shown, false);
      out.pieces.push_back({PieceKind::removed_link, {}, style, kNoEvidence, {}});
    }
    copied = address.end;
  }
  append_text(words.substr(copied), style, out);
}
void PieceWriter::append_text(std::string_view words, std::uint8_t style, CheckedSentence& out) {
  if (!words.empty())
    out.pieces.push_back({PieceKind::text, redactor_.restore(words), style, kNoEvidence, {}});
}

}  // namespace caselight
