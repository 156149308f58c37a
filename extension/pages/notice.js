// What stands in the way of the assistant: the sentence, and the ways out.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { Trouble } from '../shared/assistant.js';

/**
 * @param {unknown} error
 * @returns {Trouble}
 */
export function troubleOf(error) {
  if (error instanceof Trouble) return error;
  return new Trouble({ name: 'fault', title: t('assistantFault_title'), text: t('assistantFault_text') });
}

/**
 * @param {{title: string, text?: string, install?: boolean}} said
 * @param {...HTMLElement} ways
 */
export function notice({ title, text, install }, ...ways) {
  const command = install && el('div', { class: 'commands' }, el('p', {}, t('wayInstall')), el('code', {}, 'script/install'), el('code', {}, 'caselight install'));
  return el('div', { class: 'notice' }, el('h3', {}, title), text ? el('p', {}, text) : null, el('div', { class: 'ways' }, ...ways, command));
}

/** @param {string} text @param {() => void} act @param {string} [id] */
export function button(text, act, id) {
  return el('button', { type: 'button', id, click: act }, text);
}
