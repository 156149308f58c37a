// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { keepNote, noteOf, opinionsOf } from '../../../extension/shared/answer-notes.js';
import { secondOpinion } from '../../../extension/pages/assistant/second-opinion.js';

const area = (kept = {}) => ({ kept, get: async (wanted) => ({ ...wanted, ...kept }), set: async (values) => void Object.assign(kept, values) });
/** What the model says to each question in turn; an outcome other than done ends it. */
let answers;
let questions;

beforeEach(() => {
  answers = [];
  questions = [];
  globalThis.chrome = {
    i18n: { getMessage: (key) => key, getUILanguage: () => 'en' },
    storage: { local: area(), session: area() },
    runtime: {
      connect: () => {
        const heard = [];
        return {
          onDisconnect: { addListener: () => undefined },
          onMessage: { addListener: (listener) => heard.push(listener) },
          disconnect: () => undefined,
          postMessage: (message) => {
            if (message.type !== 'ask') return;
            questions.push(message);
            const { text = '', outcome = 'done', usd } = answers.shift() ?? { outcome: 'network' };
            for (const listener of heard) {
              if (text) listener({ type: 'delta', text });
              listener({ type: 'end', outcome: { reply: { outcome, ...(usd && { cost: { usd } }) } } });
            }
          },
        };
      },
    },
  };
});

const asked = (count) => async () => ({ ask: Array.from({ length: count }, (_, sentence) => ({ sentence: sentence * 2, prompt: { system: 's', messages: [{ role: 'user', content: `${sentence}` }] } })) });
const run = (doubts) => secondOpinion({ doubts, onStop: () => undefined });

test('each sentence is asked about by itself, and what was said goes with its number', async () => {
  answers = [{ text: 'No', usd: 0.1 }, { text: 'Yes', usd: 0.2 }];
  const { opinions, usd } = await run(asked(2));
  assert.deepEqual(opinions, [{ sentence: 0, said: 'No' }, { sentence: 2, said: 'Yes' }]);
  assert.deepEqual(questions.map(({ prompt }) => prompt.messages[0].content), ['0', '1']);
  assert.ok(questions.every(({ maxTokens, expect }) => maxTokens <= 256 && /^[0-9a-f]{64}$/.test(expect)));
  assert.ok(Math.abs(usd - 0.3) < 1e-9);
});

test('over the limit it ends, and what was found until then stays', async () => {
  answers = [{ text: 'Yes' }, { outcome: 'over_limit' }, { text: 'Yes' }];
  const { opinions } = await run(asked(3));
  assert.deepEqual(opinions, [{ sentence: 0, said: 'Yes' }]);
  assert.equal(questions.length, 2);
});

test('a host that does not know the question, and a model that fails at once, change nothing', async () => {
  assert.deepEqual((await run(async () => { throw new Error('unknown type'); })).opinions, []);
  for (const outcome of ['network', 'refused', 'cut_off', 'stopped']) {
    answers = [{ text: 'Yes', outcome }];
    assert.deepEqual((await run(asked(1))).opinions, [], outcome);
  }
});

test('what belongs to an answer is found again by its words; the disk holds numbers and no receipt', async () => {
  await keepNote('An answer.', { doubted: [1, 3], also: ['IOE0000000002'] });
  await keepNote('Another.', { doubted: [], also: [] });
  assert.deepEqual(await noteOf('An answer.'), { doubted: [1, 3], also: ['IOE0000000002'] });
  assert.deepEqual(await noteOf('Another.'), { doubted: [], also: [] });
  assert.doesNotMatch(JSON.stringify(globalThis.chrome.storage.local.kept), /IOE|answer\./i);
  assert.deepEqual(opinionsOf([3]), [{ sentence: 3, said: 'yes' }]);
});

test('only the newest two hundred answers have notes', async () => {
  for (let i = 0; i < 205; ++i) await keepNote(`answer ${i}`, { doubted: [i], also: [] });
  assert.equal(globalThis.chrome.storage.local.kept.answerNotes.length, 200);
  assert.deepEqual((await noteOf('answer 0')).doubted, []);
  assert.deepEqual((await noteOf('answer 204')).doubted, [204]);
});
