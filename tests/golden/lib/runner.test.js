import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { contradictions, saidTwice } from './contradictions.js';
import { evidenceProblems, restingProblems } from './evidence.js';
import { calendarProblems, readCsv, tableProblems } from './formats.js';
import { readHtml } from './markup.js';
import { mismatches } from './match.js';
import { forbiddenAnywhere, forbiddenInHeadline, spoken, unfilledSlots } from './sentences.js';
import { variantsOf } from './shuffle.js';

describe('matching', () => {
  /** @type {[string, unknown, unknown, boolean][]} */
  const rows = [
    ['keys that are not asked for are free', { a: 1 }, { a: 1, b: 2 }, true],
    ['another value', { a: 1 }, { a: 2 }, false],
    ['a missing key', { a: null }, {}, false],
    ['a list of another length', [1], [1, 2], false],
    ['includes, in any order', { includes: [{ a: 2 }, { a: 1 }] }, [{ a: 1 }, { a: 2 }], true],
    ['includes what is not there', { includes: [3] }, [1, 2], false],
    ['none', { none: [{ a: 1 }] }, [{ a: 1, b: 1 }], false],
    ['matches', { matches: '^On hold' }, 'On hold', true],
    ['matches something else', { matches: '^On hold' }, 'Held', false],
    ['one of', { oneOf: ['a', 'b'] }, 'c', false],
    ['not', { not: 'approved' }, 'approved', false],
    ['absent when null', { a: { absent: true } }, { a: null }, true],
    ['absent when there', { a: { absent: true } }, { a: 'x' }, false],
  ];
  for (const [name, want, got, good] of rows) {
    it(name, () => assert.equal(mismatches(want, got, '').length === 0, good));
  }
});

describe('sentences', () => {
  it('are found across line breaks and without regard to case', () => assert.deepEqual(spoken({ says: ['was denied'] }, 'Was\n  Denied', ''), []));
  it('are missed when they are not there', () => assert.equal(spoken({ says: ['denied'], never: ['/approv/i'] }, 'Approved', '').length, 2));
  it('that nobody may say are caught', () => assert.equal(forbiddenAnywhere('No action is required. 🎉', '', '').length, 2));
  it('that stand in the input are not ours', () => assert.deepEqual(forbiddenAnywhere('Congratulations', '', '{"t":"congratulations"}'), []));
  it('of approval are caught in a headline over something else', () => assert.equal(forbiddenInHeadline('Your case was approved', '', 'pending').length, 1));
  it('of approval may stand over an approval', () => assert.deepEqual(forbiddenInHeadline('Your case was approved', '', 'approved'), []));
  it('with an unfilled slot are caught', () => assert.equal(unfilledSlots('due on {date}', '', '').length, 1));
});

describe('pages', () => {
  it('that are well formed have no problem', () => assert.deepEqual(readHtml('<p class="a">1 &lt; 2<br>x</p>'), { problems: [], text: ' 1 < 2 x ' }));
  for (const bad of ['<p>', '<p></b>', '<p>a & b</p>', '<p onclick="x">a</p>', '<script>a</script>', '<a href="javascript:x">a</a>', '<p>1 < 2</p>', '<p class=a>x</p>']) {
    it(`such as ${bad} have one`, () => assert.notEqual(readHtml(bad).problems.length, 0));
  }
});

