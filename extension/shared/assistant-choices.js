// The person's choices about the assistant. They hold no key and no case data. To which texts the person has agreed is
// kept by the name of the text, which is a hash of words that are no longer personal.

/** How much of the case is sent; `small` is half of it, for a model that can do little. @typedef {'plain'|'detailed'|'small'} Level */

/**
 * @typedef {object} AssistantChoices
 * @property {boolean} on while it is off, nothing reaches the assistant program
 * @property {boolean} keyLeft it was turned off, and its key could not be deleted
 * @property {Level} level
 * @property {string} language of the answers, as BCP 47; empty: that of the extension's texts
 * @property {boolean} blurDates days become months before anything is sent
 * @property {boolean} secondOpinion the same model is asked about the sentences of its answer, one at a time
 * @property {boolean} askEachTime show what will be sent before every question, not once per case
 */

/** How long an answer to a short question may be, in tokens: a word is enough; some models think before they say it. */
export const SHORT_ANSWER = 256;

/** @type {Readonly<AssistantChoices>} */
const DEFAULTS = Object.freeze({ on: false, keyLeft: false, level: 'plain', language: '', blurDates: false, secondOpinion: false, askEachTime: false });
const MOST_AGREEMENTS = 100;
/** The first is taken where none was chosen. @type {Level[]} */
export const LEVELS = ['plain', 'detailed', 'small'];

/** @param {unknown} said @returns {Level} */
export const levelOf = (said) => LEVELS.find((one) => one === said) ?? 'plain';

/** @returns {Promise<AssistantChoices>} */
export async function loadChoices() {
  const { assistant } = await chrome.storage.local.get({ assistant: {} });
  const stored = /** @type {Partial<AssistantChoices>} */ (assistant);
  return {
    on: stored.on === true,
    keyLeft: stored.keyLeft === true,
    level: levelOf(stored.level),
    language: typeof stored.language === 'string' ? stored.language : '',
    blurDates: stored.blurDates === true,
    secondOpinion: stored.secondOpinion === true,
    askEachTime: stored.askEachTime === true,
  };
}

/** @param {Partial<AssistantChoices>} change */
export async function saveChoices(change) {
  await chrome.storage.local.set({ assistant: { ...DEFAULTS, ...(await loadChoices()), ...change } });
}

/**
 * What was left out of a text that the person agreed to.
 * @param {string} brief the text's name
 * @returns {Promise<string[] | null>} null when they have not
 */
export async function agreementTo(brief) {
  const found = (await loadAgreements()).find((agreement) => agreement.brief === brief);
  return found?.struck ?? null;
}

/** @param {string} brief @param {string[]} struck ids of the parts that are left out */
export async function agreeTo(brief, struck) {
  const others = (await loadAgreements()).filter((agreement) => agreement.brief !== brief);
  await chrome.storage.local.set({ agreements: [{ brief, struck }, ...others].slice(0, MOST_AGREEMENTS) });
}

/** Whoever turns the assistant on again is asked again. */
export async function forgetAgreements() {
  await chrome.storage.local.remove('agreements');
}

/** @returns {Promise<{brief: string, struck: string[]}[]>} the newest first */
async function loadAgreements() {
  const { agreements } = await chrome.storage.local.get({ agreements: [] });
  return Array.isArray(agreements) ? agreements : [];
}
