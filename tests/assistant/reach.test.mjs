// What the program asks of the system, seen by strace: it connects to the configured address only, and starts nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { personalFolders } from '../browser/harness/environment.js';
import { startKeyring } from '../browser/harness/keyring.js';
import { reachedAddresses, tracedCalls, tracedProgram } from '../browser/harness/trace.js';
import { ASSISTANT, Conversation, KEY, MODELS, newHome, newServer } from './lib/assistant.mjs';

/** The addresses of all connects, sends included, and the programs that were started. */
function reached(folder) {
  const { starts } = tracedCalls(folder, 'assistant');
  return { started: starts.map((call) => /^\w+\("([^"]*)"/.exec(call)?.[1] ?? call), addresses: reachedAddresses(folder, 'assistant') };
}

async function traced(t, { keyring: wanted }) {
  const home = newHome(t);
  const folders = personalFolders(home);
  const keyring = wanted ? await startKeyring(folders) : null;
  if (keyring) t.after(() => keyring.close());
  const traces = join(home, 'traces');
  const program = tracedProgram(traces, ASSISTANT, 'assistant');
  // A display is there, with which a look for the session bus would start a program if it could.
  const assistant = new Conversation({ PATH: process.env.PATH, DISPLAY: ':99', ...folders, ...keyring?.env }, { program });
  await assistant.greet();
  return { assistant, traces, bus: keyring?.path };
}

async function use(assistant, server, where) {
  const other = await newServerThatIsElsewhere(server);
  await assistant.request('settings', { set: { provider: 'anthropic', baseUrl: server.base, model: MODELS.anthropic } });
  await assistant.request('store_key', { key: KEY, where });
  await assistant.request('models');
  await assistant.request('test');
  assert.equal((await assistant.ask()).end.outcome, 'done');
  server.once('status', { status: 307, headers: { location: other } });
  await assistant.ask();
  await assistant.request('forget_key');
  const end = await assistant.close();
  assert.equal(end.code, 0, end.stderr);
}

const newServerThatIsElsewhere = async (server) => server.base.replace('127.0.0.1', '127.0.0.2');

test('with a key for the session: the model server, and nothing else', async (t) => {
  const server = await newServer(t);
  const { assistant, traces } = await traced(t, { keyring: false });
  await use(assistant, server, 'session');
  const { started, addresses } = reached(traces);
  assert.deepEqual(started, [ASSISTANT]);
  assert.deepEqual(addresses.filter((address) => !address.startsWith('unix ')), [`AF_INET 127.0.0.1 ${server.port}`]);
});

test('with a key in the keyring: the model server and the session bus', async (t) => {
  const server = await newServer(t);
  const { assistant, traces, bus } = await traced(t, { keyring: true });
  await use(assistant, server, 'keyring');
  const { started, addresses } = reached(traces);
  assert.deepEqual(started, [ASSISTANT]);
  assert.deepEqual(addresses.sort(), [`AF_INET 127.0.0.1 ${server.port}`, `unix ${bus}`].sort());
});

test('before anything is set up it connects to nobody', async (t) => {
  const { assistant, traces } = await traced(t, { keyring: false });
  for (const type of ['models', 'test']) await assistant.request(type);
  await assistant.ask();
  await assistant.close();
  assert.deepEqual(reached(traces).addresses.filter((address) => !address.startsWith('unix ')), []);
});

test('while it serves it may not start programs, nor gain privileges', async (t) => {
  const assistant = new Conversation({ PATH: process.env.PATH, HOME: newHome(t) });
  await assistant.greet();
  const status = readFileSync(`/proc/${assistant.host.process.pid}/status`, 'utf8');
  assert.match(status, /^Seccomp:\t2$/m);
  assert.match(status, /^NoNewPrivs:\t1$/m);
});
