/**
 * The account's pages. The list of cases comes in one of the layouts: as the real one does (`react`), in simpler markup, as cards
 * only, as mere text, or not at all; and as it might come after changes of the site.
 */
import { longDate } from '../calendar.js';
import { escape, page } from './layout.js';
import { island, mount, reactCard, strangeCard } from './react.js';

/** @typedef {import('../case-record.js').CaseRecord} CaseRecord */

/** @param {CaseRecord} record @param {number} index */
function card({ cases }, index) {
  return `<div role="region" id="region_${index}" class="case-card" aria-labelledby="card_${index}">
<h3 id="card_${index}">${escape(cases.formType)}, ${escape(cases.formName)}</h3>
<p>Receipt # ${escape(cases.receiptNumber)}</p>
<p>Submitted on ${longDate(new Date(cases.submissionTimestamp))}</p>
<p><a href="/account/applicant/case/${escape(cases.receiptNumber)}" data-client-side>View details</a></p>
</div>`;
}

/** Cases filed together stand inside the first of them. @param {CaseRecord[]} records */
function nested(records) {
  /** @type {Record<string, any>[]} */
  const top = [];
  for (const { spec, cases } of records) {
    if (spec.concurrent && top.length > 0) top[top.length - 1].concurrentCases.push(cases);
    else top.push({ ...cases, concurrentCases: [] });
  }
  return top;
}

/** @param {CaseRecord[]} records */
function embeddedJson(records) {
  const json = JSON.stringify({ cases: nested(records) }).replaceAll('<', '\\u003c');
  return `<script type="application/json" class="js-react-on-rails-component" data-component-name="CaseCardsApp"`
    + ` data-dom-id="CaseCardsApp-react-component-0">${json}</script>`;
}

/** @param {CaseRecord[]} records */
const cards = (records) => records.map(card).join('\n')
  || '<p>You have no cases. Add a case or file a form online.</p>';

/** @param {CaseRecord[]} records */
const text = (records) => records.map(({ cases }) =>
  `<p>Your ${escape(cases.formType)} was filed. Its number is ${escape(cases.receiptNumber)}.</p>`).join('\n');

const APP = 'CaseCardsApp';

/** @param {CaseRecord[]} records @param {string} [inner] what has been drawn */
const react = (records, inner = records.map(reactCard).join('')) => island(APP, { cases: nested(records) }) + mount(APP, inner);

/** The list under other keys, nested otherwise. @param {CaseRecord[]} records */
const renamed = (records) => island(APP, { page: { filings: [{ group: records.map(({ cases }) => cases) }] } }) + mount(APP, '');

/** Some of the cases stand in an island of their own. @param {CaseRecord[]} records */
const twoIslands = (records) => react(records.slice(0, 2))
  + island('OtherCasesApp', { items: nested(records.slice(2)) }) + mount('OtherCasesApp', '');

/** The key of the numbers has another name, and the cards do not show them. @param {CaseRecord[]} records */
const changed = (records) => island(APP, { cases: records.map(({ cases }) => ({ formType: cases.formType, reference: 'hidden' })) })
  + mount(APP, records.map(strangeCard).join(''));

/** Drawn by a script after the page has loaded. @param {string} before what stands there until then */
const later = (before) => `<div id="cases-come-later" aria-busy="true">${before}</div>`;

/** @type {Record<string, (records: CaseRecord[]) => string>} */
const LAYOUTS = {
  react,
  'react-cards': (records) => mount(APP, records.map(reactCard).join('')),
  'two-islands': twoIslands,
  renamed,
  changed,
  'island-late': () => later(mount(APP, '')),
  'island-swapped': (records) => later(react(records.slice(0, 2))),
  embedded: (records) => `${embeddedJson(records)}<div id="CaseCardsApp-react-component-0">${cards(records)}</div>`,
  cards,
  text,
  nothing: () => '<p>Welcome. Nothing to show here.</p>',
  late: () => later('Loading your cases…'),
};

export const LAYOUT_NAMES = Object.keys(LAYOUTS);
/** What the layouts that are drawn by a script become. @type {Record<string, string>} */
export const DRAWN = { late: 'cards', 'island-late': 'react', 'island-swapped': 'react' };

/**
 * @param {import('../accounts/index.js').Account} account
 * @param {string} layout
 * @param {string[]} mentioned receipts of other people in the text of the page
 * @param {boolean} [asksItself] whether a script of the page asks for the status and the documents of its cases
 */
export function casesPage({ holder, cases }, layout, mentioned, asksItself = false) {
  const others = mentioned.map((receipt) => `<p>Message about ${escape(receipt)}</p>`).join('\n');
  const asks = asksItself ? `<div data-asks-for="${cases.map(({ receipt }) => escape(receipt)).join(' ')}"></div>` : '';
  return page({ title: 'My cases', holder, main: `<h1>My cases</h1>\n${LAYOUTS[layout](cases)}\n${others}${asks}` });
}

/** @param {import('../accounts/index.js').Account} account */
export const welcomePage = ({ holder }) =>
  page({ title: 'My account', holder, main: `<h1>My account</h1><p>Name on the account: ${escape(holder)}</p>` });

/** @param {import('../accounts/index.js').Account} account */
export const helpPage = ({ holder }) =>
  page({ title: 'Help', holder, main: '<h1>Help</h1><p>A receipt number has three letters and ten digits.</p>' });

/** @param {import('../accounts/index.js').Account} account @param {string} receipt */
export function casePage({ holder, cases }, receipt) {
  const record = cases.find((c) => c.receipt === receipt);
  if (!record) return null;
  const main = `<h1>${escape(record.cases.formName)}</h1>\n<p>Receipt # ${escape(receipt)}</p>`;
  return page({ title: record.cases.formType, holder, main });
}
