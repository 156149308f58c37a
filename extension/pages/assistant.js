// The assistant's page of one case: what would be sent, the person's yes, and a conversation whose answers stream in.

import { askAssistant } from '../shared/assistant.js';
import { agreementTo, agreeTo, loadChoices, saveChoices } from '../shared/assistant-choices.js';
import { byId, el } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { noticeThatCame } from '../shared/notice-on-its-way.js';
import { isReceipt } from '../shared/receipts.js';
import { keepNote, noteOf, opinionsOf } from '../shared/answer-notes.js';
import { answerTo, lookAgain } from './assistant/answering.js';
import { CaseBrief } from './assistant/case-brief.js';
import { askConsent } from './assistant/consent.js';
import { Conversation } from './assistant/conversation.js';
import { destinationOf, isOnThisComputer, isSetUp } from './assistant/destination.js';
import { offerFamily } from './assistant/family.js';
import { outcomeNotice, toSettings } from './assistant/ways.js';
import { button, notice, troubleOf } from './notice.js';

/** @typedef {import('./assistant/case-brief.js').Wish} Wish */

translate(document);
document.title = t('assistantTitle');
const asked = new URLSearchParams(location.search).get('receipt');
const receipt = isReceipt(asked) ? asked : '';
const question = /** @type {HTMLTextAreaElement} */ (byId('question'));

/** Questions that hold more than the person typed: what they become is shown before each of them. @type {WeakSet<Wish>} */
const shownFirst = new WeakSet();

/** What this page knows once it has begun. @type {{brief: CaseBrief, talk: Conversation, settings: any, askEachTime: boolean, struck: string[]}} */
let now;

/** @param {...(HTMLElement | string)} said */
const say = (...said) => byId('notice').replaceChildren(...said);

async function begin() {
  say();
  const choices = await loadChoices();
  if (!choices.on) return say(notice({ title: t('assistantIsOff'), text: t('assistantIsOffText') }, toSettings(), button(t('wayRetryHost'), start)));
  const settings = await askAssistant('settings');
  if (!isSetUp(settings)) return say(notice({ title: t('assistantNotSetUp'), text: t('assistantNotSetUpText') }, toSettings(), button(t('wayRetryHost'), start)));
  const brief = new CaseBrief(receipt, choices);
  now = { brief, settings, askEachTime: choices.askEachTime, struck: [], talk: new Conversation(receipt, brief.locale) };
  await takeBrief();
  await offerFamily(receipt, tellAlso);
  await now.talk.open((text, about) => checkAgain(text, about, choices));
  drawAsking();
}

/** An answer of another day, as it was checked then. @param {string} text @param {string | undefined} about @param {import('../shared/assistant-choices.js').AssistantChoices} choices */
async function checkAgain(text, about, choices) {
  const { doubted, also } = await noteOf(text);
  let { brief } = now;
  if (also.length) {
    brief = new CaseBrief(receipt, choices);
    brief.tellAlso(also);
    await brief.load().catch(() => { brief = now.brief; }); // one of the cases is no longer kept
  }
  return brief.check(about, now.struck, text, true, opinionsOf(doubted));
}

async function takeBrief() {
  await now.brief.load();
  const parts = now.brief.content.parts.map(({ id }) => id);
  now.struck = (await agreementTo(now.brief.name)) ?? now.struck.filter((id) => parts.includes(id));
  byId('suggestions').replaceChildren(...now.brief.content.questions.map((text) => button(text, () => propose(text))));
}

/** What would be sent is another text then, to which the person agrees anew. @param {string[]} receipts */
async function tellAlso(receipts) {
  now.brief.tellAlso(receipts);
  await takeBrief().catch((error) => say(notice(troubleOf(error))));
}

function drawAsking() {
  byId('ask').hidden = false;
  byId('talk').hidden = now.talk.isEmpty;
  byId('summarise').hidden = !now.talk.isEmpty;
  byId('forget').hidden = now.talk.isEmpty;
}

/** A suggested question is only put into the box: nothing is sent by choosing it. @param {string} text */
function propose(text) {
  question.value = text;
  question.focus();
}

/**
 * Asks the model, after the person has seen what is sent.
 * @param {Wish} wish @param {boolean} [showAgain] also where they had agreed @param {HTMLElement[]} [said] what stands above it
 */
async function put(wish, showAgain = false, said = []) {
  say(...said);
  byId('ask').hidden = true;
  if (!(await loadChoices()).on) return start();
  byId('talk').hidden = false;
  try {
    const agreed = await agreedPrompt(wish, showAgain);
    if (agreed) {
      say();
      await talk(wish, agreed);
    }
  } catch (error) {
    if (troubleOf(error).name === 'brief_changed') return showChanged(error, wish);
    sayTrouble(error, wish);
  }
  drawAsking();
  question.focus({ preventScroll: true });
}

