/**
 * The account's pages. The list of cases comes as the real one does (cards, and the JSON that they are drawn from),
 * as cards only, as mere text, or not at all.
 */
import { longDate } from '../calendar.js';
import { escape, page } from './layout.js';

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

/** @type {Record<string, (records: CaseRecord[]) => string>} */
const LAYOUTS = {
  embedded: (records) => `${embeddedJson(records)}<div id="CaseCardsApp-react-component-0">${cards(records)}</div>`,
  cards,
  text,
  nothing: () => '<p>Welcome. Nothing to show here.</p>',
  late: () => '<div id="cases-come-later" aria-busy="true">Loading your cases…</div>',
};

/**
 * @param {import('../accounts/index.js').Account} account
 * @param {string} layout
 * @param {string[]} mentioned receipts of other people in the text of the page
 */
export function casesPage({ holder, cases }, layout, mentioned) {
  const others = mentioned.map((receipt) => `<p>Message about ${escape(receipt)}</p>`).join('\n');
  return page({ title: 'My cases', holder, main: `<h1>My cases</h1>\n${LAYOUTS[layout](cases)}\n${others}` });
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
