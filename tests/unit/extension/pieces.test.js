import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from '../../../extension/pages/transfer/pieces.js';

const header = '{"format":"caselight-history/1"}';
const exported = [header, ...Array.from({ length: 50 }, (_, i) => `{"line":${i},"text":"${'x'.repeat(i)}"}`)].join('\n');

test('an exported file goes in pieces of whole lines that make the whole again', () => {
  for (const text of [exported, `${exported}\n`, `\uFEFF${exported}`]) {
    const pieces = piecesOf(text, 200);
    assert.ok(pieces.length > 5);
    assert.equal(pieces.join(''), text);
    for (const piece of pieces) {
      assert.ok(piece.length <= 200);
      for (const line of piece.trim().split('\n')) assert.doesNotThrow(() => JSON.parse(line.replace('\uFEFF', '')), line);
    }
  }
});

test('a line longer than a piece is a piece by itself', () => {
  const text = `${header}\n${JSON.stringify('y'.repeat(500))}\n{}\n`;
  assert.deepEqual(piecesOf(text, 100).map((piece) => piece.length), [header.length + 1, 503, 3]);
});

test('anything else stays whole, whatever its lines look like', () => {
  for (const text of ['{\n"data": {}\n}', `see this\n${exported}`, '']) assert.deepEqual(piecesOf(text, 3), [text]);
});
