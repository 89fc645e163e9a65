// The steps of a drawing in the order in which the flow comes to them. Knows no screen.

/**
 * @typedef {object} Step
 * @property {string} id
 * @property {string} scope  id of the process or subprocess that it lies in
 * @property {string | null} host  the step on whose edge it sits
 * @property {string[]} next  ids of the steps that follow
 * @property {boolean} isBegun  something leads to it
 */

/**
 * Steps along the flow, each once: beginnings first, what sits on an edge behind its host, what lies
 * in a subprocess behind it, and last what nothing leads to.
 * @param {Step[]} steps
 * @returns {Array<Step & {depth: number}>}
 */
export function inOrder(steps) {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const found = new Map();
  const inside = (id) => steps.filter((step) => step.scope === id);
  const hangingOn = (id) => steps.filter((step) => step.host === id);

  const put = (step, depth) => {
    found.set(step.id, { ...step, depth });
    walkAll(inside(step.id), depth + 1);
  };
  const walk = (step, depth) => {
    if (!step || found.has(step.id)) return;
    put(step, depth);
    const edges = hangingOn(step.id).filter((one) => !found.has(one.id));
    for (const edge of edges) put(edge, depth);
    for (const one of [step, ...edges]) {
      for (const id of one.next) walk(byId.get(id), depth);
    }
  };
  const walkAll = (some, depth) => {
    const free = some.filter((step) => step.host === null);
    for (const step of free.filter((one) => !one.isBegun)) walk(step, depth);
    for (const step of free) walk(step, depth);
  };

  walkAll(steps.filter((step) => !byId.has(step.scope)), 0);
  return [...found.values()];
}
