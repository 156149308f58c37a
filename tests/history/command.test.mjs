// The commands of the memory, on the real program with a data folder of its own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { CASELIGHT, LOAD, allBytes, newFolder, run } from './lib/load.mjs';

const caselight = (home, ...args) => run(CASELIGHT, args, { env: { ...process.env, HOME: home, XDG_DATA_HOME: '' } });
const data = (home) => join(home, '.local/share/caselight');

function capture(receipt, title, at = '2026-11-20T12:00:00Z', applicant = 'DOE, JANE') {
  const body = (value) => ({ httpStatus: 200, contentType: 'application/json', url: 'https://my.uscis.gov/', body: JSON.stringify({ data: value }) });
  return JSON.stringify({
    format: 'caselight-capture/1', receipt, capturedAt: at,
    responses: {
      cases: body({ receiptNumber: receipt, formType: 'I-765', applicantName: applicant, submissionDate: '2026-05-01', events: [], notices: [], evidenceRequests: [] }),
      case_status: body({ receiptNumber: receipt, formType: 'I-765', statusTitle: title, statusText: `${title}.`.repeat(40) }),
    },
  });
}

async function withCases(t) {
  const home = newFolder(t);
  const files = [['IOE0000000001', 'Case Was Received', '2026-11-19T12:00:00Z'], ['IOE0000000001', 'Case Was Approved', undefined],
    ['IOE0000000002', 'Case Was Received', undefined, 'QUIXOTE, ALONSO']].map(([receipt, title, at, applicant], i) => {
    const file = join(home, `capture-${i}.json`);
    writeFileSync(file, capture(receipt, title, at, applicant));
    return file;
  });
  const imported = await caselight(home, 'import', ...files);
  assert.equal(imported.stderr, '');
  assert.equal(imported.code, 0);
  assert.equal(imported.stdout, 'saved: 3\nalready saved: 0\n');
  return { home, files };
}

test('what is imported is listed, one line a case, in every format', async (t) => {
  const { home } = await withCases(t);
  const text = await caselight(home, 'cases');
  assert.equal(text.code, 0);
  const lines = text.stdout.trimEnd().split('\n');
  assert.equal(lines.length, 2);
  assert.match(text.stdout, /^IOE0000000002  I-765  QUIXOTE, ALONSO  /m);
  const json = JSON.parse((await caselight(home, 'cases', '--format', 'json')).stdout);
  assert.deepEqual(json.map((one) => [one.receipt, one.outcome.value]).sort(), [['IOE0000000001', 'approved'], ['IOE0000000002', 'pending']]);
  assert.equal((await caselight(home, 'cases', '--format', 'csv')).stdout.trimEnd().split(/\r?\n/).length, 3);
  assert.match((await caselight(home, 'cases', '--format', 'ics')).stdout, /^BEGIN:VCALENDAR\r\n/);
});

test('an empty memory is said to be one', async (t) => {
  const home = newFolder(t);
  assert.equal((await caselight(home, 'cases')).stdout, 'No saved cases yet.\n');
  assert.equal((await caselight(home, 'cases', '--format', 'json')).stdout, '[]\n');
});

test('the folder is 0700 and its files are 0600', async (t) => {
  const { home } = await withCases(t);
  assert.equal(statSync(data(home)).mode & 0o777, 0o700);
  for (const name of readdirSync(data(home))) assert.equal(statSync(join(data(home), name)).mode & 0o777, 0o600, name);
});

test('everything goes out as one file and comes in again; a second time changes nothing', async (t) => {
  const { home, files } = await withCases(t);
  const file = join(home, 'all.jsonl');
  assert.equal((await caselight(home, 'export', file)).code, 0);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const other = newFolder(t);
  assert.equal((await caselight(other, 'import', file)).stdout, 'saved: 3\nalready saved: 0\n');
  assert.equal((await caselight(other, 'import', file)).stdout, 'saved: 0\nalready saved: 3\n');
  assert.equal((await caselight(other, 'import', ...files)).stdout, 'saved: 0\nalready saved: 3\n');
  assert.equal((await caselight(other, 'export', '-')).stdout, readFileSync(file, 'utf8'));
  assert.deepEqual((await caselight(other, 'cases')).stdout, (await caselight(home, 'cases')).stdout);
});

