// The shapes that travel between the parts of the extension. Types only; nothing here runs.

/**
 * One answer of the site as it was received. `url` is the address after redirects.
 * @typedef {{httpStatus: number, contentType: string, url: string, body: string}} Received
 * @typedef {{error: 'network' | 'timeout'}} NotReceived
 * @typedef {Received | NotReceived} Answer
 */

/**
 * The four answers about one case; the same object as the capture file of the command line.
 * `capturedAt` is RFC 3339 in UTC.
 * @typedef {object} Capture
 * @property {'caselight-capture/1'} format
 * @property {string} receipt
 * @property {string} capturedAt
 * @property {Partial<Record<import('./site.js').Endpoint, Answer>>} responses
 */

/**
 * What a list of cases shows; written by the host. `next.date` is YYYY-MM-DD.
 * @typedef {object} Card
 * @property {string} receipt
 * @property {string} form
 * @property {string} formName
 * @property {string} applicant
 * @property {string} headline
 * @property {string} pill
 * @property {{text: string, due?: string}} [task] the most urgent thing to do
 * @property {string} stage
 * @property {string} outcome
 * @property {boolean} needsYou
 * @property {{date: string, text: string}} [next]
 * @property {boolean} complete
 * @property {string} [note]
 * @property {Person} [person] who the case is for
 * @property {string} [readAt] RFC 3339 in UTC: the newest reading that is kept
 * @property {number} [days] since filing
 * @property {{stage: string, state: string, label: string}[]} [stages]
 * @property {{count: number, text: string}} [changed] since the person last looked
 */

/** @typedef {{id: number, name: string}} Person */

/**
 * A change between two readings, in the host's words.
 * @typedef {'needs_you'|'news'|'quiet'} Matters
 * @typedef {{kind: string, path: string, from: string | null, to: string | null, text: string, matters: Matters}} Change
 */

/**
 * How an answer can be trusted, in the host's words (`readings` of the analysis).
 * @typedef {'ok'|'empty'|'signed_out'|'not_yours'|'not_found'|'blocked'|'rate_limited'|'server_error'|'not_json'
 *   |'truncated'|'network'|'missing'} Reading
 * @typedef {Record<string, Reading>} Readings
 */

/**
 * The newest that is known of one case. `readAt` is milliseconds since 1970 UTC, when the four answers were read.
 * @typedef {object} CaseEntry
 * @property {string} receipt
 * @property {number} readAt
 * @property {Card} [card]
 * @property {Refusal} [refusal] why the host could not analyse the newest reading
 */

/**
 * The host's own words for why it could not analyse a case, and what to do.
 * @typedef {{name: string, message: string, fix: string}} Refusal
 */

/**
 * Why a case is read: the page was opened, the person asked by a click, the quiet re-reading, or the person asked for those
 * cases of a large account that are not read by themselves.
 * @typedef {'page'|'asked'|'quiet'|'rest'} Mode
 */

/**
 * Why reading stopped.
 * @typedef {'signed_out'|'blocked'|'rate_limited'|'server_error'|'not_json'|'network'|'no_record'} StopReason
 */

/**
 * Reading is held until `until` (milliseconds since 1970 UTC); `count` is how often in a row it had to be.
 * @typedef {{reason: StopReason, until: number, count: number}} Pause
 */

/**
 * One walk over the account's cases. `at` is its last sign of life, milliseconds since 1970 UTC.
 * @typedef {object} Run
 * @property {'idle'|'reading'|'done'|'stopped'|'nothing'|'empty'|'looking'|'changed'} phase the last four, which only the pages are told: the page in front of the person shows no case
 * @property {number} [tabId]
 * @property {number} total
 * @property {number} done
 * @property {number} at
 * @property {number} [notYours] how many cases in a row seemed to be of another account
 */

/**
 * What keeps the host from answering.
 * @typedef {'missing'|'forbidden'|'start_failed'|'crashed'|'timeout'|'garbled'|'host_old'|'host_new'|'refused'} HostProblem
 */

/**
 * Everything that the pages show, except the documents.
 * @typedef {object} State
 * @property {string} store which of the browser's sessions this is about (background/stores.js)
 * @property {Run} run
 * @property {Pause | null} pause
 * @property {{problem: HostProblem | null, version?: string, standIn?: boolean}} host `standIn`: the engine answers in its place
 * @property {string[]} found receipts of the account, in the order of the page, and those that the person added
 * @property {number} remembered how many cases of earlier readings may be offered, because none is known yet
 * @property {CaseEntry[]} cases
 * @property {string[]} unseen receipts of cases with news that the person has not looked at yet
 * @property {{message: string, fix: string} | null} notKept why the newest reading was not kept on disk
 * @property {StopReason | 'unattended' | null} reReadingStopped why the quiet re-reading has ended in this session; `unattended`: it waits for
 *   a sign of the person
 * @property {{about: boolean, minutes: number} | null} sessionLength how long the site's session lasts without use, where that was met
 */

/** What the person is to be asked about saving. @typedef {'save' | 'hand_over' | null} SavingQuestion */

/**
 * What the pill in the page shows.
 * @typedef {object} PillState
 * @property {'reading'|'done'|'warn'|'idle'} tone
 * @property {string} text
 * @property {number} needs
 * @property {boolean} [offers] it has something to offer on any page of the site
 */

/**
 * What the page of the site is like, in counts and fixed words (content/sight.js).
 * @typedef {import('../content/sight.js').Sight} Sight
 *
 * The keys of an answer, compared by the host with those that it knows: names of known ones, a count of the others.
 * @typedef {{known: string[], absent: string[], unknown: number}} Keys
 *
 * One answer of the site, without anything that it says. `failed`: none came.
 * @typedef {{failed?: string, status?: number, type?: string, size?: string, reading: string, keys: Keys | null}} AnswerSeen
 * @typedef {{isOnline: boolean, what: string, answers: Record<string, AnswerSeen>}} CaseSeen
 *
 * Everything of which "What Caselight saw" is made.
 * @typedef {object} Saw
 * @property {Sight | null} sight of the page that was looked at last
 * @property {number} seenAt
 * @property {number} now
 * @property {boolean} isPrivate
 * @property {CaseSeen[]} cases oldest first
 * @property {{what: string, at: number}[]} steps oldest first
 * @property {string[]} errors of the host, by name
 * @property {number} bare readings in a row, the newest ones, without events and without a title
 * @property {boolean} permitted
 * @property {State['host'] & {protocol?: number}} host
 * @property {string} extension
 * @property {string} browser
 * @property {Run['phase']} phase
 * @property {{reason: StopReason, count: number} | null} pause
 * @property {number} tabs
 * @property {{readAutomatically: boolean, reRead: boolean}} settings
 * @property {boolean} isKept
 * @property {State['sessionLength']} sessionLength
 * @property {number} found
 * @property {number} online
 * @property {number} explained
 */

export {};
