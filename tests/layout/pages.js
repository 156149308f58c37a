/** The pages that are measured, each with what shows that it is whole, and what is opened in it first. */

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} path below the language
 * @property {string} whole a selector that is there once the page is drawn
 * @property {(locale: string) => void} [open] runs in the page: opens what is closed at first
 * @property {number} [height] of the window, where a list draws only what is on the screen
 */

const RECEIPT = 'receipt=IOE0000000001';

/** A receipt number of each kind in the field, and the addresses of the answers. */
const TYPED = () => {
  document.getElementById('typed')?.setAttribute('open', '');
  const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('typed-numbers'));
  field.value = 'IOE0000000001, IOE0000000002, MSC0000000611, IOE00';
  field.dispatchEvent(new Event('input'));
  document.querySelector('.typed .copy')?.setAttribute('open', '');
};

/** @type {Subject[]} */
export const PAGES = [
  { name: 'first run', path: 'few/pages/welcome.html', whole: '#reading-choices:enabled' },
  { name: 'panel without a case', path: 'none/pages/panel.html', whole: '#typed:not([hidden])', open: TYPED },
  { name: 'popup with a number', path: 'few/pages/popup.html', whole: '#cases li:nth-child(7) .case-body', open: TYPED },
  { name: 'all cases with a number', path: 'many/pages/cases.html', whole: '#list .row-link', open: TYPED },
  { name: 'panel of a family', path: 'few/pages/panel.html', whole: '#cases li:nth-child(7) .case-body' },
  { name: 'panel of an office', path: 'many/pages/panel.html', whole: '#cases li:nth-child(60) .case-body' },
  { name: 'popup', path: 'few/pages/popup.html', whole: '#cases li:nth-child(7) .case-body' },
  { name: 'one case', path: `few/pages/case.html?${RECEIPT}`, whole: '#cases li:nth-child(7) .case-body', open: () => document.getElementById('more')?.setAttribute('open', '') },
  {
    name: 'adding a notice', path: `few/pages/case.html?${RECEIPT}`, whole: '#cases li:nth-child(7) .case-body',
    open: () => {
      document.getElementById('add-notice')?.setAttribute('open', '');
      for (const id of ['notice-clear', 'notice-assistant']) document.getElementById(id)?.removeAttribute('hidden');
      document.getElementById('notice-read')?.click();
    },
  },
  { name: 'all cases', path: 'many/pages/cases.html', whole: '#list .row-link' },
  { name: 'sharing one case', path: `few/pages/case.html?${RECEIPT}`, whole: '#cases li:nth-child(7) .case-body', open: () => /** @type {HTMLDialogElement} */ (document.getElementById('share-dialog')).showModal() },
  { name: 'naming a person', path: 'many/pages/cases.html', whole: '#list .row-link', open: () => /** @type {HTMLDialogElement} */ (document.getElementById('person-dialog')).showModal() },
  { name: 'history', path: `few/pages/history.html?${RECEIPT}`, whole: '#facts tbody tr' },
  { name: 'calendar', path: 'many/pages/calendar.html', whole: '.dates li' },
  {
    name: 'transfer', path: 'many/pages/transfer.html', whole: '#out-all',
    open: () => {
      /** @type {HTMLTextAreaElement} */ (document.getElementById('paste')).value = '{}';
      document.getElementById('take-paste')?.click();
    },
  },
  { name: 'options', path: 'many/pages/options.html', whole: '#assistant-on:not([hidden])' },
  { name: 'what Caselight saw', path: 'few/pages/saw.html', whole: '#report:not(:empty)' },
  { name: 'assistant', path: `few/pages/assistant.html?${RECEIPT}`, whole: '#ask:not([hidden])' },
  { name: 'draft', path: `few/pages/draft.html?${RECEIPT}`, whole: '#smooth:not([hidden])', open: () => /** @type {HTMLElement | null} */ (document.querySelector('[data-kind="inquiry"]'))?.click() },
  { name: 'consent', path: `few/pages/assistant.html?${RECEIPT}`, whole: '#ask:not([hidden])', open: () => document.getElementById('forget')?.previousElementSibling?.closest('form')?.requestSubmit() },
];
