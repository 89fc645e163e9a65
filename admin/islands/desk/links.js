// What a click on a link of the list asks for.

/** Whether a click means what the link says, here: no new tab, no download. */
export const isPlain = (event) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

/** Whether two addresses show the same page, whatever place on it. */
export function isSamePage(one, other) {
  const [a, b] = [new URL(one), new URL(other)];
  return a.pathname === b.pathname && a.search === b.search;
}
