import assert from 'node:assert/strict';
import test from 'node:test';

import { property, setProperty } from '../../admin/islands/modeler/properties.js';

class Part {
  constructor($type, facts = {}) {
    Object.assign(this, { $type, ...facts });
  }

  get(name) {
    return this[name];
  }
}

const services = {
  bpmnFactory: { create: (type, facts) => new Part(type, facts) },
  modeling: { updateModdleProperties: (element, part, facts) => Object.assign(part, facts) },
};
const named = (name, value) => new Part('camunda:Property', { name, value });
const listed = (...values) => new Part('camunda:Properties', { values });
const element = (...parts) => {
  const extensionElements = parts.length ? new Part('bpmn:ExtensionElements', { values: parts }) : undefined;
  return { businessObject: new Part('bpmn:Task', { extensionElements }) };
};
const other = new Part('x:Foreign');

for (const [what, one] of [
  ['no extensions', element()],
  ['extensions of others', element(other)],
  ['other properties', element(other, listed(named('bihuan:answers', 'f07')))],
  ['that property', element(listed(named('name_en', 'Old')))],
]) {
  test(`a property is set where there are ${what}`, () => {
    setProperty(services, one, 'name_en', 'New');

    assert.equal(property(one, 'name_en'), 'New');
  });
}

test('what else an element has stays', () => {
  const one = element(other, listed(named('bihuan:answers', 'f07'), named('name_en', 'Old')));

  setProperty(services, one, 'name_en', '');

  assert.equal(property(one, 'name_en'), undefined);
  assert.equal(property(one, 'bihuan:answers'), 'f07');
  assert.equal(one.businessObject.extensionElements.values[0], other);
});

test('nothing is written where there is nothing to drop', () => {
  const one = element();

  setProperty(services, one, 'name_en', '');

  assert.equal(one.businessObject.extensionElements, undefined);
});
