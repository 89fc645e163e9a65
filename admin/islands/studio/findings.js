// What the check found: a list beside what is edited, and marks at their place.

const WEIGHT = { error: 0, missing: 1, warning: 2, advice: 3 };

/** The findings of the last check; one that is pressed selects its element. */
export class Findings {
  /**
   * @param {HTMLElement} pane  with a list, a template of one finding, and places for the words
   * @param {{select(id: string): unknown, mark(findings: object[]): void}} editor
   */
  constructor(pane, editor, { file, words }) {
    Object.assign(this, { pane, editor, file, words });
    this.list = pane.querySelector('[data-findings]');
    this.list.addEventListener('click', (event) => {
      const element = event.target.closest('button')?.dataset.element;
      if (element) editor.select(element);
    });
  }

  /** Show findings: all of this file, and the errors of others. */
  show(findings) {
    const told = findings
      .filter((one) => one.file === this.file || one.severity === 'error')
      .sort((one, other) => (WEIGHT[one.severity] ?? 9) - (WEIGHT[other.severity] ?? 9));
    this.list.replaceChildren(...told.map((one) => this.#row(one)));
    this.pane.querySelector('[data-nothing]').hidden = told.length > 0;
    this.editor.mark(told.filter((one) => one.file === this.file && one.element_id));
    const errors = told.filter((one) => one.severity === 'error').length;
    this.pane.querySelector('[data-count]').textContent = String(told.length);
    this.#say(errors ? this.words.errors.replace('%s', errors) : told.length ? this.words.passed : this.words.clean);
  }

  /** Something was changed since the check. */
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
    const told = found.file === this.file ? this.editor.placeInWords?.(found.element_id) : '';
    row.querySelector('[data-place]').classList.toggle('mono', !told);
    const place = told || (found.file === this.file ? (found.element_id ?? '') : found.file);
    const texts = { severity: this.words[found.severity], message: found.message, advice: found.advice ?? '', place };
    for (const [name, words] of Object.entries(texts)) row.querySelector(`[data-${name}]`).textContent = words;
    return row;
  }
}
