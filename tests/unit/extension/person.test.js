// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignment } from '../../../extension/pages/cases/assignment.js';

const [A, B, C] = ['IOE0000000001', 'IOE0000000002', 'IOE0000000003'];
const alex = { id: 1, name: 'SAMPLE, ALEX', receipts: [A, B] };
const maria = { id: 2, name: 'Maria', receipts: [C] };
const people = [alex, maria];

test('a new name for all cases of a person keeps the person', () => {
  assert.deepEqual(assignment(A, 'Alex', true, alex, people), { id: 1, name: 'Alex', receipts: [A, B] });
});

test('a new name for one of several cases makes a new person', () => {
  assert.deepEqual(assignment(A, 'Alex', false, alex, people), { name: 'Alex', receipts: [A] });
});

test('a name that is there already joins the cases under it, in whatever case it is written', () => {
  assert.deepEqual(assignment(C, 'sample, alex', true, maria, people), { id: 1, name: 'SAMPLE, ALEX', receipts: [C] });
  assert.deepEqual(assignment(A, 'MARIA', true, alex, people), { id: 2, name: 'Maria', receipts: [A, B] });
});

test('the only case of a person and a case without a person are named by themselves', () => {
  assert.deepEqual(assignment(C, 'Mary', false, maria, people), { id: 2, name: 'Mary', receipts: [C] });
  assert.deepEqual(assignment(A, 'Robin', true, undefined, people), { name: 'Robin', receipts: [A] });
});
