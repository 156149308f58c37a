import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSpoken } from '../../../extension/pages/spoken.js';

const reading = (/** @type {number} */ number) => ({ tone: 'reading', title: `Checking case ${number} of 7`, text: 'You can go on with your work.' });
const done = { tone: 'done', title: '7 cases checked', text: 'At 9:15 AM.' };

/** @param {{tone: string, title: string, text: string}[]} states @returns {string[]} what a screen reader says: a text that stays is not said again */
function heard(states) {
  const spoken = createSpoken();
  return states.map(spoken).filter((text, i, all) => text !== all[i - 1]);
}

test('a reading of seven cases is said once as it begins and once as it ends', () => {
  const steps = [1, 2, 3, 4, 5, 6, 7].map(reading);
  assert.deepEqual(heard([{ tone: 'reading', title: 'Looking for your cases', text: '' }, ...steps, done]), ['Looking for your cases', '7 cases checked At 9:15 AM.']);
});

test('what stops a reading is said, and so is the reading after it', () => {
  const stopped = { tone: 'warn', title: 'You are signed out', text: 'Sign in.' };
  assert.deepEqual(heard([reading(1), reading(2), stopped, reading(2), reading(3), done]),
    ['Checking case 1 of 7', 'You are signed out Sign in.', 'Checking case 2 of 7', '7 cases checked At 9:15 AM.']);
});
