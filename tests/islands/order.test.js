import assert from 'node:assert/strict';
import test from 'node:test';

import { inOrder } from '../../admin/islands/modeler/order.js';

const step = (id, next = [], more = {}) => ({ id, scope: 'p', host: null, next, isBegun: true, ...more });
const start = (id, next) => step(id, next, { isBegun: false });
const told = (steps) => inOrder(steps).map(({ id, depth }) => '-'.repeat(depth) + id);

test('steps come as the flow goes, whatever the order in the file', () => {
  assert.deepEqual(told([step('end'), step('b', ['end']), step('a', ['b']), start('s', ['a'])]), ['s', 'a', 'b', 'end']);
});

test('a way back is walked once', () => {
  assert.deepEqual(told([start('s', ['a']), step('a', ['b']), step('b', ['a', 'end']), step('end')]), ['s', 'a', 'b', 'end']);
});

test('what sits on an edge stands behind its host, its own way behind that of the host', () => {
  const edge = step('timer', ['late'], { host: 'a', isBegun: false });
  assert.deepEqual(told([start('s', ['a']), step('a', ['end']), edge, step('end'), step('late')]), [
    's', 'a', 'timer', 'end', 'late',
  ]);
});

test('a subprocess has its steps behind it, one deeper', () => {
  const inner = [step('x', ['y'], { scope: 'sub', isBegun: false }), step('y', [], { scope: 'sub' })];
  assert.deepEqual(told([start('s', ['sub']), step('sub', ['end']), ...inner, step('end')]), ['s', 'sub', '-x', '-y', 'end']);
});

test('nothing is left out, though nothing leads to it', () => {
  assert.deepEqual(told([step('a', ['b']), step('b', ['a'])]), ['a', 'b']);
  assert.deepEqual(told([]), []);
});
