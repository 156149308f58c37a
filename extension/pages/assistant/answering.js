// One question and its answer: sent, streamed, checked, shown.

import { replyOf } from '../../shared/assistant.js';
import { byId } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { checkedAnswer } from './checked-answer.js';
import { addAnswer, addQuestion } from './entries.js';
import { sendPrompt } from './line.js';
import { secondOpinion } from './second-opinion.js';

/**
 * @typedef {object} SecondLook
 * @property {(text: string) => Promise<{ask: import('./second-opinion.js').Asked[]}>} doubts
 * @property {(text: string, opinions: import('../../shared/answer-notes.js').Opinions) => Promise<import('./checked-answer.js').Checked & {doubted: number[]}>} check
 * @property {(text: string, doubted: number[]) => Promise<void>} keep the sentences that were marked
 * @property {(usd: number) => Promise<void>} spent what asking cost
 */

/**
 * What the assistant program said of an answer, the model's words as they came, what stands on the page, and where it stands.
 * @typedef {{said: any, text: string, checked: import('./checked-answer.js').Checked, shown: ReturnType<typeof addAnswer>}} Answered
 */

/**
 * @param {object} what
 * @param {import('./sent-text.js').Prompt} what.prompt
 * @param {string} [what.question] as the person typed it
 * @param {(text: string, finished: boolean) => Promise<import('./checked-answer.js').Checked>} what.check
 * @param {boolean} what.free a model on this computer, which costs nothing
 * @returns {Promise<Answered | {said: any, text: ''}>} without words nothing stays on the page
 */
export async function answerTo({ prompt, question, check, free }) {
  const items = question ? [addQuestion(question)] : [];
  const shown = addAnswer(prompt);
  items.push(shown.item);
  const checked = checkedAnswer(check, ({ html }) => shown.show(html));
  try {
    const line = sendPrompt(prompt, checked.add);
    const said = { ...(free && { cost: { usd: 0 } }), ...(await written(line)) };
    if (!checked.text) throw new NothingCame(said);
    const whole = await checked.finish();
    shown.finish(said, whole.text);
    return { said, text: checked.text, checked: whole, shown };
  } catch (error) {
    for (const item of items) item.remove();
    if (error instanceof NothingCame) return { said: error.said, text: '' };
    throw error;
  }
}

/** Has the model asked about its own sentences. The first check stands whatever comes of this. @param {Answered} answered @param {SecondLook} again */
export async function lookAgain({ said, text, checked: first, shown }, { doubts, check, keep, spent }) {
  const button = /** @type {HTMLButtonElement} */ (byId('stop'));
  byId('writing').hidden = false;
  byId('writing-said').textContent = t('secondOpinionComing');
  button.disabled = false;
  try {
    const { opinions, asked, usd } = await secondOpinion({ doubts: () => doubts(text), onStop: (stop) => { button.onclick = stop; } });
    const checked = opinions.length ? await check(text, opinions).catch(() => null) : null;
    if (checked) {
      await keep(text, checked.doubted);
      shown.show(checked.html);
    }
    shown.finish({ ...said, ...withCost(said, usd) }, (checked ?? first).text, asked);
    if (usd) await spent(usd);
  } finally {
    byId('writing').hidden = true;
  }
}

/** What the further questions cost belongs to the answer. @param {any} said @param {number | undefined} usd */
function withCost({ cost }, usd) {
  return cost && usd ? { cost: { usd: cost.usd + usd } } : {};
}

class NothingCame extends Error {
  /** @param {any} said */
  constructor(said) {
    super('no words came');
    this.said = said;
  }
}

/** While it comes, the person can stop it. @param {ReturnType<typeof sendPrompt>} line */
async function written({ end, stop }) {
  const button = /** @type {HTMLButtonElement} */ (byId('stop'));
  byId('writing').hidden = false;
  byId('writing-said').textContent = t('answerComing');
  button.disabled = false;
  button.onclick = () => {
    button.disabled = true;
    stop();
  };
  button.focus();
  const outcome = await end;
  byId('writing').hidden = true;
  return replyOf(outcome);
}