/** @param {unknown} error @param {Wish} wish what did not come of it */
function sayTrouble(error, wish) {
  say(notice(troubleOf(error), button(t('askAgain'), () => put(wish))));
}

/** The case was read anew meanwhile: what would be sent is another text. @param {unknown} error @param {Wish} wish */
async function showChanged(error, wish) {
  const { title, text } = troubleOf(error);
  try {
    await takeBrief();
  } catch (other) {
    sayTrouble(other, wish);
    return drawAsking();
  }
  await put(wish, true, [notice({ title, text })]);
}

/** @param {Wish} wish @param {boolean} showAgain @returns {Promise<{prompt: import('./assistant/sent-text.js').Prompt, question?: string} | null>} null: not to be sent */
async function agreedPrompt(wish, showAgain) {
  const promptWithout = (/** @type {string[]} */ struck) => now.brief.prompt(wish, struck, now.talk.turns);
  const agreed = await agreementTo(now.brief.name);
  if (agreed && !now.askEachTime && !showAgain && !shownFirst.has(wish)) return promptWithout(agreed);
  const consent = await askConsent({
    destination: destinationOf(now.settings), brief: now.brief.content, struck: now.struck, eachTime: now.askEachTime, promptWithout,
  });
  if (!consent) return null;
  Object.assign(now, { struck: consent.struck, askEachTime: consent.eachTime });
  await saveChoices({ askEachTime: consent.eachTime });
  if (!consent.eachTime) await agreeTo(now.brief.name, consent.struck);
  return consent.agreed;
}

/** @param {Wish} wish @param {{prompt: import('./assistant/sent-text.js').Prompt, question?: string}} agreed */
async function talk(wish, { prompt, question: sent }) {
  const check = (/** @type {string} */ text, /** @type {boolean} */ finished) => now.brief.check(sent, now.struck, text, finished);
  const answered = await answerTo({ prompt, question: wish.question, check, free: isOnThisComputer(now.settings) });
  const { said, text } = answered;
  if (text) {
    const keep = (/** @type {string} */ answer, /** @type {number[]} */ doubted) => keepNote(answer, { doubted, also: now.brief.also });
    await keep(text, []);
    const { model, tokens, cost, outcome } = said;
    const mine = wish.question ? [{ role: /** @type {const} */ ('user'), text: sent ?? wish.question, shown: wish.question }] : [];
    await now.talk.add([...mine, { role: 'assistant', text, model, tokens, cost, outcome }]);
    question.value = '';
    // The answer is kept first: who closes the page meanwhile has it all the same.
    if (said.outcome === 'done' && 'shown' in answered && (await loadChoices()).secondOpinion) {
      await lookAgain(answered, {
        doubts: (answer) => now.brief.doubts(sent, now.struck, answer), check: (answer, opinions) => now.brief.check(sent, now.struck, answer, true, opinions), keep,
        spent: (usd) => now.talk.addCost(usd),
      });
    }
  }
  if (said.outcome !== 'done') say(outcomeNotice(said, { again: () => put(wish), shorten: () => put(wish, true) }));
}

/** What Caselight itself says about the case stands above what a model says. */
async function drawCase() {
  const { state } = await ask(FROM_UI.state);
  const card = state.cases.find((/** @type {any} */ entry) => entry.receipt === receipt)?.card;
  byId('about').textContent = card ? t('summaryOf', card.form, receipt) : receipt;
  byId('headline').replaceChildren(...(card ? [el('strong', {}, t('ownWords')), ` ${card.headline}`] : []));
  byId('to-case').setAttribute('href', `case.html?receipt=${receipt}`);
}

function start() {
  return begin().catch((error) => say(notice(troubleOf(error), button(t('wayRetryHost'), start))));
}

byId('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  put({ purpose: 'chat', question: question.value.trim() });
});
byId('summarise').addEventListener('click', () => put({ purpose: 'summary' }));
byId('forget').addEventListener('click', () => now.talk.forget().then(() => {
  drawAsking();
  question.focus();
}, (error) => say(notice(troubleOf(error)))));
/** A notice that the person brought here: only once they have seen what would be sent of it is anything sent. */
async function askAboutNotice() {
  const text = noticeThatCame(receipt);
  if (!text || byId('ask').hidden) return;
  /** @type {Wish} */
  const wish = { purpose: 'chat', question: `${t('noticeQuestion')}\n\n${text}` };
  shownFirst.add(wish);
  await put(wish);
}

await drawCase();
await start();
await askAboutNotice();
