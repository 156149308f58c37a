// What the browser does where there is no program to keep anything: it holds what was read until it closes, and keeps it only after the
// person has said yes. The engine says what there is to say about it; here is what goes to it, and what becomes of its answer.

import { t } from '../shared/i18n.js';
import { loadSettings, saveSettings } from '../shared/settings.js';
import { acknowledge, count, forget, nameCases } from './kept/cases.js';
import { KeptTrouble } from './kept/database.js';
import { contents, heldInShort, heldWhole } from './kept/held.js';
import { takeIn } from './kept/import.js';
import { keep } from './kept/readings.js';
import { HostError } from './host-errors.js';
import { loadReads } from './case-papers.js';

/** @typedef {Record<string, any>} Fields */
/** @typedef {(type: string, fields: Fields) => Promise<any>} AskEngine */
/** @typedef {import('./kept/held.js').Held} Held */

const MOST_CARDS = 20;
const MOST_TAKEN_BACK = 200;
/** Requests about one case, which need all that is kept of it. */
const ABOUT_ONE = ['case', 'readings', 'compare', 'notice'];

/**
 * The answer to a message of docs/PROTOCOL.md.
 * @param {string} type @param {Fields} fields @param {AskEngine} askEngine @param {(reply: any) => void} [onReply] has what the engine says before anything is kept
 * @returns {Promise<any>} rejects with HostError, or with what the engine rejects with
 */
export async function answerWithoutProgram(type, fields, askEngine, onReply) {
  try {
    await askEngine('ping', {});
    const here = await answerHere(type, fields, askEngine);
    if (here) return here;
    const reply = await askEngine(type, { ...fields, ...(await heldFor(type, fields)) });
    onReply?.(reply);
    return await settled(type, fields, reply, askEngine);
  } catch (error) {
    throw error instanceof KeptTrouble ? refusal('memory_unavailable', error.state) : error;
  }
}

/** @returns {Promise<'ask' | 'on' | 'off'>} whether the person lets the browser keep what it reads */
export async function savingHere() {
  const { saveHere } = await loadSettings();
  return saveHere === null ? 'ask' : saveHere ? 'on' : 'off';
}

/**
 * What goes to the engine with a request.
 * @param {string} type @param {Fields} fields @returns {Promise<Fields>}
 */
async function heldFor(type, fields) {
  if (type === 'analyze') return fields.keep ? keptFor(fields.capture.receipt) : {};
  if (type === 'import' || type === 'ping' || fields.capture) return {};
  const isOn = (await savingHere()) === 'on';
  if (type === 'export' && isOn) return pageOf(fields.after);
  const kept = !isOn ? [] : await (ABOUT_ONE.includes(type) ? heldWhole(fields.receipt) : heldInShort(fields.receipts));
  const held = [...kept, ...(await heldBySession(kept))];
  return { held, ...(type === 'export' && { whole: { cases: held.length, readings: held.length, last: true } }) };
}

/** A case is explained also where what is kept of it cannot be had. @param {string} receipt @returns {Promise<Fields>} */
async function keptFor(receipt) {
  if ((await savingHere()) !== 'on') return { keep: false };
  return heldInShort([receipt]).then((held) => ({ held }), () => ({ keep: false }));
}

/** What was read since the browser was started, of the cases that are not kept. @param {Held[]} kept @returns {Promise<Held[]>} */
async function heldBySession(kept) {
  const reads = (await loadReads()).map(({ capture }) => capture).filter(({ receipt }) => !kept.some((one) => one.receipt === receipt));
  return reads.map((capture) => ({ receipt: capture.receipt, seen: capture.capturedAt, readings: [{ reading: 1, at: capture.capturedAt, capture: JSON.stringify(capture) }] }));
}

/** The next case of an export. @param {string} [after] begins with the receipt of the one before */
async function pageOf(after = '') {
  const { receipts, lines } = await contents();
  const next = receipts.find((receipt) => receipt > (after.split(' ')[0] ?? '')) ?? '';
  return { held: await heldWhole(next), whole: { cases: receipts.length, readings: lines, last: next === (receipts.at(-1) ?? '') } };
}

/**
 * What becomes of the engine's answer.
 * @param {string} type @param {Fields} fields of the request @param {any} reply @param {AskEngine} askEngine @returns {Promise<any>}
 */
async function settled(type, fields, reply, askEngine) {
  if (type === 'analyze' && fields.keep) return { ...reply, memory: await kept(fields, reply.memory) };
  if (type === 'import') return imported(reply, askEngine);
  if (type === 'people' && fields.set) await nameCases(reply.people.find((/** @type {any} */ { name }) => name === fields.set.name)?.receipts ?? [], fields.set.name);
  return reply;
}

