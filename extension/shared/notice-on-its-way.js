// A notice on its way from the page of a case to the assistant's page in the same tab. It lies in the storage of this tab alone, which ends
// with the tab, and is taken out as soon as the assistant's page has begun.

import { t } from './i18n.js';

const KEY = 'notice';
/** Of UTF-8: some fifteen full pages. With the question before it, it is below what the host takes as a question. */
const MOST_BYTES = 48 * 1024;
/** Of what there is room for, the share of the notice's beginning: its last pages repeat addresses and rules. */
const BEGINNING = 3 / 4;

/** @param {string} receipt @param {string} text */
export function takeToAssistant(receipt, text) {
  sessionStorage.setItem(KEY, JSON.stringify({ receipt, text: inWholeLines(text, MOST_BYTES) }));
  location.assign(`assistant.html?receipt=${receipt}`);
}

/** @param {string} receipt @returns {string} the notice's text; empty where none is on its way to this case */
export function noticeThatCame(receipt) {
  const held = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const { receipt: about, text } = held ? JSON.parse(held) : {};
  return about === receipt ? text : '';
}

/** The text; where it is too long, whole lines of its beginning and its end, and between them how many were left out. @param {string} text @param {number} most bytes */
export function inWholeLines(text, most) {
  const lines = text.split('\n');
  const sizes = lines.map((line) => new TextEncoder().encode(line).length + 1);
  if (sum(sizes) <= most) return text;
  const first = fitting(sizes, most * BEGINNING);
  const last = fitting(sizes.slice(first).reverse(), most - sum(sizes.slice(0, first)));
  const end = lines.length - last;
  return [...lines.slice(0, first), t('noticeLeftOut', end - first), ...lines.slice(end)].join('\n');
}

/** @param {number[]} sizes */
const sum = (sizes) => sizes.reduce((all, size) => all + size, 0);

/** How many of the first lines fit. @param {number[]} sizes @param {number} room */
function fitting(sizes, room) {
  let [count, left] = [0, room];
  while (count < sizes.length && sizes[count] <= left) left -= sizes[count++];
  return count;
}
