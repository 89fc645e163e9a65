import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { placeFor } from '../../admin/islands/form/adding.js';
import { OURS, changed, english, further } from '../../admin/islands/form/facts.js';
import { dictionary, isDetail, wrapped } from '../../admin/islands/form/literals.js';
import { optionText, optionsOf, withOption } from '../../admin/islands/form/options.js';
import { written } from '../../admin/islands/form/written.js';

const library = (path) => readFileSync(new URL(`../../node_modules/@bpmn-io/${path}`, import.meta.url), 'utf8');
const LIBRARY = [
  'form-js-editor/dist/index.es.js',
  'form-js-viewer/dist/index.es.js',
  'feel-lint/dist/index.js',
].map(library);
const FILLED_IN = ['remove', 'set a']; // not texts of their own: what the library puts into one

test('keys stay where they stood, those that form-js does not know among them', () => {
  const before = { strange: [{ b: 1, a: 2 }], components: [{ id: 'f', type: 'text', x: null }], type: 'default', id: 'd' };
  const exported = { type: 'default', id: 'd', components: [{ type: 'text', id: 'f', x: null }], strange: [{ a: 2, b: 1 }] };

  assert.equal(written(exported, before), `${JSON.stringify(before, null, 2)}\n`);
});

test('a field that moved into a group keeps its order, a new one begins with what it is', () => {
  const before = { components: [{ label: 'L', id: 'f', type: 'text' }, { id: 'g', type: 'group', components: [] }] };
  const moved = { type: 'text', id: 'f', label: 'L' };
  const fresh = { layout: {}, label: 'N', id: 'n', type: 'number', key: 'k' };
  const after = JSON.parse(written({ components: [{ type: 'group', id: 'g', components: [moved, fresh] }] }, before));

  assert.deepEqual(after.components[0].components.map(Object.keys), [
    ['label', 'id', 'type'],
    ['type', 'key', 'id', 'label', 'layout'],
  ]);
});

test('a property is set, changed and dropped; where there was none, none is made', () => {
  assert.deepEqual(changed({ a: '1' }, 'privacy', 'P3'), { a: '1', privacy: 'P3' });
  assert.deepEqual(changed({ a: '1', privacy: 'P3' }, 'privacy', ''), { a: '1' });
  assert.equal(changed(undefined, 'privacy', ''), undefined);
  assert.deepEqual(changed(undefined, 'privacy', 'P0'), { privacy: 'P0' });
});

test('each component has the properties that our forms know of it', () => {
  assert.deepEqual(english('textfield').map(({ name }) => name), ['label_en', 'description_en']);
  assert.deepEqual(english('text').map(({ name }) => name), ['text_en']);
  assert.deepEqual(further('textfield').privacy, ['privacy', 'subject']);
  assert.deepEqual([further('group').privacy, further('group').validation], [[], []]);
  assert.deepEqual(further('default'), { privacy: [], condition: [], validation: [] });
  assert.ok(OURS.has('rule_message_en') && !OURS.has('options_en'));
});

test('an option gets its English text, changes it and loses it; the others keep theirs', () => {
  const before = { options_en: '{"a":"One"}', privacy: 'P1' };
  const both = withOption(before, 'b', 'Two');

  assert.deepEqual(both, { options_en: '{"a":"One","b":"Two"}', privacy: 'P1' });
  assert.equal(optionText(both, 'b'), 'Two');
  assert.equal(withOption(before, 'a', 'One'), before);
  assert.deepEqual(withOption(before, 'a', ''), { privacy: 'P1' });
  assert.deepEqual(withOption(undefined, 'a', 'One'), { options_en: '{"a":"One"}' });
  assert.deepEqual(withOption({ options_en: { a: 'One' } }, 'b', 'Two'), { options_en: '{"a":"One","b":"Two"}' });
  assert.deepEqual([optionText({ options_en: '{' }, 'a'), optionText({ options_en: 'null' }, 'a'), optionText({}, 'a')], ['', '', '']);
});

test('only options that stand in the form have a text each', () => {
  const values = [{ label: '甲', value: 'a' }, { value: 'b' }, { label: '?' }];

  assert.deepEqual(optionsOf({ values }), [['a', '甲'], ['b', 'b']]);
  assert.deepEqual(optionsOf({ values, valuesKey: 'given' }), []);
  assert.deepEqual(optionsOf({ type: 'textfield' }), []);
});

test('a new field goes into the selected group, behind the selected field, or to the end', () => {
  const [one, other] = [{ id: '1', type: 'text' }, { id: '2', type: 'text' }];
  const group = { id: 'g', type: 'group', components: [one] };
  const root = { type: 'default', components: [group, other] };

  assert.deepEqual(placeFor(null, null, root), [root, 2]);
  assert.deepEqual(placeFor(root, undefined, root), [root, 2]);
  assert.deepEqual(placeFor(group, root, root), [group, 1]);
  assert.deepEqual(placeFor(one, group, root), [group, 1]);
  assert.deepEqual(placeFor(other, root, root), [root, 2]);
});

test('a text that is shown is wrapped, one that is compared, called or a name is not', () => {
  const code = 'const label = "Key"; if (x === "Key") f({ "Key": 1, label: "Key" }, "Key", `Remove ${y.z}`); g({ title: `Remove ${y.z}` });';
  const { code: done, found } = wrapped(code, { Key: '键', 'Remove {0}': '移除「{0}」' });

  assert.equal(
    done,
    'const label = __spoken("Key"); if (x === "Key") f({ "Key": 1, label: __spoken("Key") }, "Key", `Remove ${y.z}`); '
      + 'g({ title: __spoken("Remove {0}", [y.z]) });',
  );
  assert.deepEqual([...found], ['Key', 'Remove {0}']);
});

test('the library still says each text that we translate', () => {
  const language = wrapped(library('lang-feel/dist/index.js'), dictionary(), isDetail).found;
  const found = new Set([...FILLED_IN, ...language]);
  for (const code of LIBRARY) for (const text of wrapped(code, dictionary()).found) found.add(text);

  assert.deepEqual(Object.keys(dictionary()).filter((text) => !found.has(text)), []);
});

test('the code of the mark is left as it is', () => {
  const mark = (code) => code.slice(code.indexOf('function Logo()'), code.indexOf('const noop = ', code.indexOf('function PoweredBy(')));
  const viewer = LIBRARY[1];

  assert.ok(mark(viewer).length > 3000);
  assert.equal(mark(wrapped(viewer, dictionary()).code), mark(viewer));
});
