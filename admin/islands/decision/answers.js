// What was typed beside the table, as the values of variables, and values as words. No screen.

/** The value that a field stands for; nothing typed is no value. */
export function valueOf(type, typed) {
  if (typed === '') return null;
  if (type === 'boolean') return typed === 'true';
  if (type === 'number') return Number.isFinite(Number(typed)) ? Number(typed) : typed;
  return type === 'string' ? typed : parsed(typed);
}

/** A list, number or object is typed as JSON; what is none is a text. */
function parsed(typed) {
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}

/** Variables by name of values by path: `{'a.b': 1}` is `{a: {b: 1}}`. */
export function nested(values) {
  const found = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.');
    const last = names.pop();
    let inner = found;
    for (const name of names) inner = inner[name] ??= {};
    inner[last] = value;
  }
  return found;
}

/** What to begin with: a sample of the type, such as the rows speak of. */
export function sample({ type, options, known }, today) {
  if (type === 'boolean') return 'false';
  if (type === 'number') return '1';
  if (type === 'date') return today;
  if (type === 'string') return options[0] ?? known[0] ?? '';
  return '';
}

/**
 * A value of FEEL in words.
 * @param {{codes: Record<string, string>, words: Record<string, string>}} given
 */
export function inWords(value, given) {
  const { codes, words } = given;
  if (value === null || value === undefined) return words.noValue;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => inWords(one, given)).join(words.comma) || words.noValue;
  if (typeof value === 'object') return value.$t ? value.v : JSON.stringify(value);
  return codes[value] ?? String(value);
}
