#include "analysis/analyze.hpp"

#include <iterator>
#include <utility>

#include "analysis/actions/actions.hpp"
#include "analysis/actions/open_days.hpp"
#include "analysis/actions/told_beside.hpp"
#include "analysis/appointments/appointments.hpp"
#include "analysis/bare_answers.hpp"
#include "analysis/context.hpp"
#include "analysis/deadlines/deadlines.hpp"
#include "analysis/outcome/abandonment.hpp"
#include "analysis/outcome/outcome.hpp"
#include "analysis/outlook/find_outlook.hpp"
#include "analysis/outlook/follow_ups.hpp"
#include "analysis/outlook/headline.hpp"
#include "analysis/outlook/not_understood.hpp"
#include "analysis/outlook/open_matters.hpp"
#include "analysis/path/path.hpp"
#include "analysis/path/stage.hpp"
#include "analysis/record/delivery.hpp"
#include "analysis/record/disputes.hpp"
#include "analysis/record/location.hpp"
#include "analysis/record/policies.hpp"
#include "analysis/record/timeline.hpp"
#include "analysis/record/touch.hpp"
#include "analysis/record/wait.hpp"
#include "analysis/requests/requests.hpp"

namespace caselight {
namespace {

void append(std::vector<Conflict>& to, std::vector<Conflict>&& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

}  // namespace

Analysis analyze(std::shared_ptr<const Case> of, Instant now) {
  Analysis out;
  out.of = std::move(of);
  out.now = now;
  out.bare = has_bare_answers(*out.of);
  out.bare_in_a_row = out.bare ? 1 : 0;
  out.form = find_form(out.of->form.value);
  const auto statements = collect_statements(*out.of);
  const Context context{*out.of, statements, out.form, out.today()};

  OutcomeFinding outcome = find_outcome(context);
  out.outcome = std::move(outcome.outcome);
  out.outcome.abandoned = is_abandonment(context, out.outcome);
  append(out.conflicts, std::move(outcome.conflicts));
  RequestFindings requests = find_requests(context, out.outcome);
  append(out.conflicts, std::move(requests.conflicts));

  out.appointments = find_appointments(context);
  out.stage = find_stage(context, out.outcome, requests.requests, out.appointments);
  out.stage.path = find_path(context, out.outcome, out.stage, out.appointments);
  out.deadlines = find_deadlines(context, out.outcome, requests.requests, out.appointments);
  out.timeline = find_timeline(*out.of, out.appointments);
  out.location = find_location(*out.of, out.conflicts);
  out.touch = find_touch(*out.of);
  out.wait = find_wait(context, out.outcome);
  out.delivery = find_delivery(context);
  add_disputed_codes(*out.of, out.conflicts);
  add_form_conflict(*out.of, out.conflicts);
  out.policies = find_policies(context, out.outcome);
  const OpenMatters matters = find_open_matters(context, out.outcome, out.appointments);
  out.outlook.not_understood = find_not_understood(context, out.outcome, requests.requests);
  out.outlook.headline = find_headline(context, out, matters);
  out.actions = find_actions(context, out, requests.requests, matters, outcome);
  find_open_days(out);
  find_told_beside(out);
  find_outlook(out);
  find_follow_ups(out);
  return out;
}

}  // namespace caselight
