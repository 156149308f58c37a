// What belongs to an answer beside its words, by a hash of the answer, so that it is checked in the same way when the conversation is opened
// again: which sentences the model itself called forbidden when it was asked (numbers, kept on disk, so that a mark stays), and which cases were
// told (receipts, which stay in memory).

/** What the model said of its sentences. @typedef {{sentence: number, said: string}[]} Opinions */
/** `also`: receipts of the cases that were told beside the one asked about. @typedef {{doubted: number[], also: string[]}} AnswerNote */

const MOST_KEPT = 200;
const KEY = 'answerNotes';

/** @param {string} text */
async function nameOf(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {chrome.storage.StorageArea} area @returns {Promise<{answer: string, values: any[]}[]>} the newest first */
async function load(area) {
  const { [KEY]: kept } = await area.get({ [KEY]: [] });
  return Array.isArray(kept) ? kept : [];
}

/** @param {chrome.storage.StorageArea} area @param {string} answer @param {(number | string)[]} values */
async function keep(area, answer, values) {
  if (!values.length) return;
  const others = (await load(area)).filter((one) => one.answer !== answer);
  await area.set({ [KEY]: [{ answer, values }, ...others].slice(0, MOST_KEPT) });
}

/** @param {string} text the model's words as they came @param {AnswerNote} note */
export async function keepNote(text, { doubted, also }) {
  const answer = await nameOf(text);
  await keep(chrome.storage.local, answer, doubted);
  await keep(chrome.storage.session, answer, also);
}

/** @param {string} text @returns {Promise<AnswerNote>} */
export async function noteOf(text) {
  const answer = await nameOf(text);
  const [doubted = [], also = []] = await Promise.all(
    [chrome.storage.local, chrome.storage.session].map(async (area) => (await load(area)).find((one) => one.answer === answer)?.values),
  );
  return { doubted, also };
}

/** As they are handed to the check. @param {number[]} doubted @returns {Opinions} */
export const opinionsOf = (doubted) => doubted.map((sentence) => ({ sentence, said: 'yes' }));
