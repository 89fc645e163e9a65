import assert from 'node:assert/strict';
import test from 'node:test';

import { span } from '../../admin/islands/replay/span.js';

const WORDS = { day: '%s d', hour: '%s h', minute: '%s min', second: '%s s' };
const CASES = [
  [0, '0 s'],
  [999, '0 s'],
  [61_000, '1 min 1 s'],
  [3_600_000, '1 h'],
  [3_601_000, '1 h'],
  [90_061_000, '1 d 1 h'],
];

for (const [millis, told] of CASES) {
  test(`${millis} ms is ${told}`, () => assert.equal(span(millis, WORDS), told));
}
