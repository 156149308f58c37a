// A notice on its way from the page of a case to the assistant's page in the same tab. It lies in the storage of this tab alone, which ends
// with the tab, and is taken out as soon as the assistant's page has begun.

const KEY = 'notice';
/** Of UTF-8. With the question before it, it is below what the host takes as a question. */
const MOST_BYTES = 12 * 1024;

/** @param {string} receipt @param {string} text */
export function takeToAssistant(receipt, text) {
  sessionStorage.setItem(KEY, JSON.stringify({ receipt, text: shortened(text) }));
  location.assign(`assistant.html?receipt=${receipt}`);
}

/** @param {string} receipt @returns {string} the notice's text; empty where none is on its way to this case */
export function noticeThatCame(receipt) {
  const held = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const { receipt: about, text } = held ? JSON.parse(held) : {};
  return about === receipt ? text : '';
}

/** Its beginning, where it is long: what is sent is shown, so that the person sees where it ends. @param {string} text */
function shortened(text) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= MOST_BYTES) return text;
  return `${new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)).replace(/\uFFFD+$/, '')} …`;
}
