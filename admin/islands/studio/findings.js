// What the check found: a list beside the drawing, and marks on the elements.

const WEIGHT = { error: 0, missing: 1, warning: 2, advice: 3 };
const MARKERS = ['is-bad', 'is-doubtful'];

/** The findings of the last check; one that is pressed selects its element. */
export class Findings {
  /**
   * @param {HTMLElement} pane  with a list, a template of one finding, and places for the words
   * @param {import('./drawing.js').Drawing} drawing
   */
  constructor(pane, drawing, { file, words }) {
    Object.assign(this, { pane, drawing, file, words });
    this.list = pane.querySelector('[data-findings]');
    this.list.addEventListener('click', (event) => {
      const element = event.target.closest('button')?.dataset.element;
      if (element) drawing.select(element);
    });
  }

  /** Show findings: all of this file, and the errors of others. */
  show(findings) {
    const told = findings
      .filter((one) => one.file === this.file || one.severity === 'error')
      .sort((one, other) => (WEIGHT[one.severity] ?? 9) - (WEIGHT[other.severity] ?? 9));
    this.list.replaceChildren(...told.map((one) => this.#row(one)));
    this.pane.querySelector('[data-nothing]').hidden = told.length > 0;
    this.#mark(told);
    const errors = told.filter((one) => one.severity === 'error').length;
    this.pane.querySelector('[data-count]').textContent = String(told.length);
    this.#say(errors ? this.words.errors.replace('%s', errors) : told.length ? this.words.passed : this.words.clean);
  }

  /** The drawing was changed since the check. */
  age() {
    if (this.list.dataset.checked) this.#say(this.words.aged);
  }

  #say(words) {
    this.list.dataset.checked = 'yes';
    this.pane.querySelector('[data-summary]').textContent = words;
  }

  #row(found) {
    const row = this.pane.querySelector('template').content.firstElementChild.cloneNode(true);
    const button = row.querySelector('button');
    const isBad = found.severity === 'error';
    button.dataset.element = found.element_id ?? '';
    button.classList.add(isBad ? 'is-bad' : 'is-doubtful');
    row.querySelector(isBad ? '[data-doubtful]' : '[data-bad]').remove();
    row.querySelector('.chip').classList.add(isBad ? 'late' : 'soon');
    const place = found.file === this.file ? (found.element_id ?? '') : found.file;
    const texts = { severity: this.words[found.severity], message: found.message, advice: found.advice ?? '', place };
    for (const [name, words] of Object.entries(texts)) row.querySelector(`[data-${name}]`).textContent = words;
    return row;
  }

  #mark(told) {
    const canvas = this.drawing.service('canvas');
    const overlays = this.drawing.service('overlays');
    overlays.remove({ type: 'finding' });
    for (const element of this.drawing.elements()) {
      for (const marker of MARKERS) canvas.removeMarker(element, marker);
    }
    const marked = new Set();
    for (const { element_id: id, severity, message, file } of told) {
      const element = file === this.file && this.drawing.element(id);
      if (!element || !element.parent || marked.has(id)) continue; // the worst comes first
      marked.add(id);
      const marker = severity === 'error' ? 'is-bad' : 'is-doubtful';
      canvas.addMarker(element, marker);
      const html = tag(this.words[severity], message, marker);
      overlays.add(element, 'finding', { position: { top: -22, left: 0 }, html });
    }
  }
}

function tag(words, title, style) {
  const html = document.createElement('span');
  html.className = `drawing-tag ${style}`;
  html.textContent = words;
  html.title = title;
  return html;
}
