import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steady } from '../../../extension/pages/cases/steady.js';

/** @param {string} names @returns {any[]} a case for each letter; a capital one has changed */
const cards = (names) => [...names].map((name) => ({ receipt: name.toLowerCase(), ...(name !== name.toLowerCase() && { changed: { count: 1, text: '' } }) }));
/** @param {any[]} list */
const names = (list) => list.map(({ receipt, changed }) => (changed ? receipt.toUpperCase() : receipt)).join('');
const none = () => false;

test('rows that are known stay where they are, whatever the order of the host has become', () => {
  assert.equal(names(steady(cards('ABCd'), cards('ACdb'), none)), 'AbCd');
});

test('a new case stands below the one that the host puts above it', () => {
  assert.equal(names(steady(cards('abc'), cards('xcbya'), none)), 'xabyc');
});

test('a case that is gone leaves, unless its row was just marked: then it stays, without its change', () => {
  assert.equal(names(steady(cards('ABC'), cards('AC'), none)), 'AC');
  assert.equal(names(steady(cards('ABC'), cards('AC'), (receipt) => receipt === 'b')), 'AbC');
});
