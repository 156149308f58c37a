import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findCases } from './lib/cases.js';
import { problemsOf } from './lib/judge.js';

const cases = findCases(process.env.GOLDEN_TOPIC, process.env.GOLDEN_CASE);

describe('golden cases', { concurrency: 2 }, () => {
  it('are there', () => assert.ok(cases.length > 0, 'no case found'));
  for (const one of cases) {
    it(`${one.topic}/${one.name}: ${one.expect.why}`, async () => {
      const problems = await problemsOf(one);
      assert.equal(problems.length, 0, `${one.folder}\n  ${problems.join('\n  ')}`);
    });
  }
});
