// What a drawing looks like after each line of the log: a pure fold, so that seeking back is free.

const ROOT = 0;
const EVERY = 25;
const ABOUT = new Set(['caught', 'condition_met', 'timer_fired', 'external_done', 'entered']);

/** The place of an element or flow: its process and its id. */
export const at = (process, id) => `${process}|${id}`;

/**
 * What the drawings look like behind one line; every map is by `process|element` or `process|flow`.
 *
 * `here`: tokens in it. `passed`: how often it was left. `flows`: how often it was taken. `since`:
 * when its last token came, `spent`: how long that one stayed, both in milliseconds. `incidents`:
 * the place of each that is open, by number. `tasks`: the place of each task, by number. `taken`: the flows of the last line, in order.
 */
class Tally {
  constructor(process) {
    this.process = process;
    this.scopes = new Map();
    this.here = new Map();
    this.passed = new Map();
    this.flows = new Map();
    this.since = new Map();
    this.spent = new Map();
    this.incidents = new Map();
    this.tasks = new Map();
    this.taken = [];
  }

  copy() {
    const other = new Tally(this.process);
    for (const name of ['scopes', 'here', 'passed', 'flows', 'since', 'spent', 'incidents', 'tasks']) {
      other[name] = new Map(this[name]);
    }
    return other;
  }

  add(line) {
    this.taken = [];
    const now = Date.parse(line.at);
    for (const effect of line.content.effects ?? []) this.#one(effect, now);
    if (line.kind === 'instance.cancelled') this.here.clear();
  }

  #one(effect, now) {
    const process = this.scopes.get(effect.s ?? ROOT) ?? this.process;
    switch (effect.e) {
      case 'entered':
        this.since.set(at(process, effect.el), now);
        return more(this.here, at(process, effect.el), 1);
      case 'left':
        more(this.passed, at(process, effect.el), 1);
        this.spent.set(at(process, effect.el), now - (this.since.get(at(process, effect.el)) ?? now));
        return more(this.here, at(process, effect.el), -1);
      case 'cut':
        return more(this.here, at(process, effect.el), -1);
      case 'flow':
        this.taken.push({ process, id: effect.id });
        return more(this.flows, at(process, effect.id), 1);
      case 'opened':
        return this.tasks.set(effect.task, at(process, effect.el));
      case 'incident':
        return this.incidents.set(effect.no, at(process, effect.el));
      case 'resolved':
        return this.incidents.delete(effect.no);
      case 'scope':
        return this.scopes.set(
          effect.no,
          effect.process ?? this.scopes.get(effect.in ?? ROOT) ?? this.process,
        );
    }
  }
}

function more(counts, key, by) {
  const now = Math.max(0, (counts.get(key) ?? 0) + by);
  if (now) counts.set(key, now);
  else counts.delete(key);
}

/** The states of one instance: `after(n)` is that behind its n-th line, `after(0)` the empty one. */
export class Fold {
  /**
   * @param {string} process  key of the process that the instance runs
   * @param {Array<{at: string, kind: string, content: object}>} lines  its whole log, in order
   */
  constructor(process, lines) {
    this.lines = lines;
    this.marks = [new Tally(process)];
    let tally = this.marks[0];
    lines.forEach((line, n) => {
      tally = n % EVERY ? tally : tally.copy();
      tally.add(line);
      if ((n + 1) % EVERY === 0) this.marks.push(tally.copy());
    });
  }

  get length() {
    return this.lines.length;
  }

  after(n) {
    const mark = Math.floor(n / EVERY);
    const tally = this.marks[mark].copy();
    for (const line of this.lines.slice(mark * EVERY, n)) tally.add(line);
    return tally;
  }

  /** What the n-th line was about: the place of its task, else of the first element it touched. */
  placeAt(n) {
    const tally = this.after(n);
    const { content } = this.lines[n - 1];
    if (tally.tasks.has(content.task)) return tally.tasks.get(content.task);
    const effect = content.effects?.find((one) => ABOUT.has(one.e)) ?? { el: '' };
    return at(tally.scopes.get(effect.s ?? ROOT) ?? tally.process, effect.el);
  }
}
