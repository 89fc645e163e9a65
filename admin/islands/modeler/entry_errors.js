// What the check says of an expression stands at its field of the panel, while one types.

/** Shows the findings of the selected element at the fields that hold their text. */
export class EntryErrors {
  /**
   * @param {import('./drawing.js').Drawing} drawing
   * @param {HTMLElement} panel
   */
  constructor(drawing, panel) {
    Object.assign(this, { drawing, panel, findings: [] });
    drawing.on(['selection.changed', 'commandStack.changed'], () => this.#soon());
  }

  /** @param {Array<{element_id: string, message: string, facts: {text?: string}}>} findings */
  show(findings) {
    this.findings = findings.filter(({ facts }) => facts?.text);
    this.#place();
  }

  /** The panel draws itself a frame after the selection, and is there with the next. */
  #soon() {
    requestAnimationFrame(() => requestAnimationFrame(() => this.#place()));
  }

  #place() {
    const chosen = this.drawing.chosen();
    const own = this.findings.filter((one) => one.element_id === chosen?.id);
    const errors = {};
    for (const entry of this.panel.querySelectorAll('[data-entry-id]')) {
      const field = entry.querySelector(':scope input, :scope textarea');
      const found = field?.value && own.find(({ facts }) => same(facts.text, field.value));
      if (found) errors[entry.dataset.entryId] = found.message;
    }
    this.drawing.service('eventBus').fire('propertiesPanel.setErrors', { errors });
  }
}

const same = (one, other) => one.trim() === other.trim();
