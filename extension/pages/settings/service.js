// Who answers: the service, its address and its model. Every change goes to the program at once; what it does not take
// is said beside the field.

import { askAssistant } from '../../shared/assistant.js';
import { byId, el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { button, troubleOf } from '../notice.js';

const address = /** @type {HTMLInputElement} */ (byId('base-url'));
const model = /** @type {HTMLInputElement} */ (byId('model'));
const models = /** @type {HTMLSelectElement} */ (byId('models'));
const radios = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="provider"]'))];

/** @type {(settings: any) => void} */
let redraw = () => undefined;

/** @param {any} settings */
export function drawService({ provider, baseUrl, model: name, presets }) {
  for (const radio of radios()) radio.checked = radio.value === provider;
  byId('service-details').hidden = !provider;
  address.value = baseUrl;
  model.value = name;
  const choices = provider === 'compatible' ? presets : [];
  byId('presets').replaceChildren(...choices.map((/** @type {any} */ preset) => button(preset.name, () => set({ baseUrl: preset.baseUrl, model: '' }, 'address-said'))));
}

/** @param {object} change @param {string} place the id of the line beside the field */
async function set(change, place) {
  try {
    const settings = await askAssistant('settings', { set: change });
    if ('baseUrl' in change) showModels([]);
    redraw(settings);
    byId(place).textContent = t('optionSaved');
  } catch (error) {
    const { title, text } = troubleOf(error);
    byId(place).textContent = `${title} ${text}`;
  }
}

async function listModels() {
  byId('model-said').textContent = t('modelAsking');
  const reply = await askAssistant('models').catch((error) => ({ message: troubleOf(error).title, fix: troubleOf(error).text }));
  showModels(reply.models ?? []);
  byId('model-said').textContent = reply.models?.length ? '' : reply.message ? `${reply.message} ${reply.fix ?? ''}` : t('modelNone');
}

/** @param {{id: string, name?: string}[]} list */
function showModels(list) {
  models.hidden = !list.length;
  models.replaceChildren(el('option', { value: '' }, t('modelChoose')), ...list.map(({ id, name }) => el('option', { value: id }, name && name !== id ? `${name} (${id})` : id)));
}

/** @param {(settings: any) => void} draw */
export function listenToService(draw) {
  redraw = draw;
  for (const radio of radios()) radio.addEventListener('change', () => set({ provider: radio.value, baseUrl: '', model: '' }, 'address-said'));
  address.addEventListener('change', () => set({ baseUrl: address.value.trim() }, 'address-said'));
  model.addEventListener('change', () => set({ model: model.value.trim() }, 'model-said'));
  models.addEventListener('change', () => models.value && set({ model: models.value }, 'model-said'));
  byId('list-models').addEventListener('click', listModels);
}
