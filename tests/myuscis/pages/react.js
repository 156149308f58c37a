/**
 * The account page as React draws it on the real site: no white space between elements, a card named by its receipt number,
 * tabs, and a paragraph of the status that tells the number again.
 */
import { longDate } from '../calendar.js';
import { uuid } from '../identity.js';
import { escape } from './layout.js';

/** @typedef {import('../case-record.js').CaseRecord} CaseRecord */

const TABS = ['Case Status', 'Case History', 'Documents', 'Representative'];

/** What React puts on the page for some component. @param {string} component @param {unknown} props */
export function island(component, props) {
  const json = JSON.stringify(props).replaceAll('<', '\\u003c');
  return `<script type="application/json" class="js-react-on-rails-component" data-component-name="${component}"`
    + ` data-dom-id="${mountId(component)}">${json}</script>`;
}

/** @param {string} component */
export const mountId = (component) => `${component}-react-component-${uuid(component)}`;

/** @param {string} component @param {string} inner */
export const mount = (component, inner) => `<div id="${mountId(component)}">${inner}</div>`;

/** Of cases that were filed together, only the first one's card tells its status in a paragraph. @param {CaseRecord} record */
export function reactCard({ spec, cases, case_status: status }) {
  const id = escape(cases.receiptNumber);
  const tabs = TABS.map((name, i) => `<li><button type="button" role="tab" id="tab_${i}_${id}" aria-selected="${i === 0}">${name}</button></li>`).join('');
  const paragraph = spec.concurrent ? '' : `<p>${escape(status.statusText.replace(/<[^>]*>/g, ''))}</p>`;
  const said = `<h4>${escape(status.statusTitle)}</h4>${paragraph}`;
  return `<div role="region" id="region_${id}" class="uscis-card account-card" aria-label="${escape(cases.formType)}">`
    + `<div class="case-card-header"><h3 class="inline-block">${escape(cases.formType)}, ${escape(cases.formName)}</h3>${spec.concurrent ? '<span class="usa-tag">Concurrent filing</span>' : ''}`
    + `<span>Submitted on ${longDate(new Date(cases.submissionTimestamp))}</span><span><b>Receipt #</b> ${id}</span></div>`
    + `<ul role="tablist">${tabs}</ul><div role="tabpanel">${said}</div></div>`;
}

/** The cards after a redesign in which nothing is left of what is known. @param {CaseRecord} record */
export const strangeCard = ({ cases }) =>
  `<div role="region" id="region_${uuid(cases.receiptNumber)}"><h3>${escape(cases.formType)}, ${escape(cases.formName)}</h3><button type="button">Details</button></div>`;
