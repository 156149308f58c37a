// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installChrome } from './chrome-fake.js';

installChrome();
const { checkTyped } = await import('../../../extension/shared/typed-receipts.js');
const { t } = await import('../../../extension/shared/i18n.js');

const [A, B] = ['IOE0000000001', 'IOE0000000002'];
const OTHER = 'MSC0000000611';

test('however a number is written, it is understood', () => {
  for (const text of [A, 'ioe0000000001', ' IOE-00-0000-0001 ', 'IOE 0000 000 001', 'IOE\u20110000000001', 'IOE0000\u200b000001', '\uff29\uff2f\uff250000000001', 'My case is IOE0000000001.', '(IOE0000000001)']) {
    assert.deepEqual(checkTyped(text), { receipts: [A], others: [], said: t('typedOne'), isWrong: false }, text);
  }
});

test('several numbers are found in whatever they are pasted with, each once', () => {
  for (const text of [`${A}, ${B}`, `${A}\n${B}\n${A}`, `${A}${B}`, `I have ${A} and ${B}.`, `IOE-0000000001;IOE 0000 000 002`]) {
    assert.deepEqual(checkTyped(text), { receipts: [A, B], others: [], said: t('typedMany', 2), isWrong: false }, text);
  }
});

test('while nothing is typed nothing is said', () => {
  for (const text of ['', '  \n']) assert.deepEqual(checkTyped(text), { receipts: [], others: [], said: '', isWrong: false });
});

test('a number that is still being typed is short and not yet wrong', () => {
  for (let length = 1; length < A.length; length++) {
    assert.deepEqual(checkTyped(A.slice(0, length)), { receipts: [], others: [], said: t('typedShort'), isWrong: false });
  }
});

test('each fault has its one sentence', () => {
  const faults = {
    IOE00000000011: t('typedLong'),
    '0000000000': t('typedStart'),
    I0E0000000001: t('typedStart'),
    IOE000000000O: t('typedLetter', 'O'),
    'where is my case': t('typedLetter', 'R'),
    'IOE#000000001': t('typedStrange', '#'),
  };
  for (const [text, said] of Object.entries(faults)) assert.deepEqual(checkTyped(text), { receipts: [], others: [], said, isWrong: true }, text);
});

test('a number of another system is set apart and sent to the public checker', () => {
  assert.deepEqual(checkTyped(OTHER), { receipts: [], others: [OTHER], said: t('typedOther'), isWrong: false });
  assert.deepEqual(checkTyped(`${A} ${OTHER}`), { receipts: [A], others: [OTHER], said: t('typedSomeOther', OTHER), isWrong: false });
});

test('among whole numbers one that is not whole is named, and the whole ones can be read', () => {
  assert.deepEqual(checkTyped(`${A}, IOE00000`), { receipts: [A], others: [], said: t('typedSomeWrong', 'IOE00000'), isWrong: true });
});

test('more numbers than are read at a time are not taken', () => {
  const many = Array.from({ length: 26 }, (_, i) => `IOE${String(i).padStart(10, '0')}`);
  assert.deepEqual(checkTyped(many.join(' ')), { receipts: [], others: [], said: t('typedTooMany', 26, 25), isWrong: true });
  assert.equal(checkTyped(many.slice(1).join(' ')).receipts.length, 25);
});
