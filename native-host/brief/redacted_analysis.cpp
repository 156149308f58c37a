#include "brief/redacted_analysis.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace caselight {
namespace {

/// Copies the values and swaps every text. What it makes lives as long as the redacted case.
class AnalysisRedactor {
 public:
  AnalysisRedactor(const Analysis& analysis, Redactor& redactor, CaseRoles roles)
      : redactor_(redactor), roles_(roles), out_(analysis), case_(std::make_shared<Case>(*analysis.of)) {}

  Analysis run() {
    identities();
    statuses();
    rows();
    findings();
    for (Evidence& evidence : case_->evidence) evidence.value = redactor_.data(evidence.value);
    case_->memory.push_back(texts_);
    for (Body& body : case_->bodies) body.data = {};  // only what is not a text still points into them
    out_.of = case_;
    return std::move(out_);
  }

 private:
  std::string_view keep(std::string text) { return texts_->emplace_back(std::move(text)); }
  void swap(std::string_view& text) {
    if (!text.empty()) text = keep(redactor_.data(text));
  }
  void swap(std::string& text) { text = redactor_.data(text); }
  void swap(SourcedText& text) { swap(text.value); }
  void swap_whole(std::string_view& value, Identity kind) {
    if (!value.empty()) value = keep(redactor_.whole(kind, value));
  }

  /// An applicant whose field holds an unusual text is still the applicant.
  void identities() {
    Case& c = *case_;
    swap_whole(c.applicant.value, roles_.applicant);
    swap_whole(c.representative.value, roles_.representative);
    c.receipt = redactor_.whole(Identity::receipt, c.receipt);
    for (SourcedText* text :
         {&c.form, &c.form_name, &c.channel, &c.jurisdiction, &c.jurisdiction_name, &c.location, &c.subtype})
      swap(*text);
    for (SourcedText& claim : c.form_claims) swap(claim);
  }

  void swap(StatusText& status) {
    swap(status.title);
    swap(status.title_es);
    swap(status.text);
    swap(status.text_es);
    swap(status.code);
  }
  void statuses() {
    swap(case_->status);
    for (StatusText& entry : case_->history) swap(entry);
  }

  void rows() {
    for (Event& event : case_->events) {
      swap(event.code);
      swap_whole(event.id, Identity::number);
    }
    for (Notice& notice : case_->notices) {
      swap(notice.type);
      swap_whole(notice.letter_id, Identity::number);
    }
    for (Document& document : case_->documents) {
      swap(document.type);
      swap_whole(document.file_name, Identity::file);
      swap_whole(document.content_id, Identity::number);
    }
    for (EvidenceRequest& request : case_->requests) swap_whole(request.notice_id, Identity::number);
  }

  void swap_whole(std::string& value, Identity kind) {
    if (!value.empty()) value = redactor_.whole(kind, value);
  }

  /// What a change is about when the whole of it names a person or a paper.
  std::optional<Identity> identity_in(const Change& change, const ChangeSide& side) const {
    if (change.path == "cases.applicantName") return roles_.applicant;
    if (change.path == "cases.representativeName") return roles_.representative;
    if (change.kind == ChangeKind::evidence_request) return Identity::number;
    // A document without a type is told by its file's name.
    const bool file = change.kind == ChangeKind::document && side.what.find('.') != std::string::npos;
    return file ? std::optional(Identity::file) : std::nullopt;
  }
  void swap(const Change& change, ChangeSide& side) {
    if (const auto identity = identity_in(change, side)) {
      swap_whole(side.what, *identity);
      side.value = side.what;
      return;
    }
    swap(side.value);
    swap(side.what);
    swap(side.what_es);
  }

  void findings() {
    for (TimelineEntry& entry : out_.timeline) {
      swap(entry.text);
      swap(entry.text_es);
      swap(entry.code);
    }
    for (Action& action : out_.actions) {
      swap(action.quote);
      swap(action.quote_es);
    }
    swap(out_.location.office);
    swap(out_.location.code);
    for (PlaceSince& place : out_.location.history) {
      swap(place.code);
      swap(place.name);
    }
    for (Conflict& conflict : out_.conflicts) {
      swap(conflict.subject);
      for (Claim& claim : conflict.claims) swap(claim.says);
    }
    for (Change& change : out_.changes) {
      swap(change, change.from);
      swap(change, change.to);
    }
    for (SeenTogether& pair : out_.seen_together) {
      swap(pair.code);
      swap(pair.title);
    }
    swap_whole(out_.delivery.tracking_number, Identity::number);
  }

  Redactor& redactor_;
  CaseRoles roles_;
  Analysis out_;
  std::shared_ptr<Case> case_;
  std::shared_ptr<std::deque<std::string>> texts_ = std::make_shared<std::deque<std::string>>();
};

}  // namespace

Analysis redacted(const Analysis& analysis, Redactor& redactor, CaseRoles roles) {
  return AnalysisRedactor(analysis, redactor, roles).run();
}

}  // namespace caselight
