#include "brief/answer/spans.hpp"

#include "brief/answer/evidence_ids.hpp"

namespace caselight {
namespace {

std::string_view text_of(const AnswerBlock& block, const SentenceSpan& span) {
  return std::string_view(block.text).substr(span.begin, span.end - span.begin);
}

std::string plain_text(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  for (const EvidenceMention& id : find_evidence_ids(text)) {
    out.append(text.substr(copied, id.begin - copied));
    copied = id.end;
  }
  return out.append(text.substr(copied));
}

std::set<std::size_t> ids_in(std::string_view text, const std::set<std::size_t>& evidence) {
  std::set<std::size_t> out;
  for (const EvidenceMention& mention : find_evidence_ids(text)) {
    for (const std::size_t id : mention.ids) {
      if (evidence.count(id) > 0) out.insert(id);
    }
  }
  return out;
}

}  // namespace

std::vector<AnswerSpan> spans_of(const std::vector<AnswerBlock>& blocks, bool finished, const Sides& sides,
                                 const std::set<std::size_t>& evidence) {
  std::vector<AnswerSpan> out;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    for (const SentenceSpan& at : sentences_of(blocks[b].text)) {
      const std::string_view text = text_of(blocks[b], at);
      AnswerSpan span{b, at, plain_text(text)};
      span.ids = ids_in(text, evidence);
      span.sent = sides.say(span.plain, span.ids);
      span.place = sides.place_of(span.plain, span.ids);
      out.push_back(std::move(span));
    }
  }
  if (!finished && !out.empty()) out.pop_back();
  return out;
}

bool is_question(std::string_view plain) {
  const auto last = plain.find_last_not_of(" \"')");
  return last != plain.npos && plain[last] == '?';
}

std::vector<ClaimedOfCase> claimed_of_cases(const AnswerBlock& block, const AnswerSpan& span,
                                            const Sides& sides) {
  if (sides.is_one() || span.ids.empty()) return {{span.plain, span.ids, span.place}};
  std::vector<ClaimedOfCase> out;
  const std::string_view text = text_of(block, span.at);
  std::size_t copied = 0;
  for (const EvidenceMention& mention : find_evidence_ids(text)) {
    for (const std::size_t id : mention.ids) {
      const std::size_t place = sides.place_of_evidence(id);
      if (out.empty() || out.back().place != place) out.push_back({{}, {}, place});
      if (span.ids.count(id) > 0) out.back().ids.insert(id);
      out.back().plain.append(text.substr(copied, mention.begin - std::min(copied, mention.begin)));
      copied = mention.end;
    }
  }
  out.back().plain.append(text.substr(copied));
  return out;
}

}  // namespace caselight