/**
 * @param {Fields} fields of the request @param {any} said by the engine; nothing when nothing is to be kept, or what is kept could not be had
 * @returns {Promise<any>} `memory` of the answer
 */
async function kept({ capture, browser }, said) {
  try {
    if ((await savingHere()) !== 'on') return { kept: false, state: 'off' };
    const wanted = said ?? (await count().then(() => null)); // says why it could not be had
    if (!wanted) return { kept: false, state: 'unavailable', ...sentence('unavailable') };
    return { kept: true, ...(await keep({ receipt: capture.receipt, capture: JSON.stringify(capture), browser }, wanted)) };
  } catch (error) {
    return { kept: false, state: stateOf(error), ...sentence(stateOf(error)) };
  }
}

/** @param {any} reply @param {AskEngine} askEngine */
async function imported({ taken, ...reply }, askEngine) {
  if ((await savingHere()) !== 'on') throw refusal('memory_unavailable', 'off');
  const result = await takeIn(taken);
  const problems = [...reply.problems, ...result.problems];
  if (!result.kept && !result.known && problems.length) throw new HostError({ name: 'nothing_to_import', ...problems[0], problems });
  const receipts = [...result.receipts].slice(0, MOST_CARDS);
  const cards = receipts.length ? (await askEngine('cases', { held: await heldInShort(receipts) })).cards : [];
  return { ...reply, kept: result.kept, known: result.known, cards, problems };
}

/**
 * What needs no engine, because it is about keeping alone; null for everything else.
 * @param {string} type @param {Fields} fields @param {AskEngine} askEngine @returns {Promise<any>}
 */
async function answerHere(type, fields, askEngine) {
  if (type === 'memory') return memory(fields);
  if (type === 'forget') return { type: 'forgotten', cases: await forgotten(fields) };
  return type === 'seen' ? seen(fields, askEngine) : null;
}

/** @param {Fields} fields */
async function memory({ set }) {
  if (set?.on !== undefined) await saveSettings({ saveHere: set.on });
  const saving = await savingHere();
  if (saving !== 'on') return { type: 'memory', place: 'browser', state: saving, ...sentence(saving), cases: 0, readings: 0, bytes: 0, oldest: null };
  try {
    const { damaged, ...facts } = await count();
    return { type: 'memory', place: 'browser', state: damaged ? 'partly' : 'ok', ...(damaged && sentence('partly', damaged)), ...facts };
  } catch (error) {
    return { type: 'memory', place: 'browser', state: stateOf(error), ...sentence(stateOf(error)) };
  }
}

/** @param {Fields} which */
async function forgotten(which) {
  const { receipts = [] } = which;
  return Math.max((await savingHere()) === 'ask' ? 0 : await forget(which), receipts.length);
}

/** @param {Fields} which @param {AskEngine} askEngine */
async function seen({ receipts, all, reading }, askEngine) {
  if ((await savingHere()) !== 'on') return { type: 'seen', before: [], cleared: 0 };
  const held = await heldInShort(all ? undefined : receipts);
  const concerned = held.map((one) => one.receipt);
  if (reading !== undefined) {
    await acknowledge(concerned, reading);
    return { type: 'seen', before: [], cleared: 0 };
  }
  const { matching, cards } = await askEngine('cases', { query: { states: ['changed'] }, limit: MOST_TAKEN_BACK, held });
  await acknowledge(concerned);
  const upTo = new Map(held.map((one) => [one.receipt, one.readings[0]?.reading]));
  return { type: 'seen', before: matching > MOST_TAKEN_BACK ? [] : cards.map((/** @type {any} */ { receipt }) => ({ receipt, reading: upTo.get(receipt) })), cleared: matching };
}

/** @param {string} name @param {string} state */
const refusal = (name, state) => new HostError({ name, ...sentence(state) });

/** @param {unknown} error */
function stateOf(error) {
  if (!(error instanceof KeptTrouble)) throw error;
  return error.state;
}

/** @type {Record<string, [string, string]>} */
const SENTENCES = {
  ask: ['saveAskTitle', 'saveAskText'], off: ['noMemory', 'noMemoryFix'], full: ['saveFull', 'saveFullFix'], newer: ['saveNewer', 'saveNewerFix'],
  unavailable: ['saveUnavailable', 'saveUnavailableFix'], partly: ['savePartly', 'savePartlyFix'],
};

/** @param {string} state @param {...(string | number)} slots */
function sentence(state, ...slots) {
  const [message, fix] = SENTENCES[state] ?? ['', ''];
  return { message: t(message, ...slots), fix: t(fix) };
}
