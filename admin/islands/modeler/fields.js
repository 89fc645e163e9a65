// Fields of the panel that are the house's: names in two languages, who works on it, until when, form.
import { SelectEntry, TextFieldEntry, isSelectEntryEdited, isTextFieldEntryEdited } from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';

import { property, setProperty } from './properties.js';

/** The English name that stands beside the Chinese one. */
export const englishName = { id: 'name_en', component: EnglishName, isEdited: isTextFieldEntryEdited };
/** The group that a task is offered to. */
export const group = { id: 'house-group', component: Group, isEdited: isSelectEntryEdited };
/** Until when it is to be done. */
export const due = { id: 'house-due', component: Due, isEdited: isTextFieldEntryEdited };
/** The form that is filled in. */
export const form = { id: 'house-form', component: Form, isEdited: isSelectEntryEdited };

/** The decision table that a business rule task asks. */
export const decision = { id: 'house-decision', component: Decision, isEdited: isSelectEntryEdited };
/** What an automatic step does. */
export const operation = { id: 'house-operation', component: Operation, isEdited: isSelectEntryEdited };
/** The process that a call activity runs. */
export const called = { id: 'house-called', component: Called, isEdited: isSelectEntryEdited };

function EnglishName({ element, id }) {
  const { words } = useService('house');
  const services = { modeling: useService('modeling'), bpmnFactory: useService('bpmnFactory') };
  return TextFieldEntry({
    element,
    id,
    label: words.nameEn,
    debounce: useService('debounceInput'),
    getValue: () => property(element, 'name_en'),
    setValue: (value) => setProperty(services, element, 'name_en', value),
  });
}

function Group({ element, id }) {
  const { words, groups } = useService('house');
  return choice(element, id, words.group, 'camunda:candidateGroups', groups);
}

function Form({ element, id }) {
  const { words, forms } = useService('house');
  return choice(element, id, words.form, 'camunda:formRef', forms);
}

function Decision({ element, id }) {
  const { words, decisions } = useService('house');
  const shape = element.businessObject.get('camunda:mapDecisionResult') ?? 'singleResult';
  const more = { 'camunda:mapDecisionResult': shape };
  return choice(element, id, words.decision, 'camunda:decisionRef', decisions, more);
}

function Operation({ element, id }) {
  const { words, operations } = useService('house');
  return choice(element, id, words.operation, 'camunda:topic', operations, { 'camunda:type': 'external' });
}

function Called({ element, id }) {
  const { words, processes } = useService('house');
  return choice(element, id, words.called, 'calledElement', processes);
}

function Due({ element, id }) {
  const { words } = useService('house');
  const modeling = useService('modeling');
  return TextFieldEntry({
    element,
    id,
    label: words.due,
    description: words.dueHint,
    debounce: useService('debounceInput'),
    getValue: () => element.businessObject.get('camunda:dueDate'),
    setValue: (value) => modeling.updateProperties(element, { 'camunda:dueDate': value || undefined }),
  });
}

/** A choice of what is there; what the drawing says already stays on offer. `more` goes with it. */
function choice(element, id, label, attribute, offered, more = {}) {
  const { words } = useService('house');
  const modeling = useService('modeling');
  const known = offered.map(({ id: value, name }) => ({ value, label: name === value ? value : `${name} (${value})` }));
  const now = element.businessObject.get(attribute);
  const page = offered.find(({ id: value }) => value === now)?.page;
  const own = now && !known.some(({ value }) => value === now) ? [{ value: now, label: now }] : [];
  return SelectEntry({
    element,
    id,
    label,
    description: page && h('a', { href: page, target: '_blank', rel: 'noopener' }, words.open),
    getOptions: () => [{ value: '', label: words.none }, ...own, ...known],
    getValue: () => now ?? '',
    setValue: (value) => modeling.updateProperties(element, value ? { ...more, [attribute]: value } : { [attribute]: undefined }),
  });
}
