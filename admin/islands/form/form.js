// One form that is edited: opened, written, selected in, marked.
import { FormEditor } from '@bpmn-io/form-js';

import { atChange } from '../studio/commands.js';
import { addByPress, placeFor } from './adding.js';
import panel from './panel.js';
import { written } from './written.js';

/** A form in `canvas`, the properties of what is selected in `properties`. */
export class Form {
  constructor(canvas, properties, given) {
    Object.assign(this, { canvas, given });
    this.found = [];
    this.editor = new FormEditor({
      container: canvas,
      propertiesPanel: { parent: properties, feelPopupContainer: canvas },
      additionalModules: [panel, { house: ['value', given] }],
    });
    addByPress(canvas, this);
    this.editor.on('changed', () => requestAnimationFrame(() => this.#show()));
  }

  service(name) {
    return this.editor.get(name);
  }

  /** Show the form that `text` describes; throws, and shows what was there, if it describes none. */
  async open(text) {
    const schema = JSON.parse(text);
    if (schema?.type !== 'default') throw new TypeError('no form');
    const before = this.before && this.editor.saveSchema();
    try {
      await this.editor.importSchema(schema);
    } catch (problem) {
      if (before) await this.editor.importSchema(before);
      throw problem;
    }
    this.id ??= schema.id;
    this.before = schema;
  }

  async text() {
    return written(this.editor.saveSchema(), this.before);
  }

  accepts(text) {
    return JSON.parse(text).id === this.id;
  }

  onChange(act) {
    this.editor.on('commandStack.changed', atChange(act));
  }

  get commands() {
    return this.service('commandStack');
  }

  /** Select a field; answers whether there is one of that id, or of that key. */
  select(id) {
    const all = this.service('formFieldRegistry').getAll();
    const field = all.find((one) => one.id === id) ?? all.find((one) => one.key === id);
    if (field) this.service('selection').set(field);
    return Boolean(field);
  }

  /** Add a field of this type; it becomes the selected one. */
  add(type) {
    const fields = this.service('formFieldRegistry');
    const selected = this.service('selection').get();
    const place = placeFor(selected, selected && fields.get(selected._parent), this.#root());
    this.service('modeling').addFormField({ type }, ...place);
  }

  mark(findings) {
    this.found = findings;
    this.#show();
  }

  #root() {
    return this.service('formFieldRegistry').getAll().find(({ _parent }) => !_parent);
  }

  /** Put the findings at their fields: form-js draws a field anew and knows nothing of them. */
  #show() {
    const { words } = this.given;
    const told = new Map(this.found.toReversed().map((one) => [one.element_id, one]));
    for (const place of this.canvas.querySelectorAll('.fjs-element[data-id]')) {
      const found = told.get(place.dataset.id);
      place.toggleAttribute('data-found', Boolean(found));
      if (!found) continue;
      place.dataset.found = found.severity === 'error' ? 'bad' : 'doubtful';
      place.dataset.foundWords = words[found.severity];
    }
  }
}
