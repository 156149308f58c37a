#include "sample_case.hpp"

#include "analysis/outlook/find_outlook.hpp"
#include "analysis/outlook/follow_ups.hpp"

namespace caselight::samples {
namespace {

Stamp at(Date date, int hours = 0) { return {Instant(date) + std::chrono::hours(hours), hours != 0}; }

void add_people(Maker& m, std::string_view text) {
  m.of->applicant = {text, m.evidence("cases.applicantName", "cases.applicantName", text)};
  m.of->representative = {text, m.evidence("cases.representativeName", "cases.representativeName", text)};
  m.of->channel = {text, m.evidence("cases.elisChannelType", "cases.elisChannelType", text)};
  m.of->subtype = {text, m.evidence("receipt_info.subtype", "receipt_info.receipt_details.subtype", text)};
  m.of->premium = {false, m.evidence("cases.isPremiumProcessed", "cases.isPremiumProcessed", "false")};
}

void add_papers(Maker& m, std::string_view text) {
  Document upload;
  upload.type = text;
  upload.file_name = text;
  upload.created = at(day(2026, 1, 15));
  upload.source = DocumentSource::applicant;
  upload.from = m.evidence("document.1", "documents.type", text);
  Document made = upload;
  made.source = DocumentSource::uscis;
  made.from = m.evidence("document.2", "documents.type", text);
  m.of->documents = {upload, made};
  Notice notice;
  notice.type = text;
  notice.letter_id = text;
  notice.generated = at(day(2026, 9, 4), 16);
  notice.from = m.evidence("notice.1", "cases.notices.actionType", text);
  m.of->notices = {notice};
}

TimelineEntry entry(Date date, Provenance provenance, std::string_view text, std::string_view code,
                    EvidenceRef from) {
  TimelineEntry out;
  out.date = date;
  out.provenance = provenance;
  out.text = text;
  out.code = code;
  out.meaning = find_event_code(code);
  out.from = from;
  return out;
}

void add_timeline(Maker& m, std::string_view text, std::string_view code) {
  auto& line = m.analysis.timeline;
  const auto first = m.evidence("event.1", "cases.events.eventCode", code);
  const auto again = m.evidence("event.2", "cases.events.eventCode", code);
  const auto unknown = m.evidence("event.3", "cases.events.eventCode", text);
  line.push_back(entry(day(2026, 1, 12), Provenance::filing, {}, {}, m.of->submitted.from));
  line.push_back(entry(day(2026, 1, 15), Provenance::document, text, {}, m.of->documents[0].from));
  line.back().upload = true;
  line.push_back(entry(day(2026, 2, 10), Provenance::official_code, {}, code, first));
  line.push_back(entry(day(2026, 7, 9), Provenance::official_code, {}, code, again));
  line.back().repeat_of = first;
  line.back().gap_days = 149;
  line.push_back(entry(day(2026, 7, 10), Provenance::unknown_code, {}, text, unknown));
  line.push_back(entry(day(2026, 9, 4), Provenance::notice, text, {}, m.of->notices[0].from));
  line.back().also = {m.of->documents[1].from};
  line.push_back(entry(day(2026, 9, 5), Provenance::uscis_text, text, {}, m.of->status.from));
}

void add_findings(Maker& m, std::string_view text) {
  Analysis& a = m.analysis;
  Deadline deadline;
  deadline.kind = DeadlineKind::rfe_response;
  deadline.bound = Bound::maximum;
  deadline.earliest = day(2026, 11, 27);
  deadline.latest = deadline.over_after = day(2026, 11, 30);
  deadline.from = day(2026, 9, 4);
  deadline.rule = find_deadline(DeadlineKind::rfe_response, Effect::rfe_sent, "I-485");
  deadline.basis = {m.of->notices[0].from};
  a.deadlines = {deadline};
  a.appointments = {{at(day(2026, 12, 1), 19),
                     AppointmentKind::unknown,
                     AppointmentState::upcoming,
                     m.of->notices[0].from,
                     {}}};
  Action answer{ActionKind::respond_rfe,
                ActionReason::clock_running,
                deadline.earliest,
                0,
                Action::npos,
                m.of->notices[0].from,
                {},
                {}};
  Action attend{ActionKind::attend_appointment,
                ActionReason::plain,
                day(2026, 12, 1),
                Action::npos,
                0,
                m.of->notices[0].from,
                {},
                {}};
  a.actions = {answer, attend};
  a.touch =
      Touch{at(day(2026, 9, 20), 3), TouchCause::own_upload, m.of->submitted.from, m.of->documents[0].from};
  a.conflicts = {
      {ConflictAbout::code_meaning, text, {{m.of->notices[0].from, text, text}}, Resolution::code_ignored}};
  a.location = {
      text, text, m.of->notices[0].from, {{text, text, day(2026, 1, 12)}, {text, text, day(2026, 5, 1)}}};
  a.delivery.tracking_number = text;
  a.delivery.mailed = day(2026, 9, 1);
  Change change;
  change.path = std::string(text);
  change.from.value = std::string(text);
  change.to.value = std::string(text);
  a.changes = {change};
  a.wait = Wait{315, false, m.of->submitted.from, {}};
  for (const auto& row : waits_for("I-485")) a.wait->references.push_back(&row);
}

Analysis with(std::string_view text, std::string_view code) {
  Maker m;
  m.read_all();
  m.status(text, text, text, day(2026, 9, 5));
  add_people(m, text);
  add_papers(m, text);
  add_timeline(m, text, code);
  add_findings(m, text);
  m.outcome(OutcomeValue::pending, OutcomeCertainty::stated, m.of->status.from);
  m.stage(Stage::evidence_requested, Effect::rfe_sent, m.of->status.from);
  return m.take();
}

}  // namespace

Maker::Maker() {
  of->evidence.emplace_back();
  of->receipt = "IOE0000000001";
  of->captured_at = Instant(day(2026, 11, 23)) + std::chrono::hours(12);
  analysis.now = *of->captured_at;
  analysis.form = find_form("I-485");
  of->form = {"I-485", evidence("cases.formType", "cases.formType", "I-485")};
  of->submitted = {day(2026, 1, 12), evidence("cases.submissionDate", "cases.submissionDate", "2026-01-12")};
}

EvidenceRef Maker::evidence(std::string_view id, std::string_view source, std::string_view value) {
  of->evidence.push_back({std::string(id), std::string(source), std::string(value)});
  return static_cast<EvidenceRef>(of->evidence.size() - 1);
}

void Maker::read_all(AnswerReading reading) { of->readings.of.fill(reading); }

void Maker::status(std::string_view title, std::string_view title_es, std::string_view text, Date date) {
  of->status.title = title;
  of->status.title_es = title_es;
  of->status.text = text;
  of->status.date = at(date);
  of->status.from = evidence("case_status.statusTitle", "case_status.statusTitle", title);
}

void Maker::outcome(OutcomeValue value, OutcomeCertainty certainty, EvidenceRef basis) {
  analysis.outcome.value = value;
  analysis.outcome.certainty = certainty;
  analysis.outcome.basis = {basis};
  if (value != OutcomeValue::pending && value != OutcomeValue::unknown)
    analysis.outlook.headline = {HeadlineKind::outcome, {basis}};
}

void Maker::stage(Stage value, Effect effect, EvidenceRef basis) {
  analysis.stage.value = value;
  analysis.stage.effect = effect;
  analysis.stage.basis = {basis};
  if (analysis.outlook.headline.kind == HeadlineKind::stage) analysis.outlook.headline.basis = {basis};
  for (const auto one : analysis.form->path) {
    PathStep step;
    step.stage = one;
    step.state = one == Stage::received ? StepState::evidenced : StepState::ahead;
    if (one == Stage::received) step.date = day(2026, 1, 12);
    analysis.stage.path.push_back(step);
  }
}

Analysis Maker::take() {
  analysis.of = of;
  find_outlook(analysis);
  find_follow_ups(analysis);
  return std::move(analysis);
}

Analysis full() { return with("Request for Initial Evidence Was Sent", "FTA0"); }

Analysis hostile(std::string_view text) { return with(text, text); }

Analysis sparse() {
  Maker m;
  m.read_all(AnswerReading::signed_out);
  m.of->readings[Endpoint::case_status] = AnswerReading::ok;
  m.status("Case Is Being Actively Reviewed By USCIS", {}, {}, day(2026, 8, 19));
  m.outcome(OutcomeValue::pending, OutcomeCertainty::stated, m.of->status.from);
  m.stage(Stage::review, Effect::review, m.of->status.from);
  return m.take();
}

}  // namespace caselight::samples
