// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAssistantRequest, isBriefRequest, isTalk } from '../../../extension/background/assistant-requests.js';
import { isAllowed, mayTalk } from '../../../extension/background/messages.js';
import { FROM_UI, TALK } from '../../../extension/shared/messages.js';

const self = { id: 'the-extension', base: 'chrome-extension://the-extension/' };
const at = (path, more = {}) => ({ id: self.id, url: `${self.base}pages/${path}`, frameId: 0, tab: { id: 7 }, ...more });
const brief = { receipt: 'IOE0000000001', level: 'plain', blurDates: false };
const agreed = { ...brief, brief: 'b-1', struck: ['documents'], purpose: 'chat' };

test('the assistant program is asked for settings, keys, models and tests only', () => {
  for (const request of [{ type: 'settings' }, { type: 'settings', set: { provider: 'openai', monthlyLimitUsd: null } }, { type: 'test' }, { type: 'models' },
    { type: 'store_key', key: 'k', where: 'file', agreed: true }]) assert.ok(isAssistantRequest(request), request.type);
  for (const request of [{ type: 'ask', prompt: {} }, { type: 'forget_key' }, { type: 'settings', set: { program: 'x' } }, { type: 'store_key', key: 'k', where: 'cloud' },
    { type: 'settings', set: { provider: 'other' } }, { type: 'toString' }, null]) assert.ok(!isAssistantRequest(request), JSON.stringify(request));
});

test('the host is asked for a brief, a prompt, a check and a conversation, each with its fields', () => {
  for (const request of [{ type: 'brief', ...brief }, { type: 'prompt', ...agreed, conversation: [] }, { type: 'check', ...agreed, text: '', finished: true },
    { type: 'conversation', receipt: brief.receipt, add: [{ role: 'user', text: 'x' }] }]) assert.ok(isBriefRequest(request), request.type);
  for (const request of [{ type: 'brief', ...brief, receipt: '../x' }, { type: 'brief', ...brief, capture: {} }, { type: 'prompt', ...brief }, { type: 'analyze' },
    { type: 'conversation', receipt: brief.receipt, add: [{ role: 'system', text: 'x' }] }]) assert.ok(!isBriefRequest(request), JSON.stringify(request));
});

test('a draft, better words for it, several cases and second opinions are asked for, each with its fields', () => {
  const draft = { receipt: brief.receipt, kind: 'inquiry' };
  for (const request of [{ type: 'draft', ...draft }, { type: 'smooth', ...draft, draft: 'x' }, { type: 'smoothed', ...draft, draft: 'x', text: 'y' },
    { type: 'brief', ...brief, also: ['IOE0000000002'] }, { type: 'doubts', ...agreed, text: 'x' },
    { type: 'check', ...agreed, text: '', finished: true, opinions: [{ sentence: 0, said: 'yes' }] }]) assert.ok(isBriefRequest(request), request.type);
  for (const request of [{ type: 'draft', ...draft, kind: 'poem' }, { type: 'draft', kind: 'inquiry' }, { type: 'smooth', ...draft }, { type: 'smoothed', ...draft, draft: 'x' },
    { type: 'brief', ...brief, also: ['x'] }, { type: 'brief', ...brief, also: Array(5).fill('IOE0000000002') },
    { type: 'check', ...agreed, text: '', finished: true, opinions: [{ sentence: -1, said: 'yes' }] }, { type: 'doubts', ...agreed }]) assert.ok(!isBriefRequest(request), JSON.stringify(request));
  assert.ok(!isAllowed({ type: FROM_UI.brief, request: { type: 'draft', ...draft } }, at('panel.html'), self));
});

test('a model is asked for an answer of the usual length, or for a short one', () => {
  const question = { type: 'ask', prompt: { messages: [{ role: 'user', content: 'x' }] }, expect: 'f'.repeat(64) };
  for (const request of [question, { ...question, maxTokens: 256 }, { type: 'stop' }]) assert.ok(isTalk(request), JSON.stringify(request));
  for (const maxTokens of [257, 32_000, 0, -1, 1.5, '9']) assert.ok(!isTalk({ ...question, maxTokens }), String(maxTokens));
});

test('the panel, which stands in a page of the site, reaches neither the key nor a model', () => {
  const send = { type: FROM_UI.assistant, request: { type: 'settings' } };
  assert.ok(isAllowed(send, at('options.html'), self));
  assert.ok(!isAllowed(send, at('panel.html'), self));
  assert.ok(!isAllowed({ type: FROM_UI.assistantOff }, at('panel.html'), self));
});

test('only the page of the assistant may talk to a model', () => {
  for (const page of ['assistant.html', 'draft.html']) assert.ok(mayTalk({ name: TALK, sender: at(`${page}?receipt=IOE0000000001`) }, self));
  const others = [at('panel.html'), at('assistant.html', { frameId: 3 }), at('assistant.html', { id: 'another' }), { id: self.id, url: 'https://my.uscis.gov/', frameId: 0 }, undefined];
  for (const sender of others) assert.ok(!mayTalk({ name: TALK, sender }, self), JSON.stringify(sender));
  assert.ok(!mayTalk({ name: 'other', sender: at('assistant.html') }, self));
});
