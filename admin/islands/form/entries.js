// Fields of the panel that are the house's; the library keeps its own fields to itself.
import { usePropertiesPanelService as useService } from '@bpmn-io/form-js';
import { h } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { changed } from './facts.js';
import { optionText, withOption } from './options.js';

const isFilled = (input) => Boolean(input?.value);

/** A text among the properties of a component; a long one has room for several lines. */
export function textEntry(name, label, { isLong, hint } = {}) {
  return { id: `house-${name}`, ...property(name), label, hint, component: Line, isLong, isEdited: isFilled };
}

/** A choice among the properties of a component; `options` are pairs of value and words. */
export function choiceEntry(name, label, options) {
  return { id: `house-${name}`, ...property(name), label, options, component: Choice, isEdited: isFilled };
}

/** The English text of one option of a choice. */
export function optionEntry(value, label) {
  const read = (properties) => optionText(properties, value);
  const write = (properties, text) => withOption(properties, value, text);
  return { id: `house-option-${value}`, read, write, label, component: Line, isEdited: isFilled };
}

/** How a property is read from all of a component, and written among them. */
function property(name) {
  return {
    read: (properties) => String(properties?.[name] ?? ''),
    write: (properties, value) => changed(properties, name, value),
  };
}

function useProperty({ element, read, write }) {
  const modeling = useService('modeling');
  const set = (value) => {
    const properties = write(element.properties, value);
    if (properties !== element.properties) modeling.editFormField(element, 'properties', properties);
  };
  return [read(element.properties), set];
}

function Line(given) {
  const { id, label, hint, isLong } = given;
  const [value, set] = useProperty(given);
  const [typed, setTyped] = useState(value);
  const debounce = useService('debounce');
  const later = useMemo(() => debounce((act) => act()), [debounce]);
  useEffect(() => setTyped(value), [value]);
  const keep = (text) => text !== value && set(text);
  return entry(id, label, hint, isLong ? 'textarea' : 'input', {
    class: 'bio-properties-panel-input',
    type: isLong ? undefined : 'text',
    rows: isLong ? 3 : undefined,
    autocomplete: 'off',
    value: typed,
    onInput: ({ target }) => {
      setTyped(target.value);
      later(() => keep(target.value));
    },
    onBlur: ({ target }) => {
      later.cancel?.();
      keep(target.value.trim());
    },
  });
}

function Choice(given) {
  const { id, label, options } = given;
  const [value, set] = useProperty(given);
  const own = options.some(([known]) => known === value) ? [] : [[value, value]];
  const choices = [...options, ...own].map(([known, told]) => h('option', { value: known, key: known }, told));
  const onInput = ({ target }) => set(target.value);
  return entry(id, label, undefined, 'select', { class: 'bio-properties-panel-input', value, onInput }, choices);
}

function entry(id, label, hint, tag, given, inner) {
  const place = `bio-properties-panel-${id}`;
  const kind = { input: 'textfield', textarea: 'textarea', select: 'select' }[tag];
  return h(
    'div',
    { class: 'bio-properties-panel-entry', 'data-entry-id': id },
    h(
      'div',
      { class: `bio-properties-panel-${kind}` },
      h('label', { for: place, class: 'bio-properties-panel-label' }, label),
      h(tag, { id: place, name: id, ...given }, inner),
    ),
    hint && h('div', { class: 'bio-properties-panel-description' }, hint),
  );
}
