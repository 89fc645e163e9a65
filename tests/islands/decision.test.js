import assert from 'node:assert/strict';
import test from 'node:test';

import { inWords, nested, sample, valueOf } from '../../admin/islands/decision/answers.js';
import { Patience } from '../../admin/islands/decision/patience.js';
import { placeOf } from '../../admin/islands/decision/places.js';
import { questionsOf } from '../../admin/islands/decision/questions.js';

/** An element as dmn-moddle makes them: facts, and `get` for those that may be missing. */
function part($type, facts = {}) {
  return { $type: `dmn:${$type}`, ...facts, get: (name) => facts[name] };
}
const input = (id, text, typeRef, more = {}) =>
  part('InputClause', { id, inputExpression: { id: `${id}_e`, text, typeRef }, ...more });
const output = (id, name) => part('OutputClause', { id, name });
const rule = (id, inputs, outputs) => ({
  id,
  inputEntry: inputs.map((text, at) => ({ id: `${id}_i${at}`, text })),
  outputEntry: outputs.map((text, at) => ({ id: `${id}_o${at}`, text })),
});
const decision = (id, logic, more = {}) => part('Decision', { id, decisionLogic: logic, ...more });
const file = (...drgElement) => part('Definitions', { drgElement });

const table = part('DecisionTable', {
  id: 'table',
  input: [
    input('i_who', 'who', 'string', { label: '客户' }),
    input('i_size', 'order.size', 'number'),
    input('i_late', 'count(days) > 3', 'boolean'),
  ],
  output: [output('o', 'grade')],
  rule: [rule('r1', ['"vip"', '> 3', 'true'], ['"high"']), rule('r2', ['"vip", "new"', '-', ''], ['"low"'])],
});
const days = part('InputData', { name: 'days', variable: { name: 'days', typeRef: 'Any' } });
const whole = file(days, decision('d', table));

test('a question is asked for each variable that the columns read', () => {
  const asked = questionsOf(whole, whole.get('drgElement')[1]);

  assert.deepEqual(asked, [
    { path: 'who', label: '客户', type: 'string', options: [], known: ['vip', 'new'] },
    { path: 'order.size', label: 'order.size', type: 'number', options: [], known: [] },
    { path: 'days', label: 'days', type: 'Any', options: [], known: [] },
  ]);
});

test('what a column allows is all that may be chosen', () => {
  const allowed = part('DecisionTable', {
    input: [input('i', 'who', 'string', { inputValues: { text: '"vip","new"' } })],
    output: [],
  });
  const one = decision('d', allowed);

  assert.deepEqual(questionsOf(file(one), one)[0].options, ['vip', 'new']);
});

test('instead of what another decision answers, it is asked what that one has to know', () => {
  const first = decision('first', part('DecisionTable', { input: [input('a', 'colour', 'string')], output: [] }), {
    variable: { name: 'shade' },
  });
  const second = decision('second', part('DecisionTable', { input: [input('b', 'shade', 'string')], output: [] }), {
    informationRequirement: [{ requiredDecision: { href: '#first' } }],
  });

  assert.deepEqual(questionsOf(file(first, second), second).map(({ path }) => path), ['colour']);
});

test('a decision that requires itself is asked about once', () => {
  const own = decision('own', part('LiteralExpression', { text: 'own + days' }), {
    variable: { name: 'own' },
    informationRequirement: [{ requiredDecision: { href: '#own' } }],
  });

  assert.deepEqual(questionsOf(file(days, own), own).map(({ path }) => path), ['days']);
});

for (const [id, row, column, cell] of [
  ['d', 0, '', null],
  ['table', 0, '', null],
  ['i_who', 0, '客户', 'i_who'],
  ['i_size_e', 0, 'order.size', 'i_size'],
  ['r2', 2, '', null],
  ['r1_i1', 1, 'order.size', 'r1_i1'],
  ['r2_o0', 2, 'grade', 'r2_o0'],
]) {
  test(`the place of ${id} is known`, () => {
    const place = placeOf(whole, id);

    assert.deepEqual([place.decision.id, place.row, place.column, place.cell], ['d', row, column, cell]);
  });
}

test('what is in no decision has no place', () => {
  assert.deepEqual([placeOf(whole, 'other'), placeOf(whole, null)], [undefined, undefined]);
});

for (const [type, typed, value] of [
  ['boolean', 'true', true],
  ['boolean', 'false', false],
  ['boolean', '', null],
  ['number', '10.5', 10.5],
  ['number', 'ten', 'ten'],
  ['string', '7', '7'],
  ['date', '2026-03-02', '2026-03-02'],
  ['Any', '["a", "b"]', ['a', 'b']],
  ['Any', 'a, b', 'a, b'],
]) {
  test(`“${typed}” as ${type} is ${JSON.stringify(value)}`, () => {
    assert.deepEqual(valueOf(type, typed), value);
  });
}

test('entries of one variable are given together', () => {
  assert.deepEqual(nested({ a: 1, 'b.c': 2, 'b.d.e': 3 }), { a: 1, b: { c: 2, d: { e: 3 } } });
});

test('samples are of the type, and such as the rows speak of', () => {
  const of = (type, options = [], known = []) => sample({ type, options, known }, '2026-03-02');

  assert.deepEqual(
    [of('boolean'), of('number'), of('date'), of('string', ['a'], ['b']), of('string', [], ['b']), of('Any')],
    ['false', '1', '2026-03-02', 'a', 'b', ''],
  );
});

test('an answer is said in words', () => {
  const given = { codes: { urgent: '紧急' }, words: { yes: '是', no: '否', noValue: '没有值', comma: '、' } };
  const say = (value) => inWords(value, given);

  assert.deepEqual(
    [say('urgent'), say('x'), say(true), say(null), say([]), say(['urgent', 2]), say({ $t: 'date', v: '2026-03-02' })],
    ['紧急', 'x', '是', '没有值', '没有值', '紧急、2', '2026-03-02'],
  );
});

test('what is typed is done once, at the latest when it is needed', async () => {
  const patience = new Patience();
  const done = [];
  const type = patience.delay((text) => done.push(text));

  type('a');
  type('ab');
  patience.settle();
  patience.settle();
  type('abc');
  await new Promise((resolve) => setTimeout(resolve, 400));

  assert.deepEqual(done, ['ab', 'abc']);
});
