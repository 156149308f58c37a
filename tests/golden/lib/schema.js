import { isObject } from './match.js';

/** The names that the JSON of an analysis may use, as fixed for everyone who reads it. */
const SETS = {
  outcome: 'pending approved denied rejected withdrawn revoked terminated closed mixed reopened appeal unknown',
  certainty: 'stated documented reported unknown',
  stage: 'received biometrics review evidence_requested evidence_received intent_to_deny interview transferred on_hold decision card_production card_mailed card_delivered card_problem oath closed unknown',
  step: 'evidenced current not_reported ahead cancelled missed',
  action: 'respond_rfe respond_noid respond_noir attend_appointment reschedule file_appeal_or_motion request_hearing report_missing_card update_address refile see_lawyer check_account other',
  bound: 'exact maximum printed',
  deadline: 'rfe_response noid_response noir_response motion_or_appeal_i290b appeal_eoir29 hearing_n336 premium_clock card_not_delivered other',
  appointment: 'biometrics interview oath unknown',
  appointmentState: 'upcoming past cancelled rescheduled missed',
  provenance: 'uscis_text official_code reported_code unknown_code document notice filing calculated',
  cause: 'own_upload repeated_event new_event new_notice new_document none_visible',
  reading: 'ok empty signed_out not_yours not_found blocked rate_limited server_error not_json truncated network missing',
  headline: 'outcome stage status_words notice_returned petition_sent_back fee_due interview_missed appointment_missed',
  nextKind: 'new_biometrics_date new_interview_date new_oath_date immigration_judge',
  remedy: 'i290b_motion i290b_appeal eoir29 n336 new_filing review_in_removal_proceedings district_court none',
  change: 'status outcome stage event repeated_event notice document evidence_request appointment office touch field',
};
const KEYS =
  'schema receipt form formName applicant asOf outcome stage headline summary needsYou actions deadlines appointments timeline location outlook touch conflicts wait readings changes evidence';
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/u;

/** @param {keyof typeof SETS} set @param {unknown} value @param {string} at */
const inSet = (set, value, at) => (SETS[set].split(' ').includes(String(value)) ? [] : [`${at}: ${JSON.stringify(value)} is no ${set}`]);

/** @param {unknown} list @param {(item: Record<string, any>, at: string) => string[]} check @param {string} at */
const each = (list, check, at) =>
  Array.isArray(list) ? list.flatMap((item, i) => check(item, `${at}[${i}]`)) : [`${at}: not a list`];

/** @param {unknown} value @param {string} at */
const day = (value, at) => (value === undefined || DAY.test(String(value)) ? [] : [`${at}: ${JSON.stringify(value)} is no date`]);

/** @param {unknown} value @param {string} at */
const said = (value, at) => (typeof value === 'string' && value.trim() !== '' ? [] : [`${at}: nothing said`]);

/** @param {Record<string, any>} a */
const findings = (a) => [
  ...inSet('outcome', a.outcome?.value, 'outcome.value'),
  ...inSet('certainty', a.outcome?.certainty, 'outcome.certainty'),
  ...inSet('stage', a.stage?.value, 'stage.value'),
  ...each(a.stage?.path, (s, at) => [...inSet('stage', s.stage, at), ...inSet('step', s.state, at), ...day(s.date, at)], 'stage.path'),
  ...each(a.actions, (x, at) => [...inSet('action', x.kind, at), ...said(x.text, at), ...day(x.due, at)], 'actions'),
  ...each(a.appointments, (x, at) => [...inSet('appointment', x.kind, at), ...inSet('appointmentState', x.state, at)], 'appointments'),
  ...Object.entries(a.readings ?? {}).flatMap(([name, value]) => inSet('reading', value, `readings.${name}`)),
  ...each(a.changes, (x, at) => [...inSet('change', x.kind, at), ...said(x.text, at)], 'changes'),
  ...(a.touch ? [...inSet('cause', a.touch.cause, 'touch.cause'), ...said(a.touch.note, 'touch.note')] : []),
];

/** @param {any} o the outlook */
const outlook = (o) => [
  ...inSet('headline', o?.headline?.kind, 'outlook.headline.kind'),
  ...each(o?.next, (x, at) => (x.kind === undefined ? inSet('stage', x.stage, at) : inSet('nextKind', x.kind, at)), 'outlook.next'),
  ...each(o?.remedies, (x, at) => [...inSet('remedy', x.kind, at), ...said(x.rule, `${at}.rule`), ...(typeof x.open === 'boolean' ? [] : [`${at}: neither open nor closed`])], 'outlook.remedies'),
];

/** @param {Record<string, any>} a */
const dates = (a) => [
  ...each(a.timeline, (x, at) => [...inSet('provenance', x.provenance, at), ...(DAY.test(x.date) ? [] : [`${at}: no date`]), ...said(x.title, at)], 'timeline'),
  ...each(a.deadlines, (x, at) => [
    ...inSet('deadline', x.kind, at), ...inSet('bound', x.bound, at), ...said(x.rule, `${at}.rule`),
    ...['earliest', 'latest', 'from'].flatMap((key) => (DAY.test(x[key]) ? [] : [`${at}.${key}: no date`])),
    ...(x.from <= x.earliest && x.earliest <= x.latest ? [] : [`${at}: from, earliest, latest are out of order`]),
    ...(x.bound !== 'printed' || x.earliest === x.latest ? [] : [`${at}: a printed day is one day`]),
  ], 'deadlines'),
];

/** @param {Record<string, any>} a @param {string} at */
function together(a, at) {
  const problems = [];
  if (a.needsYou !== (a.actions?.length > 0)) problems.push(`${at}needsYou is ${a.needsYou} with ${a.actions?.length} actions`);
  const days = (a.timeline ?? []).map((/** @type {{date: string}} */ x) => x.date);
  if (days.some((/** @type {string} */ d, /** @type {number} */ i) => i > 0 && d < days[i - 1])) problems.push(`${at}timeline is not oldest first`);
  const current = (a.stage?.path ?? []).filter((/** @type {{state: string}} */ s) => s.state === 'current').length;
  if (current > 1) problems.push(`${at}${current} current stages`);
  if (!INSTANT.test(a.asOf)) problems.push(`${at}asOf is no instant in UTC`);
  return problems;
}

/** @param {unknown} analysis one object of `--format json` */
export function schemaProblems(analysis) {
  if (!isObject(analysis)) return ['the analysis is no object'];
  const missing = KEYS.split(' ').filter((key) => !(key in analysis)).map((key) => `no key ${key}`);
  const schema = analysis.schema === 'caselight-analysis/1' ? [] : [`schema is ${analysis.schema}`];
  return [...schema, ...missing, ...said(analysis.headline, 'headline'), ...said(analysis.summary, 'summary'),
    ...findings(analysis), ...outlook(/** @type {any} */ (analysis).outlook), ...dates(analysis), ...together(analysis, '')];
}
