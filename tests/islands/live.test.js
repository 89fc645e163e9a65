import assert from 'node:assert/strict';
import test from 'node:test';

import { matched, told, turned, Turns } from '../../admin/islands/live/turns.js';

const SHOWN = { urgent: true, reason: false, amount: true };
const RULES = [
  ['nothing', {}, [], { come: [], go: [], held: [] }],
  ['the same', SHOWN, [], { come: [], go: [], held: [] }],
  ['a field to come', { reason: true }, [], { come: ['reason'], go: [], held: [] }],
  ['a field to go', { amount: false }, [], { come: [], go: ['amount'], held: [] }],
  ['one to come, one to go', { reason: true, amount: false }, [], { come: ['reason'], go: ['amount'], held: [] }],
  ['a field to go that somebody is in', { amount: false }, ['amount'], { come: [], go: [], held: ['amount'] }],
  ['a field that this page has not', { other: true }, [], { come: [], go: [], held: [] }],
];
for (const [name, wanted, occupied, found] of RULES) {
  test(`the rules say ${name}`, () => {
    const asked = [SHOWN, wanted].map((fields) => new Map(Object.entries(fields)));
    assert.deepEqual(turned(...asked, (id) => occupied.includes(id)), found);
  });
}

const KEYS = [
  ['the same', ['a', 'b'], ['a', 'b'], [0, 1]],
  ['one more between', ['a', 'c'], ['a', 'b', 'c'], [0, -1, 1]],
  ['one less', ['a', 'b'], ['b'], [1]],
  ['twice the same, then thrice', ['a', 'a'], ['a', 'a', 'a'], [0, 1, -1]],
  ['another order', ['a', 'b'], ['b', 'a'], [1, 0]],
  ['words of the language itself', ['constructor'], ['toString', 'constructor'], [-1, 0]],
];
for (const [name, own, wanted, places] of KEYS) {
  test(`what stays is found: ${name}`, () => assert.deepEqual(matched(own, wanted), places));
}

test('an answer that a newer question has overtaken does not count', () => {
  const turns = new Turns();
  const [first, second] = [turns.next(), turns.next()];
  assert.deepEqual([turns.isLast(first), turns.isLast(second)], [false, true]);
});

const WORDS = { appeared: 'Now asked: {fields}', joint: ', ' };
const SAID = [[[], ''], [['Reason'], 'Now asked: Reason'], [['Reason', '$& {fields}'], 'Now asked: Reason, $& {fields}']];
for (const [labels, sentence] of SAID) {
  test(`of ${labels.length} fields it says “${sentence}”`, () => assert.equal(told(labels, WORDS), sentence));
}
