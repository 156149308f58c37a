// Which sentences of an answer the model itself called forbidden when it was asked again. Kept by a hash of the answer, so that a mark stays
// when the conversation is opened another day; it holds numbers and no word of the answer.

/** @typedef {{sentence: number, said: string}[]} Opinions */

const MOST_KEPT = 200;
const KEY = 'secondOpinions';

/** @param {string} text */
async function nameOf(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns {Promise<{answer: string, sentences: number[]}[]>} the newest first */
async function load() {
  const { [KEY]: kept } = await chrome.storage.local.get({ [KEY]: [] });
  return Array.isArray(kept) ? kept : [];
}

/** @param {string} text the model's words as they came @param {number[]} sentences */
export async function keepDoubts(text, sentences) {
  if (!sentences.length) return;
  const answer = await nameOf(text);
  const others = (await load()).filter((one) => one.answer !== answer);
  await chrome.storage.local.set({ [KEY]: [{ answer, sentences }, ...others].slice(0, MOST_KEPT) });
}

/** @param {string} text @returns {Promise<Opinions>} */
export async function keptDoubts(text) {
  const answer = await nameOf(text);
  const found = (await load()).find((one) => one.answer === answer);
  return (found?.sentences ?? []).map((sentence) => ({ sentence, said: 'yes' }));
}
