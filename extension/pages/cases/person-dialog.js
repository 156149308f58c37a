// Who a case is for: the person gives a name, and cases of several accounts come together under it.

import { byId, el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { askMemory } from '../../shared/memory.js';
import { assignment } from './assignment.js';

/** @typedef {import('../../shared/types.js').Card} Card */
/** @typedef {import('./assignment.js').PersonCases} PersonCases */

const dialog = () => /** @type {HTMLDialogElement} */ (byId('person-dialog'));
const nameField = () => /** @type {HTMLInputElement} */ (byId('person-name'));
/** @param {string} id */
const radio = (id) => /** @type {HTMLInputElement} */ (byId(id));

/**
 * Asks who the case is for.
 * @param {Card} card
 * @returns {Promise<boolean>} whether something was changed
 */
export async function askPerson(card) {
  const { people } = /** @type {{people: PersonCases[]}} */ (await askMemory('people'));
  const now = people.find(({ id }) => id === card.person?.id);
  byId('person-title').textContent = t('personOf', card.form, card.receipt);
  byId('person-names').replaceChildren(...people.map(({ name }) => el('option', { value: name })));
  nameField().value = now?.name ?? card.applicant;
  byId('person-scope').hidden = (now?.receipts.length ?? 0) < 2;
  byId('person-all-label').textContent = t('personAll', now?.receipts.length ?? 0, now?.name ?? '');
  radio('person-all').checked = true;
  dialog().showModal();
  nameField().select();
  if (!(await closed())) return false;
  const all = !byId('person-scope').hidden && radio('person-all').checked;
  await askMemory('people', { set: assignment(card.receipt, nameField().value.trim(), all, now, people) });
  return true;
}

/** @returns {Promise<boolean>} whether it was saved */
function closed() {
  return new Promise((done) => {
    dialog().addEventListener('close', () => done(dialog().returnValue === 'save' && nameField().value.trim() !== ''), { once: true });
  });
}

byId('person-cancel').addEventListener('click', () => dialog().close('cancel'));
