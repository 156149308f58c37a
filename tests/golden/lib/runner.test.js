import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

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
