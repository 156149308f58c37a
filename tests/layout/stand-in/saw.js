/** Long text and all kinds of lines of "What Caselight saw". */
const keys = { known: Array.from({ length: 24 }, (_, i) => `events.someLongNameOfAKey${i}`), absent: ['statusTitle'], unknown: 2 };
const answers = {
  cases: { status: 200, type: 'JSON', size: '1 to 10 KB', reading: 'ok', keys },
  case_status: { status: 405, type: 'no type', size: 'no bytes', reading: 'blocked', keys: null },
  documents: { failed: 'timeout', reading: 'network', keys: null },
};

export const SAW = {
  sight: {
    path: ['account', 'applicant', '*'], page: 'cases', source: 'embedded', after: '1 to 10 s', routes: { embedded: 7, cards: 7, mount: 0, text: 0 }, data: { ofCards: 1, others: 2, unreadable: 1 },
    lists: { known: 5, other: 2 }, numbers: { online: 5, paper: 2, other: 1 }, cards: { receipt: 7, digits: 0, other: 1 }, mounts: 1, frames: 2, looks: 3, firstAt: 2,
  },
  seenAt: 0, now: 4_000, isPrivate: false, cases: [{ isOnline: true, what: 'stopped: blocked', answers }], steps: [{ what: 'stopped: blocked', at: 0 }], errors: ['nothing_read'], bare: 0,
  permitted: true, host: { problem: null, version: '0.1.0', protocol: 1 }, extension: '0.1.0', browser: 'chromium', phase: 'stopped', pause: { reason: 'blocked', count: 1 }, tabs: 1,
  settings: { readAutomatically: true, reRead: false }, isKept: true, sessionLength: { about: true, minutes: 30 }, found: 7, online: 5, explained: 3,
};
