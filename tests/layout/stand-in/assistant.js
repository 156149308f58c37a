/** What the assistant's page is told: everything is set up, and one question was asked and answered before. */
import { WORDS } from './words.js';

/** @param {string} locale */
export const assistantSettings = (locale) => ({
  provider: 'compatible', baseUrl: 'http://127.0.0.1:11434/v1', model: 'an-instruct-model-with-a-long-name-8b-q4', key: { state: 'not_needed' }, keyring: 'absent',
  spent: { usd: 1.25 }, limit: 10, message: WORDS[locale].refusal,
});

/** @param {string} locale @param {string} html */
export function briefOf(locale, html) {
  const words = WORDS[locale];
  return {
    brief: () => ({
      brief: 'b1', questions: [words.event, words.label], placeholders: [{ placeholder: 'PERSON_1' }, { placeholder: 'ADDRESS_1' }],
      parts: Array.from({ length: 6 }, (_, n) => ({ id: `p${n}`, title: words.label, text: words.value })),
    }),
    prompt: () => ({ prompt: { system: words.refusal, messages: [{ role: 'user', content: `${words.headline}\n${words.value}` }] } }),
    check: () => ({ html, text: words.value, findings: [] }),
    draft: () => ({
      kind: 'inquiry', title: words.label, offered: true, locale: 'en', text: `${words.value}\n[${words.label}]\n`, beside: words.value, besideTitle: words.headline,
      notes: [words.refusal, words.event], fillIn: [`[${words.label}]`], checks: [{ text: words.value, evidence: 'e12' }, { text: words.event }],
    }),
    conversation: () => ({
      entries: [
        { role: 'user', text: words.event },
        { role: 'assistant', text: words.value, shown: words.value, html, model: 'an-instruct-model-with-a-long-name-8b-q4', tokens: { in: 12_345, out: 678 }, cost: { usd: 0.0123 }, outcome: 'done' },
      ],
    }),
  };
}
