#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "knowledge/status_titles.hpp"

namespace caselight {

// Where a type is met: in `notices[].actionType`, as a document that USCIS made, or as an upload of the
// applicant's.
enum class NoticeSort : std::uint8_t { notice, document, upload };

// A row of notice_types.json; `key` is the type as `NormalTitle` spells it, `checked` is YYYY-MM-DD.
struct NoticeType {
  std::string_view key;
  std::string_view type;
  NoticeSort sort;
  Effect effect;
  bool decision;
  std::string_view source;
  std::string_view checked;
};

// Reads `notices[].actionType`. "Appointment Scheduled" does not say which kind of appointment.
TitleMeaning read_notice_type(std::string_view action_type);

// Reads `documents[].type` of a document that USCIS made (`sourceType` "USCIS Generated").
TitleMeaning read_document_type(std::string_view type);

// The same, minding `sourceType`: what the applicant or a lawyer put in is an `upload` whatever its type
// says, and where the source is not said the type proves nothing (`unknown`).
TitleMeaning read_document_type(std::string_view type, std::string_view source_type);

// All rows, sorted by key.
std::span<const NoticeType> notice_types();

}  // namespace caselight
