// A form as text: what was not touched stays where it stood, down to the order of the keys.

const FIRST = ['type', 'key', 'path', 'id', 'label'];

/**
 * The text of a form, as our files are written.
 * @param {object} schema  as form-js exports it
 * @param {object} before  the form that was opened
 */
export function written(schema, before) {
  const known = new Map();
  remember(before, known);
  return `${JSON.stringify(like(schema, before, known), null, 2)}\n`;
}

function remember(component, known) {
  if (component?.id) known.set(component.id, component);
  for (const one of component?.components ?? []) remember(one, known);
}

/** `now` with its keys in the order of `was`; components are found by id, wherever they are by now. */
function like(now, was, known) {
  if (Array.isArray(now)) return now.map((one, at) => like(one, known.get(one?.id) ?? was?.[at], known));
  if (now === null || typeof now !== 'object') return now;
  const order = was && typeof was === 'object' ? Object.keys(was) : FIRST;
  const names = new Set([...order.filter((name) => name in now), ...Object.keys(now)]);
  return Object.fromEntries([...names].map((name) => [name, like(now[name], was?.[name], known)]));
}