test('import takes what analyze takes, and names what it could not use', async (t) => {
  const home = newFolder(t);
  const pasted = join(home, 'pasted.txt');
  const bad = join(home, 'bad.txt');
  writeFileSync(pasted, `Here it is:\n${JSON.stringify({ data: { receiptNumber: 'IOE0000000003', formType: 'I-130', statusTitle: 'Case Was Received', statusText: 'On May 1, 2026, we received it.' } })}\nThanks!`);
  writeFileSync(bad, '<html>sign in</html>');
  const result = await caselight(home, 'import', pasted, bad, join(home, 'nothing-here'));
  assert.equal(result.code, 1);
  assert.match(result.stdout, /^saved: 1$/m);
  assert.equal(result.stderr.trimEnd().split('\n').length, 2);
  assert.match(result.stderr, /bad\.txt: the text: It is a web page/);
  assert.match((await caselight(home, 'cases')).stdout, /^IOE0000000003  I-130/);
  assert.equal((await caselight(home, 'import', pasted)).stdout, 'saved: 0\nalready saved: 1\n');
  assert.equal((await caselight(home, 'import', join(home, 'nothing-here'))).code, 3);
});

test('a forgotten case leaves no trace in the bytes, also while a second process has the file open', async (t) => {
  const { home } = await withCases(t);
  const other = spawn(LOAD, ['hold', data(home)], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => other.kill('SIGKILL'));
  assert.match(String((await once(other.stdout, 'data'))[0]), /^holding 3/);
  assert.match(allBytes(data(home)), /IOE0000000002/);
  assert.match(allBytes(data(home)), /QUIXOTE/);

  const forgotten = await caselight(home, 'forget', 'ioe-00-0000-0002');
  assert.equal(forgotten.stdout, 'deleted: 1\n');
  assert.equal(forgotten.code, 0);
  assert.doesNotMatch(allBytes(data(home)), /IOE0000000002|QUIXOTE|quixote/);
  assert.match(allBytes(data(home)), /IOE0000000001/);

  other.stdin.write('\n');
  assert.match(String((await once(other.stdout, 'data'))[0]), /^holding 2/);
  other.stdin.end();
  await once(other, 'close');
  assert.doesNotMatch(allBytes(data(home)), /IOE0000000002|QUIXOTE|quixote/);

  assert.equal((await caselight(home, 'forget', '--all')).stdout, 'deleted: 1\n');
  assert.doesNotMatch(allBytes(data(home)), /IOE0|DOE/);
});

test('forget says what it does not know, and takes no nonsense', async (t) => {
  const { home } = await withCases(t);
  const unknown = await caselight(home, 'forget', 'IOE0000000009', 'IOE0000000001');
  assert.equal(unknown.code, 1);
  assert.equal(unknown.stdout, 'deleted: 1\n');
  assert.match(unknown.stderr, /IOE0000000009: Nothing is saved for this case/);
  assert.equal((await caselight(home, 'forget')).code, 2);
  assert.equal((await caselight(home, 'forget', '--all', 'IOE0000000001')).code, 2);
  assert.equal((await caselight(home, 'forget', 'everything')).code, 2);
});

test('a damaged file is set aside, and the commands go on', async (t) => {
  const { home, files } = await withCases(t);
  const file = join(data(home), 'history.db');
  const bytes = readFileSync(file);
  bytes.fill(0x58, 0, 100);
  writeFileSync(file, bytes);
  assert.equal((await caselight(home, 'cases')).stdout.trimEnd().split('\n').length, 2);
  const aside = readdirSync(data(home)).filter((name) => name.startsWith('history-damaged-'));
  assert.equal(aside.length, 1);
  assert.equal(statSync(join(data(home), aside[0])).mode & 0o777, 0o600);
  assert.equal((await caselight(home, 'import', ...files)).stdout, 'saved: 0\nalready saved: 3\n');
});

test('an export to a place that cannot be written is a fault of the machine, and leaves nothing behind', async (t) => {
  const { home } = await withCases(t);
  const result = await caselight(home, 'export', join(home, 'no-such-folder', 'all.jsonl'));
  assert.equal(result.code, 3);
  assert.match(result.stderr, /could not write this file/);
});
