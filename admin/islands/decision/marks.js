// Rows that matched, rows and cells that the check has something to say about.

/** As attributes, which the library leaves alone when it draws; rows it draws anew are marked again. */
export class Marks {
  constructor(canvas) {
    this.canvas = canvas;
    this.hit = [];
    this.found = [];
  }

  /** Rows that matched, by id. */
  hits(rules) {
    this.hit = rules;
    this.draw();
    this.row(rules[0])?.scrollIntoView({ block: 'nearest' });
  }

  /** What the check found, each with its place. */
  findings(found) {
    this.found = found.filter(({ place }) => place);
    this.draw();
  }

  later() {
    requestAnimationFrame(() => this.draw());
  }

  draw() {
    this.#mend();
    for (const one of this.canvas.querySelectorAll('[data-hit]')) delete one.dataset.hit;
    for (const one of this.canvas.querySelectorAll('[data-found]')) {
      delete one.dataset.found;
      one.removeAttribute('title');
    }
    for (const rule of this.hit) this.row(rule)?.setAttribute('data-hit', '');
    for (const one of this.found) this.#found(one);
  }

  row(rule) {
    return rule && this.canvas.querySelector(`td[data-row-id="${CSS.escape(rule)}"]`)?.closest('tr');
  }

  /** The cell, head or row of a place; the whole table where it names none. */
  cell({ rule, cell }) {
    const own = cell && this.canvas.querySelector(`[data-element-id="${CSS.escape(cell)}"]`);
    return own ?? this.row(rule)?.querySelector('.input-cell, .output-cell') ?? this.canvas.querySelector('tbody td.input-cell');
  }

  /** What the library tells screen readers wrongly: a head of nothing, a heading out of order. */
  #mend() {
    this.canvas.querySelector('th.index-column')?.setAttribute('role', 'cell');
    for (const one of this.canvas.querySelectorAll('h3')) one.setAttribute('aria-level', '2');
  }

  #found({ severity, message, place: { rule, cell } }) {
    const weight = severity === 'error' ? 'bad' : 'doubtful';
    const marked = [cell && this.cell({ rule, cell }), this.row(rule)?.firstElementChild];
    for (const one of marked) {
      if (!one || one.dataset.found === 'bad') continue;
      one.dataset.found = weight;
      one.title = message;
    }
  }
}
