// Starts the real program for a person of its own, and a model server for it to talk to.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startModelServer } from '../../model-server/server.js';
import { HELLO, Host, frame } from '../../wire/lib/host.mjs';

export const ASSISTANT = process.env.CASELIGHT_ASSISTANT;
// Looked for wherever it must not be.
export const KEY = 'sk-test-CANARYKEY-7f3a9c51d2';
export const MODELS = { anthropic: 'claude-haiku-4-5', openai: 'gpt-5-mini', compatible: 'a-local-model' };
export const PROMPT = { system: 'Answer in one sentence.', messages: [{ role: 'user', content: 'What does the status mean?' }] };

export function newHome(t) {
  const home = mkdtempSync(join(tmpdir(), 'caselight-assistant-'));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** The environment of a person without a session bus, and so without a keyring. */
export const plainEnvironment = (home, more = {}) => ({ PATH: process.env.PATH, HOME: home, ...more });

export async function newServer(t, options) {
  const server = await startModelServer(options);
  t.after(() => server.close());
  return server;
}

/** A conversation with the program: what is asked, and every frame that comes back for it. */
export class Conversation {
  #id = 1;

  constructor(env, { program = ASSISTANT, args } = {}) {
    this.host = new Host(args, { program, env });
    this.heard = [];
  }

  greet() { return this.#hear(this.host.ask(HELLO)); }

  async #hear(coming) {
    const frame = await coming;
    this.heard.push(frame);
    return frame;
  }

  next() { return this.#hear(this.host.next()); }

  /** Sends and gives back the id. */
  send(type, fields = {}) {
    this.#id += 1;
    this.host.send(frame({ v: 1, id: this.#id, type, ...fields }));
    return this.#id;
  }

  /** The reply to one request, with nothing else under way. */
  request(type, fields) {
    this.send(type, fields);
    return this.next();
  }

  /** The pieces of an answer and its last frame. */
  async answer(id) {
    const deltas = [];
    for (;;) {
      const frame = await this.next();
      if (frame.id !== id) throw new Error(`an answer to ${frame.id}, not to ${id}`);
      if (frame.type !== 'delta') return { deltas, text: deltas.map(({ text }) => text).join(''), end: frame };
      deltas.push(frame);
    }
  }

  ask(fields = {}) { return this.answer(this.send('ask', { prompt: PROMPT, ...fields })); }

  close() { return this.host.close(); }
}

/** A greeted program, set up for a server, with a key for the session. */
export async function setUp(t, { provider = 'anthropic', key = KEY, server, env = {}, home = newHome(t), ...options } = {}) {
  const models = server ?? await newServer(t, options.server);
  const assistant = new Conversation(plainEnvironment(home, env), options);
  await assistant.greet();
  await assistant.request('settings', { set: { provider, baseUrl: models.base, model: MODELS[provider] } });
  if (key) await assistant.request('store_key', { key, where: 'session' });
  return { assistant, server: models, home };
}
