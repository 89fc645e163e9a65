// Times feelin. On its input, in JSON:
//   {"milliseconds": at least so long a group is timed, after as long of warming up,
//    "groups": [{"kind": "evaluate", "unaryTest" or "parse", "items": [{"text", "context"}]}]}
// where values of contexts are in the form of our log, {"$t": "date", "v": "2026-11-02"}. On its
// output, for each group: {"answers": one an item, "spent": microseconds for all items once, a
// figure for each of 11 blocks}. An answer that JSON does not know is told as text.
import { readFileSync } from 'node:fs';

import { date, duration, evaluate, parseExpression, unaryTest } from '@bpmn-io/feelin';

const BLOCKS = 11;
const KINDS = {
  evaluate: ({ text, context }) => evaluate(text, context).value,
  unaryTest: ({ text, context }) => unaryTest(text, context).value,
  parse: ({ text, context }) => parseExpression(text, context, undefined) && null,
};
const TAGS = { date, dateTime: date, duration };

function read(key, value) {
  return value !== null && value?.$t in TAGS ? TAGS[value.$t](value.v) : value;
}

function answer(work, item) {
  try {
    const value = work(item);
    return value !== null && typeof value === 'object' ? String(value) : value;
  } catch (problem) {
    return `failed: ${problem.message}`;
  }
}

// Milliseconds: the lesser of wall clock and processor time of the process with its helpers.
function spent(work, items, times) {
  const processor = process.cpuUsage();
  const begun = performance.now();
  for (let n = 0; n < times; n++) {
    for (const item of items) work(item);
  }
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(processor);
  return Math.min(wall, (user + system) / 1000);
}

function timed(work, items, milliseconds) {
  const begun = performance.now();
  let times = 1;
  let took = spent(work, items, times);
  while (took < milliseconds / BLOCKS || performance.now() - begun < milliseconds) {
    if (took < milliseconds / BLOCKS) times *= 2;
    took = spent(work, items, times);
  }
  return Array.from({ length: BLOCKS }, () => (spent(work, items, times) / times) * 1000);
}

function told({ kind, items }, milliseconds) {
  const work = KINDS[kind];
  const answers = items.map((item) => answer(work, item));
  const failed = answers.some((one) => String(one).startsWith('failed: '));
  return { answers, spent: failed ? [] : timed(work, items, milliseconds) };
}

const asked = JSON.parse(readFileSync(0, 'utf8'), read);
console.log(JSON.stringify(asked.groups.map((group) => told(group, asked.milliseconds))));
