#include <tuple>

#include "casefile/read_answers.hpp"
#include "casefile/take.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

DocumentSource source_of(std::string_view text) {
  if (says(text, Wording::made_by_uscis)) return DocumentSource::uscis;
  return says(text, Wording::handed_in) ? DocumentSource::applicant : DocumentSource::unknown;
}

Document read_document(const JsonValue& row) {
  Document document;
  document.file_name = fields::text(row, "fileName");
  document.content_id = fields::text(row, "contentId");
  document.type = fields::text(row, "type");
  document.created = fields::stamp(row, {"createDate", "createdAt"});
  document.source = source_of(fields::text(row, "sourceType"));
  return document;
}

}  // namespace

void read_documents(const JsonValue& data, Case& out, EvidenceLog& log) {
  for (const JsonValue& row : data.items()) {
    if (row.is_cut()) continue;
    const Document document = read_document(row);
    if (!document.type.empty() || !document.file_name.empty()) out.documents.push_back(document);
  }
  settle_rows(out.documents,
              [](const Document& d) { return std::tie(d.created, d.type, d.file_name, d.content_id); });
  for (std::size_t i = 0; i < out.documents.size(); ++i) {
    Document& document = out.documents[i];
    const std::string_view shown = document.type.empty() ? document.file_name : document.type;
    document.from =
        log.row("document", i + 1, "documents.type", joined({shown, stamp_text(document.created)}));
  }
}

}  // namespace caselight
