// Thirty people with their lawyers, spouses, employers and schools: how many names reach the model, and how much of what they say does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cases } from './answers/cases.mjs';
import { Host } from './lib/host.mjs';
import { people, plain } from './names/people.mjs';

/** What is asked of one host, about the case of one person. */
class Asked {
  #id = 1;
  async begin({ last, first, lawyer }, words = '') {
    this.host = new Host();
    await this.host.greet();
    const capture = structuredClone(cases.A);
    for (const [name, change] of [
      ['cases', (data) => Object.assign(data, { applicantName: [last, first].filter(Boolean).join(', '), representativeName: lawyer })],
      ['case_status', (data) => { data.statusText += words; }]]) {
      const body = JSON.parse(capture.responses[name].body);
      change(body.data);
      capture.responses[name].body = JSON.stringify(body);
    }
    this.of = { capture, locale: 'en', level: 'plain', blurDates: false };
    this.brief = await this.#ask('brief', {});
    return this;
  }
  async #ask(type, more) {
    return (await this.host.askWhole({ v: 1, id: ++this.#id, type, ...this.of, ...more })).reply;
  }
  /** The question as it is sent. */
  async question(question) {
    return (await this.#ask('prompt', { brief: this.brief.brief, struck: [], purpose: 'chat', question, conversation: [] })).question;
  }
  close() { return this.host.close(); }
}

/** Words of the sentences around a name: as ordinary words they may stand where they are also somebody's name. */
const wordsOf = (text) => text.normalize('NFC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
const PARTICLES = new Set(['de', 'van', 'den', 'von', 'bint', 'dos', 'da', 'al', 'o', 'ó']);

const FRAMES = {
  lawyer: [(n) => `My lawyer is ${n}. I live with my family.`],
  spouse: [(n) => `My wife ${n} has a case too.`, (n) => `I am married to ${n}, and we wait.`, (n) => `Mi esposa ${n} espera también.`],
  works: [(n) => `I work at ${n} as a driver.`, (n) => `My employer ${n} asks for a copy.`, (n) => `Trabajo en ${n} desde marzo.`],
  school: [(n) => `I study at ${n} in the evening.`, (n) => `My school ${n} wants a letter.`],
};

test('names beside the case: leaks and lost words, counted', async (t) => {
  const count = { lawyer: [0, 0], spouse: [0, 0], works: [0, 0], school: [0, 0] };
  let lost = 0;
  let said = 0;
  for (const person of people) {
    const asked = await new Asked().begin(person);
    for (const [kind, frames] of Object.entries(FRAMES)) {
      for (const frame of frames) {
        const sent = await asked.question(frame(person[kind]));
        const left = wordsOf(sent.replace(/\[[A-Z]+(-\d+)?\]/g, ' '));
        const around = wordsOf(frame(''));
        const extra = [...left];
        for (const word of around) {
          const at = extra.indexOf(word);
          if (at >= 0) extra.splice(at, 1);
          else { lost += 1; t.diagnostic(`lost “${word}”: ${sent}`); }
          said += 1;
        }
        const leaked = extra.filter((word) => !PARTICLES.has(word));
        count[kind][1] += 1;
        if (leaked.length > 0) { count[kind][0] += 1; t.diagnostic(`leak ${kind} “${leaked.join(' ')}”: ${sent}`); }
      }
    }
    await asked.close();
  }
  for (const [kind, [leaks, all]] of Object.entries(count)) t.diagnostic(`${kind}: ${leaks} of ${all} leak`);
  t.diagnostic(`lost ${lost} of ${said} words around the names`);
  assert.deepEqual(count.lawyer[0], 0);
  assert.ok(count.spouse[0] <= count.spouse[1] * 0.05, 'spouses');
  assert.ok(count.works[0] <= count.works[1] * 0.05, 'employers');
  assert.ok(count.school[0] <= count.school[1] * 0.05, 'schools');
  assert.ok(lost <= said * 0.005, 'lost words');
});

test('a question that names nobody is sent as it was asked', async (t) => {
  const asked = await new Asked().begin({ last: 'SAMPLE', first: 'ALEX', lawyer: '' });
  const changed = [];
  for (const question of plain) {
    const sent = await asked.question(question);
    if (sent !== question) changed.push(`${question} → ${sent}`);
  }
  for (const one of changed) t.diagnostic(one);
  t.diagnostic(`${changed.length} of ${plain.length} changed`);
  assert.deepEqual(changed, []);
  await asked.close();
});

test('no name of the record reaches the model, whatever its letters', async () => {
  for (const person of people) {
    const spelled = `${person.first} ${person.last}`.trim();
    const asked = await new Asked().begin(person, ` We told ${spelled} and ${person.spouse} of it.`);
    const sent = wordsOf(asked.brief.text);
    for (const part of [...person.last.split(/[ -]/), ...person.first.split(/[ -]/)].filter((one) => one.length > 2)) {
      const ordinary = ['card', 'green', 'april', 'may', 'will', 'grant', 'texas', 'austin', 'biometrics', 'nebraska', 'dakota'].includes(part.toLowerCase());
      if (!ordinary) assert.ok(!sent.includes(part.toLowerCase()), `${part}: ${/We told.*/.exec(asked.brief.text)?.[0]}`);
    }
    await asked.close();
  }
});

test('brackets stay whole, and a full stop ends a name', async () => {
  const asked = await new Asked().begin({ last: 'SAMPLE', first: 'ALEX', lawyer: 'INTERVIEW, RAY' });
  assert.equal(await asked.question('Call me at (312) 555-0187 today.'), 'Call me at [PHONE-1] today.');
  assert.equal(await asked.question('My lawyer is Ray Interview. I live here.'), 'My lawyer is [REPRESENTATIVE]. I live here.');
  assert.match(await asked.question('Is that for Alex-jin Sample?'), /^Is that for \[APPLICANT\]( \[APPLICANT\])?\?$/);
  await asked.close();
});

test("names of USCIS's own documents are no names of files", async () => {
  const capture = structuredClone(cases.B);
  const files = ['Request for Evidence', 'Denial Notice', 'Notice of Intent to Deny', 'Biometrics Reuse Notice', 'I-751 Extension Notice'];
  const body = { data: [
    ...files.map((name, i) => ({ fileName: `${name}.pdf`, contentId: `c${i}`, type: name, createDate: '2026-11-10T02:09:53.542+0000', sourceType: 'USCIS Generated' })),
    { fileName: 'Zephyrina Quandle passport.pdf', contentId: 'own', type: 'Passport', createDate: '2026-03-28T02:09:53.542+0000', sourceType: 'Applicant Provided' },
    { fileName: 'Request for Evidence.pdf', contentId: 'own2', type: 'Other', createDate: '2026-11-12T02:09:53.542+0000', sourceType: 'Applicant Provided' }] };
  capture.responses.documents.body = JSON.stringify(body);
  const status = JSON.parse(capture.responses.case_status.body);
  status.data.statusText += ` ${files.join(', ')}. Zephyrina Quandle passport.`;
  capture.responses.case_status.body = JSON.stringify(status);
  const host = new Host();
  await host.greet();
  const { reply } = await host.askWhole({ v: 1, id: 1, type: 'brief', locale: 'en', capture });
  for (const name of files) assert.ok(reply.text.includes(`${name}`), name);
  assert.match(reply.text, /Request for Additional Evidence Was Sent/);
  assert.doesNotMatch(reply.text, /zephyrina|quandle/i);
});
