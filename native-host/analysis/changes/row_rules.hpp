#pragma once

#include "casefile/case.hpp"

/// When a row of a list in one reading is the same row as one in another reading.
namespace caselight {

inline bool same_event_row(const Event& a, const Event& b) {
  if (!a.id.empty() || !b.id.empty()) return a.id == b.id;
  return a.code == b.code && a.written == b.written;
}

inline bool same_letter_id(const Notice& a, const Notice& b) {
  return !a.letter_id.empty() && a.letter_id == b.letter_id;
}

inline bool same_letter_by_day(const Notice& a, const Notice& b) {
  const bool numbered = !a.letter_id.empty() && !b.letter_id.empty();
  return !numbered && a.type == b.type && a.generated == b.generated;
}

inline bool same_content(const Document& a, const Document& b) {
  return !a.content_id.empty() && a.content_id == b.content_id;
}

inline bool same_document(const Document& a, const Document& b) {
  return a.type == b.type && a.file_name == b.file_name && a.created == b.created;
}

inline bool same_request(const EvidenceRequest& a, const EvidenceRequest& b) {
  return a.notice_id == b.notice_id;
}

inline bool same_request_and_mark(const EvidenceRequest& a, const EvidenceRequest& b) {
  return same_request(a, b) && a.responded == b.responded;
}

}  // namespace caselight
