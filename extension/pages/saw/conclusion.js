// The first line of "What Caselight saw": where it came to an end, and by which way it got there. Its words are fixed, in
// English, because whoever helps reads them.

import { HOST_PROBLEMS, STOPS, wordOf } from '../../shared/saw/words.js';

/** @typedef {import('../../shared/types.js').Saw} Saw */

/** @type {Record<string, string>} */
const STOPPED = {
  signed_out: 'signed out',
  blocked: 'held by the firewall',
  rate_limited: 'asked to slow down',
  server_error: 'the site answered with errors of its own',
  not_json: 'the site answered with something that is no record',
  network: 'the site could not be reached',
  no_record: 'every answer was empty',
};

/** @type {Record<string, string>} */
const HOST = {
  missing: 'not registered with this browser',
  forbidden: 'registered for another extension',
  start_failed: 'ends before it greets',
  crashed: 'ended while it was asked',
  timeout: 'gives no answer',
  garbled: 'answers in no known form',
  host_old: 'older than this extension',
  host_new: 'newer than this extension',
  refused: 'refuses the greeting',
};

/** @type {Record<string, string>} */
const PAGES = {
  empty: "the site's own list of cases is there and has none",
  looking: 'the page may still be loading',
  changed: 'the place for cases is there, but no receipt number in it',
  nothing: 'the page has neither a place for cases nor a receipt number',
};

/** From so many on the host says that USCIS changed its answers. */
const BARE_MEANS_CHANGED = 3;

/** @param {Saw} saw */
export function conclusionOf(saw) {
  const { sight } = saw;
  if (!saw.permitted) return 'the browser withholds the site from the extension';
  if (saw.host.problem) return `the host ${HOST[wordOf(HOST_PROBLEMS, saw.host.problem)]} (${wordOf(HOST_PROBLEMS, saw.host.problem)})`;
  if (!sight) return 'no page of the site has been looked at';
  if (saw.pause && saw.phase === 'stopped') return stopped(saw);
  if (sight.page !== 'cases' && !saw.explained) return `no case found: ${PAGES[sight.page]}`;
  if (saw.bare >= BARE_MEANS_CHANGED) return `USCIS changed its answers: ${saw.bare} readings in a row without events and without a title; ${routes(sight)}`;
  if (saw.found > 0 && saw.online === 0) return `only numbers of paper filings (${saw.found}), which the online record does not serve`;
  return `${saw.explained} of ${saw.found} cases explained; ${routes(sight)}`;
}

/** @param {Saw} saw */
function stopped({ pause, cases }) {
  const reason = wordOf(STOPS, pause?.reason);
  const statuses = [...new Set(Object.values(cases.at(-1)?.answers ?? {}).map((answer) => answer.status ?? answer.failed))];
  const before = cases.slice(0, -1).filter(({ what }) => what === 'case read').length;
  const after = before ? `after ${before} cases had been read` : 'at the first case';
  return `reading stopped, ${STOPPED[reason]}: ${statuses.join(', ')}; ${after}`;
}

/** By which ways the numbers were found. @param {import('../../shared/types.js').Sight} sight */
function routes({ routes: { embedded, cards, mount, text }, lists, data, firstAt }) {
  const under = [lists.known && 'known lists', lists.other && 'other lists'].filter(Boolean).join(' and ');
  const pieces = data.ofCards + data.others - data.unreadable;
  const found = [
    embedded && `embedded data (${under}; ${pieces} pieces)`, cards && 'cards', mount && "text of the cards' place", text && 'text of the page',
  ].filter(Boolean);
  const when = firstAt > 1 ? `only when the page was looked at again` : 'at the first look';
  return `found in ${found.join(' + ') || 'nothing'}, ${when}`;
}
