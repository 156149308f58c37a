// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAccountPage, pageState, patience } from '../../../extension/content/page-state.js';

const ACCOUNT = '/account/applicant';

test('the pages of an account are those where a person expects their cases', () => {
  for (const path of ['/account', '/account/', ACCOUNT, '/accounts/paralegal/file-form']) assert.ok(isAccountPage(path), path);
  for (const path of ['/', '/sign-in', '/accountants', '/secure-messaging/inbox', '/my/account']) assert.ok(!isAccountPage(path), path);
});

test('cases and an empty list are said at once', () => {
  assert.equal(pageState('cases', ACCOUNT, 0), 'cases');
  assert.equal(pageState('empty', ACCOUNT, 0), 'empty');
});

test('a place without numbers is waited for before USCIS is said to have changed the page', () => {
  const ms = patience('unknown', ACCOUNT);
  assert.ok(ms >= 15_000);
  assert.equal(pageState('unknown', ACCOUNT, ms - 1), 'looking');
  assert.equal(pageState('unknown', ACCOUNT, ms), 'changed');
});

test('a page without anything is waited for only where cases are expected', () => {
  assert.equal(pageState('none', ACCOUNT, 0), 'looking');
  assert.equal(pageState('none', ACCOUNT, patience('none', ACCOUNT)), 'nothing');
  assert.equal(pageState('none', '/sign-in', 0), 'nothing');
});
