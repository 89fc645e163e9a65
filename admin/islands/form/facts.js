// What our forms say beside form-js: which of these properties a component has, and where they stand.

const KEYED = new Set(
  ['checkbox', 'checklist', 'datetime', 'expression', 'filepicker', 'number', 'radio', 'select', 'taglist',
    'textarea', 'textfield'],
);
const LABELLED = new Set(['button', 'documentPreview', 'dynamiclist', 'group', 'iframe', 'table']);
// English beside the Chinese: behind which field of the library.
const ENGLISH = [
  ['label_en', 'labelEn', ['label', 'time-label', 'date-label'], (type) => KEYED.has(type) || LABELLED.has(type)],
  ['description_en', 'descriptionEn', ['description'], (type) => KEYED.has(type)],
  ['text_en', 'textEn', ['text'], (type) => type === 'text'],
  ['content_en', 'contentEn', ['content'], (type) => type === 'html'],
  ['alt_en', 'altEn', ['alt'], (type) => type === 'image'],
];
const PRIVACY = ['privacy', 'subject'];
const CONDITION = ['condition_label', 'condition_label_en'];
const RULE = ['rule', 'rule_message', 'rule_message_en'];

/** Properties with a field of their own, by name; the others stand in the list of the library. */
export const OURS = new Set([...ENGLISH.map(([name]) => name), ...PRIVACY, ...CONDITION, ...RULE]);

/** English names and texts of a component: property, word for it, behind which of these fields. */
export function english(type) {
  return ENGLISH.filter(([, , , has]) => has(type)).map(([name, word, behind]) => ({ name, word, behind }));
}

/** The names of the further properties of a component, by group of the panel. */
export function further(type) {
  return {
    privacy: KEYED.has(type) ? PRIVACY : [],
    condition: type === 'default' ? [] : CONDITION,
    validation: KEYED.has(type) || type === 'dynamiclist' ? RULE : [],
  };
}

/** `properties` with one of them changed, or without it where the value is empty. */
export function changed(properties, name, value) {
  const { [name]: _, ...others } = properties ?? {};
  if (value) return { ...properties, [name]: value };
  return properties && name in properties ? others : properties;
}
