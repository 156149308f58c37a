// Names, titles and file names come from outside. Nothing of them may give orders to a terminal, turn the words around
// it or stand there unseen: not in the list of cases, not in a report, not in a complaint.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { CASELIGHT, newFolder, run } from './lib/load.mjs';

// As bytes would come, so that a character is looked for and not a pattern of bytes that others have too.
const HOSTILE = ['\x00', '\x07', '\x08', '\x1b]0;pwned\x07', '\x1b[31m', '\r', '\x7f', '\u0085', '\u009b5m', '\u009d0;x\u009c', '\u061c', '\u200e', '\u200f', '\u2028', '\u2029',
  '\u202a', '\u202e', '\u2066', '\u2069', '\u{e0001}', '\u{e0041}', '\u{e007f}'];
const STEERS = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;
const RECEIPT = 'IOE0000000001';

function capture(wild) {
  const body = (data) => ({ httpStatus: 200, contentType: 'application/json', url: 'https://my.uscis.gov/', body: JSON.stringify({ data }) });
  return JSON.stringify({
    format: 'caselight-capture/1', receipt: RECEIPT, capturedAt: '2026-11-20T12:00:00Z',
    responses: {
      cases: body({ receiptNumber: RECEIPT, formType: 'I-765', applicantName: `DOE${wild}JANE\nsecond line`, submissionDate: '2026-05-01', events: [], evidenceRequests: [],
        notices: [{ actionType: `Something${wild}new`, generationDate: '2026-06-01', letterId: '1' }] }),
      case_status: body({ receiptNumber: RECEIPT, formType: 'I-765', statusTitle: `Case ${wild}Was Unheard Of\nfake line`, statusText: `On May 1, 2026, we ${wild} did something.` }),
    },
  });
}

/** A home folder with a capture that holds `wild` in every name. */
function prepared(t, wild) {
  const home = newFolder(t);
  const file = join(home, 'capture.json');
  writeFileSync(file, capture(wild));
  return { home, file, caselight: (...args) => run(CASELIGHT, args, { env: { ...process.env, HOME: home, XDG_DATA_HOME: '' } }) };
}

for (const wild of HOSTILE) {
  test(`${JSON.stringify(wild)} reaches no output`, async (t) => {
    const { file, caselight } = prepared(t, wild);
    assert.equal((await caselight('import', file)).stdout, 'saved: 1\nalready saved: 0\n');
    const cases = await caselight('cases');
    assert.doesNotMatch(cases.stdout, STEERS);
    assert.equal(cases.stdout.trimEnd().split('\n').length, 1, 'one line a case');
    for (const [command, files] of [['analyze', [file]], ['cases', []]]) {
      for (const format of ['text', 'json']) assert.doesNotMatch((await caselight(command, ...files, '--format', format)).stdout, STEERS, `${command} ${format}`);
      for (const format of ['csv', 'ics']) assert.doesNotMatch((await caselight(command, ...files, '--format', format)).stdout.replaceAll('\r\n', '\n'), STEERS, `${command} ${format}`);
    }
    assert.doesNotMatch((await caselight('export', '-')).stdout, STEERS);
  });
}

test('JSON still gives back what came', async (t) => {
  const { file, caselight } = prepared(t, '\u202e\u{e0041}\x7f');
  const { applicant } = JSON.parse((await caselight('analyze', file, '--format', 'json')).stdout);
  assert.equal(applicant, 'DOE\u202e\u{e0041}\x7fJANE\nsecond line');
});

test('a complaint is one line, whatever the name of the file holds', async (t) => {
  const { home, caselight } = prepared(t, '');
  for (const wild of HOSTILE.filter((one) => one !== '\x00')) {
    const file = join(home, `no${wild}\nsuch`);
    for (const args of [['analyze', file], ['import', file], ['export', join(file, 'deeper')], ['forget', `x${wild}\ny`], [`what${wild}\never`], ['analyze', '--now', `soon${wild}`, file]]) {
      const { stderr } = await caselight(...args);
      assert.doesNotMatch(stderr, STEERS, JSON.stringify(args));
      assert.equal(stderr.trimEnd().split('\n').length, 1, JSON.stringify([args, stderr]));
    }
  }
});

test('what doctor finds in a manifest is told without its orders', async (t) => {
  const { home, caselight } = prepared(t, '');
  const folder = join(home, '.mozilla/native-messaging-hosts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'app.caselight.host.json'), JSON.stringify({ name: HOSTILE.join('\n'), path: HOSTILE.join('/'), type: 'stdio', allowed_extensions: [] }));
  const { stdout } = await caselight('doctor');
  assert.match(stdout, /the manifest is for another program/u);
  assert.doesNotMatch(stdout, STEERS);
});
