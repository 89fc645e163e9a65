// What the rules of a form mean for its fields, apart from any page.

/** Numbers questions: an answer counts as long as nothing was asked after it. */
export class Turns {
  #last = 0;

  next() {
    this.#last += 1;
    return this.#last;
  }

  isLast(turn) {
    return turn === this.#last;
  }
}

/**
 * Which fields come and which go.
 * @param {Map<string, boolean>} shown  what stands on the page, by id
 * @param {Map<string, boolean>} wanted  what the rules say; a field that they do not name stays as it is
 * @param {(id: string) => boolean} isHeld  whether somebody is in the field: it does not go under their hands
 */
export function turned(shown, wanted, isHeld = () => false) {
  const come = [];
  const go = [];
  const held = [];
  for (const [id, isShown] of shown) {
    const isWanted = wanted.get(id) ?? isShown;
    if (isWanted === isShown) continue;
    if (isWanted) come.push(id);
    else (isHeld(id) ? held : go).push(id);
  }
  return { come, go, held };
}

/**
 * For each wanted key the place of the first own one that is not taken, or -1: what stays stays itself.
 * @param {string[]} own
 * @param {string[]} wanted
 */
export function matched(own, wanted) {
  const free = new Map();
  own.forEach((key, place) => free.set(key, [...(free.get(key) ?? []), place]));
  return wanted.map((key) => free.get(key)?.shift() ?? -1);
}

/** The sentence about fields that came; empty for none. */
export const told = (labels, words) =>
  labels.length ? words.appeared.replace('{fields}', () => labels.join(words.joint)) : '';