describe('exports', () => {
  it('calendar lines that are too long or unbalanced are caught', () =>
    assert.equal(calendarProblems(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${'x'.repeat(80)}\r\nEND:VCALENDAR\r\n`).length, 2));
  it('tables are read with quotes and line breaks', () => assert.deepEqual(readCsv('a,b\r\n"x ""y"", z\n",2\r\n'), [['a', 'b'], ['x "y", z\n', '2']]));
  it('rows of another length are caught', () => assert.equal(tableProblems('a,b\r\n1\r\n').length, 1));
});

describe('evidence', () => {
  it('that does not exist is caught', () =>
    assert.equal(evidenceProblems({ outcome: { value: 'denied', basis: ['x'] }, evidence: {} }).length, 1));
  it('from another source than wanted is caught', () =>
    assert.equal(restingProblems({ outcome: { basis: ['x'] }, evidence: { x: { source: 'cases.closed' } } }, { outcome: '^documents' }).length, 1));
  it('that a claim does not name is caught', () =>
    assert.deepEqual(evidenceProblems({ actions: [{ source: null }], outcome: { value: 'denied', basis: [] } }).length, 2));
});

describe('variants', () => {
  const input = JSON.stringify({ body: JSON.stringify({ data: { events: [1, 2, 3] } }), other: [1, 2, 3] });
  it('turn the lists of the answers round, inside of bodies too', () => {
    const backwards = JSON.parse(variantsOf(input)?.variants.backwards ?? '');
    assert.deepEqual([JSON.parse(backwards.body), backwards.other], [{ data: { events: [3, 2, 1] } }, [1, 2, 3]]);
  });
  it('put unknown keys into every object', () => assert.match(variantsOf(input)?.variants['with unknown keys'] ?? '', /zzUnknown.*data.*zzUnknown/su));
  it('are none for what is not JSON', () => assert.equal(variantsOf('x'), null));
});

describe('a page against itself', () => {
  const task = { kind: 'respond_rfe', text: 'Respond.', due: '2026-12-10', source: 'x' };
  const clock = { kind: 'rfe_response', bound: 'safe', earliest: '2026-12-10', latest: '2026-12-13', from: '2026-11-10', evidence: [] };
  const visit = { at: '2026-12-01T15:00:00Z', kind: 'interview', state: 'upcoming' };
  const line = { date: '2026-11-20', provenance: 'notice', title: 'A notice' };
  const row = { path: 'event.1', from: null, to: 'DA 2026-11-24', text: 'New: DA.' };
  const silent = { at: '2026-11-20T09:00:00Z', note: 'This record was last updated on November 20, 2026. Nothing that Caselight checked shows why.' };
  const whole = {
    needsYou: true, headline: '', summary: '', actions: [task], deadlines: [clock], outcome: { basis: ['status'] }, appointments: [visit],
    stage: { path: [{ stage: 'received', state: 'evidenced', date: '2026-01-01' }, { stage: 'review', state: 'current', date: '2026-02-01' }] },
    timeline: [line], touch: null, changes: [row], outlook: { notUnderstood: [] },
  };
  const found = (/** @type {object} */ broken) => contradictions({ ...whole, ...broken }, '2026-11-23T12:00:00Z');
  it('is whole', () => assert.deepEqual(found({}), []));
  /** @type {[string, object][]} */
  const broken = [
    ['a task where nothing is asked', { needsYou: false }],
    ['a task twice', { actions: [task, task] }],
    ['a day called unknown that stands below', { actions: [{ ...task, due: null }] }],
    ['a deadline twice', { deadlines: [clock, { ...clock, bound: 'printed' }] }],
    ['a deadline before its count', { deadlines: [{ ...clock, from: '2026-12-11' }] }],
    ['two current steps', { stage: { path: [{ stage: 'review', state: 'current' }, { stage: 'decision', state: 'current' }] } }],
    ['a step twice', { stage: { path: [{ stage: 'review', state: 'current' }, { stage: 'review', state: 'ahead' }] } }],
    ['a step ahead on a day that has passed', { stage: { path: [{ stage: 'oath', state: 'ahead', date: '2026-11-01' }] } }],
    ['an appointment twice', { appointments: [visit, visit] }],
    ['an upcoming appointment of the past', { appointments: [{ ...visit, at: '2026-11-01T15:00:00Z' }] }],
    ['an appointment called not read that stands below', { actions: [{ kind: 'attend_appointment', text: 'Look.', due: null, source: 'x' }] }],
    ['"nothing shows why" beside a notice of that day', { touch: silent }],
    ['the same row new and gone', { changes: [row, { path: 'event.4', from: row.to, to: null, text: 'Gone: DA.' }] }],
    ['a change twice', { changes: [row, row] }],
    ['words that are not understood and decide', { outlook: { notUnderstood: ['status'] } }],
  ];
  for (const [name, part] of broken) it(`${name} is caught`, () => assert.equal(found(part).length, 1));

  const page = (/** @type {string[]} */ lines) => ['What you need to do', '  - Respond to the request for evidence by December 10, 2026.', '', 'What usually comes next', ...lines, ''].join('\n');
  it('a text that says everything once has no problem', () => assert.deepEqual(saidTwice(page(['  - USCIS waits for your response now.']), 'en'), []));
  it('what comes next said twice is caught', () =>
    assert.equal(saidTwice(page(['  - USCIS waits for your response now.', '  - USCIS waits for your response', '    now.']), 'en').length, 1));
  it('a task said again below is caught', () =>
    assert.equal(saidTwice(page(['  - Respond to the request for evidence by December 10, 2026.']), 'en').length, 1));
});
