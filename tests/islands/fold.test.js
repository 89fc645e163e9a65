import assert from 'node:assert/strict';
import test from 'node:test';

import { Fold } from '../../admin/islands/replay/fold.js';

const T = (second) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const line = (second, effects, more = {}) => ({
  at: T(second),
  kind: more.kind ?? 'task.completed',
  content: { effects, ...more },
});
const LINES = [
  line(0, [
    { e: 'entered', el: 's' },
    { e: 'left', el: 's' },
    { e: 'flow', id: 's_a' },
    { e: 'entered', el: 'a' },
    { e: 'opened', el: 'a', task: 1 },
  ]),
  line(5, [
    { e: 'closed', el: 'a', task: 1 },
    { e: 'left', el: 'a' },
    { e: 'flow', id: 'a_c' },
    { e: 'entered', el: 'c' },
    { e: 'scope', no: 1, of: 'c', in: 0, process: 'called' },
    { e: 'entered', el: 'x', s: 1 },
    { e: 'scope', no: 2, of: 'x', in: 1 },
    { e: 'entered', el: 'y', s: 2 },
    { e: 'opened', el: 'y', s: 2, task: 2 },
  ], { task: 1 }),
  line(9, [{ e: 'incident', el: 'y', s: 2, no: 7 }], { task: 2 }),
  line(10, [{ e: 'resolved', no: 7 }, { e: 'left', el: 'y', s: 2 }], { kind: 'incident.retried' }),
];
const maps = (tally) => ({ here: Object.fromEntries(tally.here), flows: Object.fromEntries(tally.flows) });

test('before the first line nothing has happened', () => {
  assert.deepEqual(maps(new Fold('p', LINES).after(0)), { here: {}, flows: {} });
});

test('a token is where it came last, in the process that was called', () => {
  const tally = new Fold('p', LINES).after(2);

  assert.deepEqual(maps(tally), {
    here: { 'p|c': 1, 'called|x': 1, 'called|y': 1 },
    flows: { 'p|s_a': 1, 'p|a_c': 1 },
  });
  assert.deepEqual(tally.taken, [{ process: 'p', id: 'a_c' }]);
  assert.equal(tally.spent.get('p|a'), 5000);
});

test('an incident stays at its element until it is resolved', () => {
  const fold = new Fold('p', LINES);

  assert.deepEqual([...fold.after(3).incidents.values()], ['called|y']);
  assert.equal(fold.after(4).incidents.size, 0);
});

test('a line is about its task, wherever that lies', () => {
  const fold = new Fold('p', LINES);

  assert.deepEqual([1, 2, 3, 4].map((n) => fold.placeAt(n)), ['p|s', 'p|a', 'called|y', 'p|']);
});

test('seeking gives what playing gives, however long the log is', () => {
  const long = Array.from({ length: 400 }, (_, n) =>
    line(n, [{ e: n % 2 ? 'left' : 'entered', el: `e${n >> 1}` }, { e: 'flow', id: `f${n % 7}` }]));
  const fold = new Fold('p', long);
  const played = Array.from({ length: 401 }, (_, n) => new Fold('p', long.slice(0, n)).after(n));

  for (const n of [400, 0, 25, 24, 26, 399, 1]) assert.deepEqual(maps(fold.after(n)), maps(played[n]));
});

test('cancelling leaves nothing open', () => {
  const fold = new Fold('p', [...LINES, line(11, [], { kind: 'instance.cancelled' })]);

  assert.equal(fold.after(5).here.size, 0);
});
