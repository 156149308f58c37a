#pragma once

#include "analysis/analysis.hpp"
#include "base/json_writer.hpp"
#include "report/speech/speech.hpp"

/// The parts of the contract's JSON object; each writes its own member.
namespace caselight::json_parts {

struct Target {
  JsonWriter& out;
  const Analysis& analysis;
  const Speech& speech;

  std::string_view id(EvidenceRef ref) const { return analysis.of->evidence_of(ref).id; }
  void ids(std::string_view key, std::span<const EvidenceRef> refs) const;  ///< an array of evidence ids
  void text_or_null(std::string_view key, std::string_view text) const;
  void id_or_null(std::string_view key, EvidenceRef ref) const;
  void date(std::string_view key, const std::optional<Date>& day) const;  ///< nothing when there is none
};

void actions(const Target& to);
void deadlines(const Target& to);
void appointments(const Target& to);
void timeline(const Target& to);
void location(const Target& to);
void outlook(const Target& to);
void touch(const Target& to);
void conflicts(const Target& to);
void wait(const Target& to);
void readings(const Target& to);
void changes(const Target& to);
void delivery(const Target& to);
void evidence(const Target& to);

}  // namespace caselight::json_parts
