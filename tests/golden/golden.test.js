import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { findCases } from './lib/cases.js';
import { closeDoor } from './lib/host.js';
import { problemsOf } from './lib/judge.js';

/**
 * What is asked of the real program: every case whose command line, exit code or complaints matter, and of the others one
 * in twelve.
 * @param {import('./lib/cases.js').GoldenCase} one @param {number} i
 */
const isSample = (one, i) => i % 12 === 0 || one.inputs.length > 1 || one.expect.exit !== 0 || one.expect.stderr !== undefined;

const found = findCases(process.env.GOLDEN_TOPIC, process.env.GOLDEN_CASE);
const cases = process.env.GOLDEN_SAMPLE ? found.filter(isSample) : found;

describe('golden cases', { concurrency: 2 }, () => {
  after(closeDoor);
  it('are there', () => assert.ok(cases.length > 0, 'no case found'));
  for (const one of cases) {
    it(`${one.topic}/${one.name}: ${one.expect.why}`, async () => {
      const problems = await problemsOf(one);
      assert.equal(problems.length, 0, `${one.folder}\n  ${problems.join('\n  ')}`);
    });
  }
});
