#include "report/phrases/timeline.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "knowledge/wordings.hpp"
#include "report/phrases/readings.hpp"

namespace caselight {
namespace {

constexpr std::array kProvenances{
    Word::timeline_provenance_uscis_text,    Word::timeline_provenance_official_code,
    Word::timeline_provenance_reported_code, Word::timeline_provenance_unknown_code,
    Word::timeline_provenance_document,      Word::timeline_provenance_notice,
    Word::timeline_provenance_filing,        Word::timeline_provenance_calculated};
static_assert(kProvenances.size() == static_cast<std::size_t>(Provenance::calculated) + 1);

bool speaks_spanish(const Speech& speech) { return speech.locale().substr(0, 2) == "es"; }

Word paper_word(const TimelineEntry& entry) {
  if (entry.upload) return Word::timeline_uploaded;
  if (entry.of_unknown_maker) return Word::timeline_document_of_unknown_maker;
  return entry.provenance == Provenance::notice ? Word::timeline_notice : Word::timeline_uscis_document;
}

/// USCIS's own name of a type is quoted; "Other" states none.
std::string paper_title(const TimelineEntry& entry, const Speech& speech) {
  const bool stated = !entry.text.empty() && !says(entry.text, Wording::no_document_type);
  const std::string type =
      stated ? speech.quote(entry.text) : std::string(speech.plain(Word::timeline_untyped));
  return speech.say(paper_word(entry), {{"type", type}});
}

/// The answer that a piece of evidence stands in; its id for one that came another way.
std::string answer_of(const Evidence& evidence, const Speech& speech) {
  const std::string_view root = std::string_view(evidence.source).substr(0, evidence.source.find('.'));
  for (const auto endpoint : kEndpoints) {
    if (name_of(endpoint) == root) return std::string(answer_name(endpoint, speech));
  }
  return evidence.id;
}

}  // namespace

std::string code_title(std::string_view code, const EventCode* meaning, const Speech& speech) {
  if (meaning != nullptr && meaning->certainty == Certainty::contradicted) {
    return speech.say(Word::timeline_contradicted_code, {{"code", code}});
  }
  if (const auto word = Speech::find("codes", code)) return speech.say(*word);
  if (meaning != nullptr && !meaning->text.empty()) return std::string(meaning->text);
  return speech.say(Word::timeline_unknown_code, {{"code", code}});
}

std::string entry_title(const TimelineEntry& entry, const Speech& speech) {
  switch (entry.provenance) {
    case Provenance::uscis_text: {
      const bool spanish = speaks_spanish(speech) && !entry.text_es.empty();
      return std::string(spanish || entry.text.empty() ? entry.text_es : entry.text);
    }
    case Provenance::official_code:
    case Provenance::reported_code:
    case Provenance::unknown_code:
      return code_title(entry.code, entry.meaning, speech);
    case Provenance::document:
    case Provenance::notice:
      return paper_title(entry, speech);
    case Provenance::filing:
      return std::string(speech.plain(Word::timeline_filed));
    case Provenance::calculated:
      break;
  }
  return std::string(entry.text.empty() ? speech.plain(Word::timeline_calculated) : entry.text);
}

bool title_is_english(const TimelineEntry& entry, const Speech& speech) {
  if (speech.locale().substr(0, 2) == "en") return false;
  switch (entry.provenance) {
    case Provenance::uscis_text:
      return !(speaks_spanish(speech) && !entry.text_es.empty()) && !entry.text.empty();
    case Provenance::official_code:
    case Provenance::reported_code: {
      const bool said = entry.meaning == nullptr || entry.meaning->certainty == Certainty::contradicted;
      return !said && !Speech::find("codes", entry.code);
    }
    case Provenance::unknown_code:
    case Provenance::document:
    case Provenance::notice:
    case Provenance::filing:
    case Provenance::calculated:
      break;
  }
  return false;
}

std::string_view provenance_name(Provenance provenance, const Speech& speech) {
  return speech.plain(kProvenances[static_cast<std::size_t>(provenance)]);
}

std::string repeat_note(const Analysis& analysis, const TimelineEntry& entry, const Speech& speech) {
  if (entry.repeat_of == kNoEvidence) return {};
  const auto first = std::find_if(analysis.timeline.begin(), analysis.timeline.end(),
                                  [&](const TimelineEntry& other) { return other.from == entry.repeat_of; });
  if (first == analysis.timeline.end()) return std::string(speech.plain(Word::timeline_repeat_plain));
  return speech.say(Word::timeline_repeat, {{"date", first->date}});
}

std::string seen_together_note(const Analysis& analysis, const TimelineEntry& entry, const Speech& speech) {
  if (entry.code.empty() || entry.repeat_of != kNoEvidence) return {};
  std::vector<std::string> titles;
  for (const SeenTogether& pair : analysis.seen_together) {
    if (pair.code == entry.code) titles.push_back(speech.quote(pair.title));
  }
  if (titles.empty()) return {};
  return speech.say(Word::timeline_seen_together, {{"titles", speech.list(titles)}});
}

std::string also_note(const Analysis& analysis, const TimelineEntry& entry, const Speech& speech) {
  if (entry.also.empty()) return {};
  std::vector<std::string> sources;
  for (const auto ref : entry.also) {
    std::string name = answer_of(analysis.of->evidence_of(ref), speech);
    if (std::find(sources.begin(), sources.end(), name) == sources.end()) sources.push_back(std::move(name));
  }
  return speech.say(Word::timeline_also, {{"sources", speech.list(sources)}});
}

}  // namespace caselight
