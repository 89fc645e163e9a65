// English beside the options of a choice: one text a value, kept as one property of the field.
import { changed } from './facts.js';

export const OPTIONS = 'options_en';

/** The options that stand in the form, as pairs of value and label; none where they are computed. */
export function optionsOf({ values, valuesKey, valuesExpression }) {
  if (valuesKey || valuesExpression || !Array.isArray(values)) return [];
  return values.filter(({ value }) => typeof value === 'string' && value).map(({ value, label }) => [value, label || value]);
}

/** The English text of an option; '' where it has none. */
export function optionText(properties, value) {
  const text = textsOf(properties)[value];
  return typeof text === 'string' ? text : '';
}

/** `properties` with the English text of one option, or without it where `text` is empty. */
export function withOption(properties, value, text) {
  const texts = textsOf(properties);
  if (optionText(properties, value) === text) return properties;
  const { [value]: _, ...others } = texts;
  const kept = text ? { ...texts, [value]: text } : others;
  return changed(properties, OPTIONS, Object.keys(kept).length ? JSON.stringify(kept) : '');
}

/** An object, as a file of ours may have it too, or the text of one; what is neither says nothing. */
function textsOf(properties) {
  const given = properties?.[OPTIONS];
  if (typeof given !== 'string') return given && typeof given === 'object' ? given : {};
  try {
    const read = JSON.parse(given);
    return read && typeof read === 'object' ? read : {};
  } catch {
    return {};
  }
}
