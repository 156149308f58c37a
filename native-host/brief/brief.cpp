#include "brief/brief.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "brief/brief_writer.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

/// FNV-1a, 64 bits: tells one brief from another. Nobody gains by finding two with the same id.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    value_ = (value_ ^ 0xFFU) * 0x100000001B3U;
  }
  std::string hex() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4)
      out.push_back(kDigits[(value_ >> static_cast<unsigned>(shift)) & 0xFU]);
    return out;
  }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::string_view name_of(BriefLevel level) {
  constexpr std::array<std::string_view, 3> kNames{"plain", "detailed", "small"};
  return kNames[static_cast<std::size_t>(level)];
}

std::string id_of(const Brief& brief, const Speech& speech, const BriefChoices& choices) {
  Hash hash;
  hash.add(speech.locale());
  hash.add(name_of(choices.level));
  for (const BriefPart& part : brief.parts) {
    hash.add(part.id);
    hash.add(part.title);
    hash.add(part.text);
  }
  return "b-" + hash.hex();
}

void write_all(BriefWriter& writer) {
  for (const auto write :
       {write_case, write_status, write_asked, write_changes, write_dates, write_timeline, write_papers,
        write_mail, write_conflicts, write_record, write_policies, write_next, write_terms, write_readings})
    write(writer);
}

/// Redacted texts have none of these; what is sent has none whatever comes.
std::string without_angles(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<' || c == '>')
      out += c == '<' ? "‹" : "›";
    else
      out.push_back(c);
  }
  return out;
}

/// What a model with a small window still reads.
constexpr std::size_t kMostFamilyBytes = 48U * 1024U;

/// `c2.status`, "Case 2, Form I-131: Where the case stands".
void name_parts_of(Brief& brief, std::size_t place, const Analysis& analysis, const Speech& speech) {
  for (BriefPart& part : brief.parts) {
    if (place > 0) part.id = "c" + std::to_string(place + 1) + "." + part.id;
    part.title = speech.say(Word::brief_family_title, {{"number", static_cast<std::int64_t>(place + 1)},
                                                       {"case", case_name(analysis, speech)},
                                                       {"part", part.title}});
  }
}

}  // namespace

std::string Brief::text(const std::vector<std::string>& struck) const {
  std::string out;
  for (const BriefPart& part : parts) {
    if (std::find(struck.begin(), struck.end(), part.id) != struck.end()) continue;
    if (!out.empty()) out.push_back('\n');
    out.append("## ").append(part.title).append("\n").append(part.text);
  }
  return out;
}

std::string Brief::text_of_case(std::size_t place, const std::vector<std::string>& struck) const {
  const std::string prefix = "c" + std::to_string(place + 1) + ".";
  Brief alone;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(alone.parts), [&](const BriefPart& part) {
    return place == 0 ? part.id.find('.') == part.id.npos : part.id.starts_with(prefix);
  });
  return alone.text(struck);
}

bool Brief::has_part(std::string_view part) const {
  return std::any_of(parts.begin(), parts.end(), [&](const BriefPart& one) { return one.id == part; });
}

std::string family_instruction(const std::vector<const Analysis*>& cases, const Speech& speech) {
  if (cases.size() < 2) return {};
  std::vector<std::string> ids;
  for (std::size_t place = 0; place < cases.size(); ++place) {
    const std::size_t first = first_evidence_of(place) + 1;
    ids.push_back(
        speech.say(Word::brief_family_ids, {{"case", case_name(*cases[place], speech)},
                                            {"first", "e" + std::to_string(first)},
                                            {"last", "e" + std::to_string(first + kEvidencePerCase - 2)}}));
  }
  return speech.say(Word::brief_system_family,
                    {{"number", static_cast<std::int64_t>(cases.size())}, {"ids", speech.list(ids)}});
}

Brief make_family_brief(const std::vector<const Analysis*>& cases, const Speech& speech,
                        const BriefChoices& choices) {
  Brief out;
  out.cases = 0;
  std::size_t bytes = 0;
  for (std::size_t place = 0; place < cases.size(); ++place) {
    BriefChoices own = choices;
    own.first_evidence = first_evidence_of(place);
    if (place > 0) {
      own.level = BriefLevel::small;
      own.compared_with.reset();
    }
    if (cases.size() > 1 && cases[place]->of->evidence.size() > kEvidencePerCase) break;
    Brief one = make_brief(*cases[place], speech, own);
    bytes += one.text().size();
    if (place > 0 && bytes > kMostFamilyBytes) break;
    name_parts_of(one, place, *cases[place], speech);
    out.parts.insert(out.parts.end(), one.parts.begin(), one.parts.end());
    ++out.cases;
  }
  out.id = id_of(out, speech, choices);
  return out;
}

Brief make_brief(const Analysis& analysis, const Speech& speech, const BriefChoices& choices) {
  BriefWriter writer(analysis, speech, choices);
  choices.level == BriefLevel::small ? write_small(writer) : write_all(writer);
  Brief brief;
  brief.parts = writer.take();
  for (BriefPart& part : brief.parts) part.text = without_angles(part.text);
  brief.id = id_of(brief, speech, choices);
  return brief;
}

}  // namespace caselight
