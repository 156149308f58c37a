// What the person searches, filters and sorts by. It is kept in the address, so that going back finds it again.

import { byId, el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';

/** Not every key that is pressed is a question worth asking. */
const TYPING_MS = 150;
const FIELDS = ['text', 'form', 'state', 'person', 'sort'];

/** @param {string} name */
const field = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (byId(`filter-${name}`));

/** The words of a state. @type {Record<string, () => string>} */
const STATE_NAMES = {
  needs_you: () => t('stateNeedsYou'), changed: () => t('stateChanged'), pending: () => t('statePending'), decided: () => t('stateDecided'),
};

/** @returns {{query: object, sort: string}} as the host takes it */
export function search() {
  const [text, form, state, person, sort] = FIELDS.map((name) => field(name).value.trim());
  return {
    query: {
      ...(text && { text }), ...(form && { forms: [form] }), ...(state && { states: [state] }), ...(person && { person: Number(person) }),
    },
    sort: sort || 'needs_you',
  };
}

/** Whether anything is left out. */
export const isFiltered = () => Object.keys(search().query).length > 0;

/** @param {() => void} changed */
export function startFilters(changed) {
  const asked = new URLSearchParams(location.search);
  for (const name of FIELDS) {
    const value = asked.get(name);
    if (value) choose(name, value);
  }
  let typing = 0;
  byId('filters').addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      remember();
      changed();
    }, TYPING_MS);
  });
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
}

export function clearFilters() {
  for (const name of FIELDS) if (name !== 'sort') field(name).value = '';
  remember();
}

/** An option that the host has not named yet is added, so that an address can choose it. @param {string} name @param {string} value */
function choose(name, value) {
  const input = field(name);
  if (input instanceof HTMLSelectElement && ![...input.options].some((option) => option.value === value)) input.append(el('option', { value }, value));
  input.value = value;
}

function remember() {
  const address = new URL(location.href);
  for (const name of FIELDS) {
    if (field(name).value) address.searchParams.set(name, field(name).value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}

/**
 * Offers what there is to filter by; the choice stays.
 * @param {{forms?: {form: string, count: number}[], states?: {state: string, count: number}[], persons?: {id: number, name: string, count: number}[]}} facets
 */
export function offer({ forms = [], states = [], persons = [] }) {
  fill('form', forms.map(({ form, count }) => ({ value: form, name: t('choiceCount', form, count) })));
  fill('state', states.map(({ state, count }) => ({ value: state, name: t('choiceCount', STATE_NAMES[state]?.() ?? state, count) })));
  fill('person', persons.map(({ id, name, count }) => ({ value: String(id), name: t('choiceCount', name || t('personUnknown'), count) })));
}

/** @param {string} id @param {{value: string, name: string}[]} choices */
function fill(id, choices) {
  const select = /** @type {HTMLSelectElement} */ (field(id));
  const chosen = select.value;
  const wanted = JSON.stringify(choices);
  if (select.dataset.choices === wanted) return;
  select.dataset.choices = wanted;
  const all = select.options[0];
  select.replaceChildren(...(all ? [all] : []), ...choices.map(({ value, name }) => el('option', { value }, name)));
  if (chosen) choose(id, chosen);
}
